import { cueAt } from './cues';
import { auxiliary, Word } from './lexicon';
import { codeAt, isMark, lastInside, type Scene } from './scene';

/** Elements `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Speaker extends Range {
  /** Where the whole noun phrase begins and ends, apposition and commas included. */
  readonly outerFrom: number;
  readonly outerTo: number;
  /** The pronoun that stands for it in a relative clause: Ward, *who* said. */
  readonly pronoun?: number;
  /** How sure its bounds and its role are, 0 to 1. */
  readonly sure: number;
}

const comma = 44;
/** A subject can be no longer than this; what is longer is no noun phrase. */
const longest = 30;
/** Longest apposition between commas. */
const longestApposition = 40;
/** In an apposition: Ward, 29, of Oldport, Maine, said. */
const mostCommas = 3;

const stopsBackward = Word.that | Word.question | Word.subordinator | Word.but | auxiliary | Word.modal;

const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;

/** Whether an element can stand inside a noun phrase. */
function inPhrase(scene: Scene, e: number): boolean {
  const flags = scene.flags[e]!;
  if (flags & Word.mark) {
    const code = codeAt(scene, e);
    return (
      isHyphen(code) ||
      code === 38 ||
      code === 36 ||
      code === 37 ||
      code === 46 ||
      code === 47 ||
      code === 39 ||
      code === 0x2019 ||
      code === 64 ||
      code === 35
    );
  }
  return true;
}

/**
 * The noun phrase that ends before `element`, where a verb group begins: its subject.
 * @param floor the first element that may belong to it.
 */
export function subjectBefore(scene: Scene, element: number, floor: number, depth = 0): Speaker | undefined {
  if (depth > 3) return undefined;
  const { flags, quote } = scene;
  let at = element - 1;
  if (at < floor) return undefined;
  // Ward (Independent) said
  if (isMark(scene, at, 41)) {
    let open = at;
    while (open > floor && at - open < longestApposition && !isMark(scene, open, 40)) open--;
    if (!isMark(scene, open, 40) || open <= floor) return undefined;
    const inner = subjectBefore(scene, open, floor, depth + 1);
    return inner && { ...inner, to: element, outerTo: element };
  }
  // Ward — after a pause — said
  if (isMark(scene, at, 0x2014) && !depth) {
    let open = at - 1;
    while (open > floor && at - open < longestApposition && !isMark(scene, open, 0x2014)) open--;
    if (!isMark(scene, open, 0x2014) || open <= floor) return undefined;
    const inner = subjectBefore(scene, open, floor, depth + 1);
    return inner && { ...inner, outerTo: element };
  }
  // Ward, a member of parliament, said
  if (isMark(scene, at, comma)) return subjectBeforeComma(scene, at, element, floor, depth);
  const last = flags[at]!;
  if (quote[at]! < 0 && last & (Word.and | Word.but)) return undefined;
  if (last & Word.subjectPronoun) return plain(at, at + 1, 1);
  if (last & Word.relative && !(last & Word.determiner)) return relativeSubject(scene, at, floor, depth);
  let from = element;
  while (at >= floor && element - at <= longest) {
    const word = flags[at]!;
    if (quote[at]! < 0) {
      if (!inPhrase(scene, at)) break;
      if (word & stopsBackward && !(word & Word.determiner)) break;
      if (word & Word.that && flags[at + 1]! & (Word.determiner | Word.possessive)) break;
      if (word & Word.subjectPronoun && !(word & (Word.determiner | Word.objectPronoun))) break;
      if (word & Word.verb && !(word & Word.capital)) break;
      if (word & Word.and && !joinsNames(scene, at, floor)) {
        // he and Ms Ward said
        if (at > floor && flags[at - 1]! & Word.person && flags[at + 1]! & Word.capital) from = at - 1;
        break;
      }
      if (word & Word.cue && !(word & Word.capital) && isVerbHere(scene, at, floor)) break;
    } else if (at < element - 1 && isPassageEnd(scene, at)) break;
    from = at;
    at--;
  }
  while (from < element && isFiller(scene, from)) from++;
  if (from >= element) return undefined;
  const trimmed = afterFronting(scene, from, element);
  if (trimmed >= element) return undefined;
  return plain(trimmed, element, trimmed === from ? 0.95 : 0.8);
}

/**
 * Ward, a member of parliament, said; Ward, 29, of Oldport, Maine, said: the phrase before the commas, where what
 * stands between them can be an apposition or only says when and where.
 */
