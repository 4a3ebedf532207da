import type { Article, ArticleProblem, Span } from '../article';
import { foldName, type ArticleEntity, type FoundEntities, type Mention } from '../entity';
import type { FoundQuotations, Quotation, QuotationKind } from '../quotation';
import { AnchoredText } from '../text/anchor';
import type { Correction, ExtentCorrection, SpeakerCorrection } from './model';

/** So much of the words of a quotation tells which one it was. */
const maxToldWords = 80;

/** The problem of an article in which a corrected quotation can't be found any more. @param words of the quotation. */
export const correctionLost = (words: string): ArticleProblem => ({
  code: 'correctionLost',
  words: words.replace(/\s+/g, ' ').trim().slice(0, maxToldWords),
});

/** Quotations as people have corrected them. */
export interface CorrectedQuotations {
  readonly found: FoundQuotations;
  /** For each quotation the name that a person gave its speaker: `nameSpeakers` finds whose it is. */
  readonly names: ReadonlyMap<Quotation, SpeakerCorrection>;
  /** Corrections whose words the article no longer has. */
  readonly lost: readonly Correction[];
}

/** Of two spans the same is meant where they share so much of what either covers. */
const minSame = 0.3;

/** A part of a quotation that is not in marks may stand beside one that is. */
const quoteMarks = /“([^“”]*)”|"([^"\n]*)"|‘([^‘’]*(?:’\w[^‘’]*)*)’/g;

/**
 * Applies people's corrections to the quotations of an article, in their order: a later one finds what an earlier one
 * left. Costs nothing where there are none, else time in proportion to the text and to corrections times quotations.
 * @param corrections of this article's file.
 */
export function correctQuotations(
  article: Pick<Article, 'text' | 'record'>,
  found: FoundQuotations,
  corrections: readonly Correction[],
): CorrectedQuotations {
  const own = corrections.filter(({ record = '' }) => record === article.record);
  const corrected = new Corrected(article.text, found.quotations);
  const lost = own.filter((correction) => !corrected.apply(correction));
  return { found: { ...found, quotations: corrected.sorted() }, names: corrected.names, lost };
}

/** The quotations of an article while they are corrected. */
class Corrected {
  readonly names = new Map<Quotation, SpeakerCorrection>();
  readonly #text: string;
  readonly #anchored: AnchoredText;
  #quotations: readonly Quotation[];

  constructor(text: string, quotations: readonly Quotation[]) {
    this.#text = text;
    this.#anchored = new AnchoredText(text);
    this.#quotations = quotations;
  }

  sorted(): Quotation[] {
    return this.#quotations.toSorted((a, b) => a.parts[0]!.start - b.parts[0]!.start);
  }

  /** @returns false where its words can't be found. */
  apply(correction: Correction): boolean {
    const span = this.#anchored.find(correction.at);
    if (!span) return false;
    switch (correction.action) {
      case 'notAQuotation':
        this.#quotations = this.#quotations.filter((each) => sameness(coveredBy(each), span) < minSame);
        return true;
      case 'right':
        this.#put(span, {});
        return true;
      case 'speaker':
        return this.#setSpeaker(span, correction);
      case 'extent':
        return this.#setExtent(span, correction);
    }
  }

  #setSpeaker(span: Span, correction: SpeakerCorrection): boolean {
    const { speaker } = correction;
    if (speaker === null || 'name' in speaker) {
      const put = this.#put(span, { speaker: [], rule: 'corrected' });
      if (speaker === null) this.names.delete(put);
      else this.names.set(put, correction);
      return true;
    }
    const words = this.#anchored.find(speaker.words);
    if (words) this.names.delete(this.#put(span, { speaker: [words], rule: 'corrected' }));
    return words !== undefined;
  }

  #setExtent(span: Span, { content }: ExtentCorrection): boolean {
    const parts = content.flatMap((part) => this.#anchored.find(part) ?? []);
    if (parts.length < content.length) return false;
    parts.sort((a, b) => a.start - b.start);
    const marked = this.#markedIn(parts);
    const isOutside = (each: Span) => !parts.some((part) => part.start < each.end && each.start < part.end);
    const old = this.#at(span);
    const put = this.#put(span, {
      ...{ parts, marked, kind: kindOf(this.#text, parts, marked), rule: 'corrected' },
      cue: old?.cue.filter(isOutside) ?? [],
      speaker: old?.speaker.filter(isOutside) ?? [],
    });
    // Quotations never overlap: the person has said where this one ends.
    this.#quotations = this.#quotations.filter((each) => each === put || each.parts.every(isOutside));
    return true;
  }

  /** Changes the quotation at a span, or makes one where none was found; what a person says is sure. */
  #put(span: Span, change: Partial<Quotation>): Quotation {
    const old = this.#at(span);
    const { reasons: _, ...known } = old ?? this.#made(span);
    const quotation = { ...known, ...change, confidence: 1 };
    if (quotation.kind === 'attitude') quotation.kind = kindOf(this.#text, quotation.parts, quotation.marked);
    const name = old && this.names.get(old);
    if (name) this.names.set(quotation, name);
    this.#quotations = [...this.#quotations.filter((each) => each !== old), quotation];
    return quotation;
  }

  #at(span: Span): Quotation | undefined {
    const [best] = this.#quotations
      .map((quotation) => ({ quotation, same: sameness(coveredBy(quotation), span) }))
      .filter(({ same }) => same >= minSame)
      .sort((a, b) => b.same - a.same);
    return best?.quotation;
  }

  #made(span: Span): Quotation {
    const parts = [span];
    const marked = this.#markedIn(parts);
    const kind = kindOf(this.#text, parts, marked);
    return { kind, parts, cue: [], speaker: [], marked, rule: 'corrected', confidence: 1 };
  }

  #markedIn(parts: readonly Span[]): Span[] {
    return parts.flatMap(({ start, end }) =>
      Array.from(this.#text.slice(start, end).matchAll(quoteMarks), ({ index, 0: whole }) => ({
        start: start + index + 1,
        end: start + index + whole.length - 1,
      })).filter((span) => span.end > span.start),
    );
  }
}

/**
 * Gives the speakers that people have named the entity of that name in the article, and the nearest mention of it before
 * the quotation, or else behind it, as their words.
 * @returns the findings, and the corrections that name nobody in the article: those quotations stand unattributed.
 */
export function nameSpeakers(
  { found, names }: CorrectedQuotations,
  entities: FoundEntities,
): { found: FoundQuotations; entities: FoundEntities; lost: readonly Correction[] } {
  if (names.size === 0) return { found, entities, lost: [] };
  const lost: Correction[] = [];
  const speakers = [...entities.speakers];
  const quotations = found.quotations.map((quotation, i) => {
    const correction = names.get(quotation);
    if (!correction?.speaker || !('name' in correction.speaker)) return quotation;
    const entity = entityNamed(entities.entities, correction.speaker.name);
    speakers[i] = entity;
    const mention = entity === undefined ? undefined : nearest(entities.mentions, entity, quotation);
    if (!mention) lost.push(correction);
    return mention ? { ...quotation, speaker: [{ start: mention.start, end: mention.end }] } : quotation;
  });
  return { found: { ...found, quotations }, entities: { ...entities, speakers }, lost };
}

/** The entity that has a name, as its own before as one of its variants. */
function entityNamed(entities: readonly ArticleEntity[], name: string): number | undefined {
  const wanted = foldName(name);
  const own = entities.findIndex((entity) => foldName(entity.name) === wanted);
  const any =
    own >= 0 ? own : entities.findIndex(({ variants }) => variants.some((each) => foldName(each) === wanted));
  return any >= 0 ? any : undefined;
}

/** The last mention by name before a quotation, or the first behind it. */
function nearest(mentions: readonly Mention[], entity: number, { parts }: Quotation): Mention | undefined {
  const own = mentions.filter((mention) => mention.entity === entity && mention.form === 'name');
  return own.findLast(({ end }) => end <= parts[0]!.start) ?? own[0];
}

const coveredBy = ({ parts }: Quotation): Span => ({ start: parts[0]!.start, end: parts.at(-1)!.end });

/** From 0 to 1: how much two spans share of what they cover together. */
function sameness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function kindOf(text: string, parts: readonly Span[], marked: readonly Span[]): QuotationKind {
  if (marked.length === 0) return 'indirect';
  const rest = parts.map(({ start, end }) => text.slice(start, end).replace(quoteMarks, ' ')).join(' ');
  return /[\p{L}\p{N}]/u.test(rest) ? 'mixed' : 'direct';
}