function subjectBeforeComma(
  scene: Scene,
  at: number,
  element: number,
  floor: number,
  depth: number,
): Speaker | undefined {
  let open = at - 1;
  for (let commas = 0; commas < mostCommas; commas++) {
    let quotes = 0;
    while (open > floor && at - open < longestApposition && !isMark(scene, open, comma)) {
      if (scene.quote[open]! >= 0) quotes++;
      open--;
    }
    if (!isMark(scene, open, comma) || open <= floor || at - open < 2) return undefined;
    if (quotes && scene.quote[open + 1]! >= 0) return undefined;
    if (isClause(scene, open + 1, at)) return undefined;
    const inner = subjectBefore(scene, open, floor, depth + 1);
    if (inner && (commas === 0 || looksLikeName(scene, inner))) {
      const apposition = isApposition(scene, open + 1);
      return {
        from: inner.from,
        to: apposition ? at : inner.to,
        outerFrom: inner.outerFrom,
        outerTo: element,
        sure: inner.sure * (apposition ? 1 : 0.9),
      };
    }
    open--;
  }
  return undefined;
}

const plain = (from: number, to: number, sure: number): Speaker => ({
  from,
  to,
  outerFrom: from,
  outerTo: to,
  sure,
});

/** …, but it has grown, said Ward: what has its own subject and verb is no apposition. */
function isClause(scene: Scene, from: number, to: number): boolean {
  if (scene.flags[from]! & (Word.relative | Word.gerund | Word.preposition | Word.subordinator)) return false;
  if (scene.flags[from]! & (Word.but | Word.subjectPronoun)) return true;
  for (let e = from; e < to; e++) {
    const word = scene.flags[e]!;
    if (word & Word.relative) return false;
    if (word & (Word.be | Word.have | Word.modal)) return true;
  }
  return false;
}

/** Ward, who said: the phrase before the pronoun. */
function relativeSubject(scene: Scene, pronoun: number, floor: number, depth: number): Speaker | undefined {
  let end = pronoun;
  if (end > floor && isMark(scene, end - 1, comma)) end--;
  const antecedent = subjectBefore(scene, end, floor, depth + 1);
  return antecedent && { ...antecedent, pronoun, outerTo: pronoun + 1, sure: antecedent.sure * 0.9 };
}

/** A quoted passage with a comma at its end is someone's words, not part of a name. */
function isPassageEnd(scene: Scene, e: number): boolean {
  const code = lastInside(scene, e);
  return code === comma || code === 63 || code === 33;
}

/** Adverbs and conjunctions at the head of a clause belong to no name. */
function isFiller(scene: Scene, e: number): boolean {
  const word = scene.flags[e]!;
  if (scene.quote[e]! >= 0) return false;
  if (word & (Word.and | Word.but)) return true;
  if (word & Word.mark) return !isMark(scene, e, 36) && !isMark(scene, e, 64);
  return (word & Word.adverb) !== 0 && !(word & (Word.determiner | Word.role));
}

/** Ward and Smith said; but not: grew and Smith said. */
function joinsNames(scene: Scene, and: number, floor: number): boolean {
  if (and - 1 < floor) return false;
  const before = scene.flags[and - 1]!;
  const after = scene.flags[and + 1] ?? 0;
  if (before & Word.capital && after & Word.capital) return true;
  if (after & (Word.determiner | Word.possessive)) return false;
  return !(after & (Word.subjectPronoun | Word.and));
}

/** A cue's form inside what may be a name: a verb unless something before makes it a noun. */
function isVerbHere(scene: Scene, e: number, floor: number): boolean {
  if (e <= floor) return false;
  const before = scene.flags[e - 1]!;
  if (before & (Word.determiner | Word.possessive | Word.preposition | Word.role | Word.genitive))
    return false;
  return cueAt(scene, e, floor, Math.min(scene.count, e + 2)) !== undefined;
}

/** After the meeting Ward said: where the phrase begins with a preposition, the name behind it. */
function afterFronting(scene: Scene, from: number, to: number): number {
  const { flags } = scene;
  const first = flags[from]!;
  if (!(first & (Word.preposition | Word.time)) || first & Word.determiner) return from;
  // About 9 percent said; about two-thirds said
  if (isApproximate(scene, from, to)) return from;
  for (let e = to - 1; e > from; e--) {
    const word = flags[e]!;
    if (word & (Word.determiner | Word.possessive)) return e;
    if (word & Word.time && !(word & Word.preposition)) return e + 1;
    if (word & Word.capital && (flags[e - 1]! & Word.time || !(flags[e - 1]! & (Word.capital | Word.role)))) {
      return flags[e - 1]! & Word.preposition && !(flags[e - 1]! & Word.time) ? to : e;
    }
    if (word & Word.preposition) return to;
  }
  return to;
}

/** about 9 percent; nearly two-thirds; about half of them: no preposition, but part of the phrase. */
export function isApproximate(scene: Scene, e: number, ceiling: number): boolean {
  if (e + 1 >= ceiling || !scene.words.lexicon.approximators.has(scene.id[e]!)) return false;
  const next = scene.flags[e + 1]!;
  return (next & (Word.number | Word.plural)) !== 0 && !(next & (Word.capital | Word.subjectPronoun));
}

/** What stands between commas after a name: a member of parliament; 45; but not: in a statement. */
function isApposition(scene: Scene, e: number): boolean {
  const word = scene.flags[e]!;
  if (word & Word.relative) return true;
  if (word & (Word.adverb | Word.preposition | Word.cue) && !(word & (Word.role | Word.determiner)))
    return false;
  return true;
}

/**
 * The noun phrase that begins at `element`: the speaker behind an inverted cue, or after `according to`.
 * @param ceiling the element after the last that may belong to it.
 * @param addressed it is the person spoken to, and what was said may follow without a mark.
 */
export function phraseAfter(
  scene: Scene,
  element: number,
  ceiling: number,
  withApposition = true,
  addressed = false,
): Speaker | undefined {
  const { flags, quote } = scene;
  if (element >= ceiling) return undefined;
  const first = flags[element]!;
  if (quote[element]! >= 0) return undefined;
  if (first & Word.subjectPronoun || (first & Word.objectPronoun && !(first & Word.possessive)))
    return plain(element, element + 1, 1);
  if (first & Word.mark && !isMark(scene, element, 64) && !isMark(scene, element, 36)) return undefined;
  if (
    first &
    (Word.that |
      Word.question |
      Word.subordinator |
      auxiliary |
      Word.modal |
      Word.infinitive |
      Word.preposition |
      Word.adverb |
      Word.time)
  ) {
    // according to early returns: a word for a time before a noun
    const describes =
      first & Word.time && element + 1 < ceiling && !(flags[element + 1]! & (Word.time | Word.mark));
    if (!describes && !(first & (Word.determiner | Word.capital | Word.role))) return undefined;
  }
  let to = element;
  const limit = Math.min(ceiling, element + longest);
  while (to < limit) {
    const word = flags[to]!;
    if (quote[to]! >= 0) {
      const named = to > element && flags[to - 1]! & (Word.determiner | Word.preposition | Word.genitive);
      if (!named && (to === element || isPassageEnd(scene, to))) break;
      to++;
      continue;
    }
    if (!inPhrase(scene, to)) break;
    if (isMark(scene, to, 46) && to + 1 >= limit) break;
    if (to > element) {
      if (
        word &
        (Word.that | Word.question | Word.subordinator | Word.but | auxiliary | Word.modal | Word.infinitive)
      )
        break;
      if (word & (Word.subjectPronoun | Word.objectPronoun) && !(word & (Word.possessive | Word.determiner)))
        break;
      if (word & Word.time && !(word & Word.determiner)) break;
      if (word & Word.adverb && !(word & (Word.determiner | Word.role))) break;
      if (word & Word.cue && !(word & Word.capital) && isVerbHere(scene, to, element)) break;
      if (word & Word.and && !joinsNames(scene, to, element)) break;
      if (word & Word.preposition && !attaches(scene, to, element)) break;
      if (beginsAnother(scene, to, addressed)) break;
    }
    to++;
  }
  while (
    to > element &&
    flags[to - 1]! & (Word.preposition | Word.and | Word.mark) &&
    !isMark(scene, to - 1, 46)
  )
    to--;
  if (to <= element) return undefined;
  let outer = to;
  let end = to;
  if (withApposition && outer < ceiling && isMark(scene, outer, 40)) {
    const close = nextMark(scene, outer + 1, Math.min(ceiling, outer + longestApposition), 41);
    if (close >= 0) outer = end = close + 1;
  }
  if (
    withApposition &&
    outer + 1 < ceiling &&
    isMark(scene, outer, comma) &&
    startsApposition(scene, outer + 1)
  ) {
    const close = appositionEnd(scene, outer + 1, ceiling);
    if (close >= 0) outer = end = close;
  }
  return { from: element, to: end, outerFrom: element, outerTo: outer, sure: 0.95 };
}

/** told reporters *the* bridge …: a determiner behind a noun begins the next phrase. */
function beginsAnother(scene: Scene, e: number, addressed: boolean): boolean {
  const word = scene.flags[e]!;
  const before = scene.flags[e - 1]!;
  if (before & (Word.preposition | Word.and | Word.determiner | Word.mark)) return false;
  if (word & (Word.determiner | Word.possessive) && !(word & Word.capital)) return true;
  return addressed && (word & Word.capital) !== 0 && !(before & (Word.capital | Word.role | Word.genitive));
}

/** Which prepositions tie to the noun before them: a spokesman *for* the council. */
function attaches(scene: Scene, e: number, from: number): boolean {
  const next = scene.flags[e + 1] ?? 0;
  if (next & Word.time || scene.quote[e + 1]! >= 0) return false;
  const before = scene.flags[e - 1]!;
  if (before & Word.capital && e - from <= 3 && !(before & Word.role)) return isOf(scene, e);
  return true;
}
function isOf(scene: Scene, e: number): boolean {
  return scene.id[e] === scene.words.lexicon.idOf('of');
}

function startsApposition(scene: Scene, e: number): boolean {
  const word = scene.flags[e]!;
  if (scene.quote[e]! >= 0 || word & Word.mark) return false;
  if (word & (Word.determiner | Word.possessive | Word.number | Word.role)) return true;
  return (word & Word.relative) !== 0 && !(word & Word.that);
}

/** The comma, full stop or other mark that ends an apposition; -1 where none comes. */
function appositionEnd(scene: Scene, from: number, ceiling: number): number {
  const limit = Math.min(ceiling, from + longestApposition);
  const relative = (scene.flags[from]! & Word.relative) !== 0;
  for (let e = from; e < limit; e++) {
    // a finite verb makes it a clause of its own: according to Ward, the bridge is closed
    if (!relative && scene.flags[e]! & (Word.be | Word.have | Word.modal | Word.subjectPronoun)) return -1;
    // said Ward, who added that …: what she added is a quotation of its own
    if (relative && scene.flags[e]! & Word.cue && !(scene.flags[e]! & (Word.nounLike | Word.capital)))
      return -1;
    if (scene.quote[e]! >= 0) return e;
    if (scene.flags[e]! & Word.mark && !inPhrase(scene, e)) return e;
    if (isMark(scene, e, 46)) return e;
  }
  return limit === ceiling ? limit : -1;
}

function nextMark(scene: Scene, from: number, limit: number, code: number): number {
  for (let e = from; e < limit; e++) if (isMark(scene, e, code)) return e;
  return -1;
}

/** Whether what begins at an element says when, where or how: On Monday; If elected; Meanwhile. */
export function isAdverbial(scene: Scene, e: number): boolean {
  const word = scene.flags[e]!;
  if (scene.quote[e]! >= 0 || word & (Word.determiner | Word.subjectPronoun)) return false;
  return (
    (word &
      (Word.preposition | Word.subordinator | Word.adverb | Word.time | Word.gerund | Word.infinitive)) !==
    0
  );
}

/** Whether a finite verb seems to stand in a range: what tells a clause from a phrase. */
export function hasVerb(scene: Scene, from: number, to: number): boolean {
  const finite = Word.be | Word.have | Word.do | Word.modal | Word.verb | Word.past;
  for (let e = from; e < to; e++) {
    const word = scene.flags[e]!;
    if (word & finite && !(word & Word.capital)) return true;
    if (word & Word.cue && !(word & (Word.nounLike | Word.capital))) return true;
  }
  return false;
}

/** Whether a phrase begins or ends as a speaker does: a name, a pronoun, a determiner, a role, a plural. */
export function looksLikeName(scene: Scene, { from, to }: Range): boolean {
  const first = scene.flags[from]!;
  const opens =
    Word.capital | Word.determiner | Word.possessive | Word.subjectPronoun | Word.number | Word.role;
  return (first & opens) !== 0 || (scene.flags[to - 1]! & (Word.plural | Word.role | Word.capital)) !== 0;
}

/** Whether words in quote marks stand in a range. */
export function hasQuote(scene: Scene, from: number, to: number): boolean {
  for (let e = from; e < to; e++) if (scene.quote[e]! >= 0) return true;
  return false;
}
