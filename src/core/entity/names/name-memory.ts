import type { Subtokens } from '../tokens/subtokens';
import { KindFeatures, maxMentions } from './kind-features';
import { kindOrder } from './kind-model';
import type { Candidate } from './name-candidate';
import { Flag, given, Small } from '../name-lexicon';
import { scoreContext } from './score-context';
import { isInPlace, isSide, mayBeSide } from './sides';
import { scoreWords, surnameAt } from './score-words';
import { noScores, type Scores } from './type-scores';
import type { EntityKind } from '../model';

/** So few names say nothing of an article; twice as many are as good as all. */
const fewNames = 6;
/** Scores made by hand that lead by so much leave nothing open. */
const sureLead = 7;
/** The same for a name that begins with a given name. */
const sureFullName = 1;
/** No more than this beside a person's score is learned against a name of several words that is built as persons' are. */
const maxDoubt = 1;
/** How much speaks for a team where one of the words around says so. */
const sideWeight = 11;
/** From this share of words about sport near its names on, the towns and countries of an article may be teams. */
const minSport = 0.08;
/** The words around so many names tell what an article is about. */
const maxSportNames = 40;

/** How strongly a surname alone is a person, where the article has the full name. */
const surnameWeight = 6;
/** The same for a surname that is a place, where all that the article tells of it alone is that it speaks. */
const placeSurnameWeight = 12;

/** The scores of a form, summed over its mentions. */
interface FormMemory {
  readonly words: Scores;
  /** The sum of the scores of its contexts. */
  readonly context: Scores;
  /** The first of its mentions. */
  readonly mentions: Candidate[];
  /** What is learned of names like it, once that is asked for. */
  learned: Scores | undefined;
  count: number;
  /** How often it is not only the first word of a sentence. */
  strong: number;
}

/** The evidence that an article has given for the types of its names so far. */
export class NameMemory {
  readonly subtokens: Subtokens;
  readonly #forms = new Map<string, FormMemory>();
  readonly #byFirstWord = new Map<string, (readonly string[])[]>();
  readonly #nameWords = new Set<string>();
  readonly #parts = new Map<string, Scores>();
  readonly #features: KindFeatures;
  #noted = 0;
  #sportWords = 0;
  #teamCount: number | undefined;

  constructor(subtokens: Subtokens) {
    this.subtokens = subtokens;
    this.#features = new KindFeatures(subtokens.lexicon.kinds.layout);
  }

  /** Notes a mention of a name. */
  note(c: Candidate): void {
    let form = this.#forms.get(c.form);
    if (!form)
      this.#forms.set(
        c.form,
        (form = {
          words: scoreWords(this.subtokens, c),
          context: noScores(),
          mentions: [],
          learned: undefined,
          count: 0,
          strong: 0,
        }),
      );
    const context = (c.context ??= scoreContext(this.subtokens, c));
    form.count++;
    if (!c.weak) form.strong++;
    add(form.context, context);
    if (form.mentions.length < maxMentions) form.mentions.push(c);
    this.#noted++;
    if (this.#noted <= maxSportNames) this.#countSport(c);
  }

  #countSport({ first, end }: Candidate): void {
    for (let i = 1; i < 4; i++) {
      if (this.subtokens.is(first - i, Small.sportWords)) this.#sportWords++;
      if (this.subtokens.is(end - 1 + i, Small.sportWords)) this.#sportWords++;
    }
  }

  /** How much of the article is about sport, from 0 to 3. */
  get #sport(): number {
    const share = this.#sportWords / Math.max(8, Math.min(maxSportNames, this.#noted));
    return share > 6 * minSport ? 3 : share > 3 * minSport ? 2 : share > minSport ? 1 : 0;
  }

  #isLabel({ first, end }: Candidate): boolean {
    const label = this.subtokens.labelOf(first);
    return label !== undefined && this.subtokens.end[end - 1]! <= label.end;
  }

  /** `Ann Orra`: a given name that is nothing else, and what the rules take for a surname. */
  #isFullName(c: Candidate, { person, organization, place, other }: Scores): boolean {
    const isGiven =
      c.words.length > 1 &&
      this.subtokens.has(c.first, given) &&
      !this.subtokens.has(c.first, Flag.word | Flag.place | Flag.organization);
    return isGiven && person > Math.max(organization, place, other);
  }

  /** What is learned of names like one, by all its mentions; nothing where the rules are sure. */
  #learnedOf(form: FormMemory): Scores {
    if (form.learned) return form.learned;
    const learned = (form.learned = noScores());
    const [c] = form.mentions;
    // Whoever a transcript has a label of is somebody.
    if (!c || this.#isLabel(c)) return learned;
    const byHand = noScores();
    for (const kind of kindOrder) byHand[kind] = form.words[kind] + form.context[kind] / form.count;
    const { lexicon } = this.subtokens;
    const sport = this.#sport;
    const mayBeTeam = sport > 0 && mayBeSide(this.subtokens, c);
    const isFullName = this.#isFullName(c, byHand);
    if (leadOf(byHand) < (isFullName ? sureFullName : sureLead) || mayBeTeam) {
      this.#features.read(this.subtokens, form.mentions, form.count, sport);
      lexicon.kinds.addTo(learned, this.#features, byHand, c);
      if (c.words.length > 1 && byHand.person > Math.max(byHand.organization, byHand.place, byHand.other))
        learned.other = Math.min(learned.other, learned.person + maxDoubt);
    }
    // The model has learned from whole articles: of a few sentences its counts say little.
    const trust = Math.min(1, Math.max(0, this.#noted - fewNames) / fewNames);
    for (const kind of kindOrder) learned[kind] *= trust;
    if (mayBeTeam && (sport > 1 || this.#teams > 1)) learned.organization += this.#scoreAsTeam(form);
    return learned;
  }

  /** How much speaks for a town or a country as the team of it, in an article about sport. */
  #scoreAsTeam({ mentions }: FormMemory): number {
    const sides = mentions.filter((c) => isSide(this.subtokens, c)).length;
    const places = mentions.filter((c) => isInPlace(this.subtokens, c)).length;
    if (sides > 0) return sides >= places ? sideWeight : sideWeight / 2;
    return places === 0 && this.#teams > 2 ? sideWeight / 2 : 0;
  }

  /** How many towns and countries play in an article. */
  get #teams(): number {
    if (this.#teamCount !== undefined) return this.#teamCount;
    let count = 0;
    for (const { mentions } of this.#forms.values())
      if (mayBeSide(this.subtokens, mentions[0]!) && mentions.some((c) => isSide(this.subtokens, c))) count++;
    return (this.#teamCount = count);
  }

  /** The type of a name by its words, its context, and what the article says elsewhere; undefined: no name. */
  kindOf(c: Candidate): EntityKind | undefined {
    // `X said`: one letter alone is nobody's name. `The Orras` are several people.
    if (c.titleFirst === undefined && c.words.length === 1 && (c.form.length === 1 || this.#isFamily(c)))
      return undefined;
    const form = this.#forms.get(c.form);
    const part = c.titleFirst === undefined ? this.#parts.get(c.form) : undefined;
    const { person, organization, place, other } = this.#totalOf(c, form, part);
    const against = c.weak && !part && (form?.strong ?? 0) === 0 ? this.#weakness(c) : 0;
    const most = Math.max(person, organization, place);
    if (most <= 0 || most <= other + against) return undefined;
    return person === most ? 'person' : place === most ? 'place' : 'organization';
  }

  /** @param part scores that longer names give to this one, as a part of theirs. */
  #totalOf(c: Candidate, form: FormMemory | undefined, part: Scores | undefined): Scores {
    const words = form?.words ?? scoreWords(this.subtokens, c);
    const own = (c.context ??= scoreContext(this.subtokens, c));
    const all = form?.context ?? own;
    const others = (form?.count ?? 1) - 1;
    // The other places where the article has this name, as their mean, a little stronger the more there are.
    const weight = others > 0 ? Math.min(1.5, 0.6 + others * 0.1) / others : 0;
    const learned = form && !(part && part.person >= surnameWeight) ? this.#learnedOf(form) : undefined;
    const sum = (kind: keyof Scores): number =>
      words[kind] +
      own[kind] +
      (all[kind] - own[kind]) * weight +
      (part ? part[kind] : 0) +
      (learned ? learned[kind] : 0);
    return {
      person: sum('person'),
      organization: sum('organization'),
      place: sum('place'),
      other: sum('other'),
    };
  }

  /** How much speaks against a name that only begins sentences: `Grace periods`, but `Grace said`. */
  #weakness(c: Candidate): number {
    const flags = this.subtokens.flags(c.first);
    if (!(flags & Flag.word) || flags & Flag.country) return 0;
    if (flags & given && c.context!.person >= 2) return 1;
    return flags & Flag.organization ? 3 : 5;
  }

  /** Whether a name is part of longer names of the article, or of none of the three types yet. */
  isPart(c: Candidate): boolean {
    return c.kind === undefined || this.#parts.has(c.form) || this.#isFamily(c);
  }

  /** `the Orras`, `two Obamas`, `the Joneses`, of the person Ann Orra; but `Adams` is no plural of Adam. */
  #isFamily({ form, first, words }: Candidate): boolean {
    if (words.length > 1 || this.#parts.has(form)) return false;
    const { beforeFamilies, familyEndings } = this.subtokens.lexicon.language;
    let taught = 0;
    for (const ending of familyEndings)
      if (form.endsWith(ending))
        taught = Math.max(taught, this.#parts.get(form.slice(0, -ending.length))?.person ?? 0);
    if (taught === 0) return false;
    return (
      beforeFamilies.has(this.subtokens.fold(first - 1)) ||
      (taught >= surnameWeight && !this.subtokens.has(first, Flag.surname | given))
    );
  }

  /** Learns the parts of full names: a surname or a company's first word alone is of the kind of the full name. */
  learnParts(candidates: readonly Candidate[]): void {
    const learned = new Map<string, EntityKind>();
    for (const c of candidates) {
      if (c.kind === undefined || learned.get(c.form) === c.kind) continue;
      learned.set(c.form, c.kind);
      if (c.words.length > 1 || this.subtokens.flags(c.first) === 0)
        for (const word of c.words) this.#nameWords.add(word);
      if (c.words.length < 2) continue;
      const begun = this.#byFirstWord.get(c.words[0]!);
      if (begun) begun.push(c.words);
      else this.#byFirstWord.set(c.words[0]!, [c.words]);
      if (c.kind === 'person') this.#learnPerson(c);
      else if (c.kind === 'organization') this.#learnOrganization(c);
      else if (c.words.length === 2 && this.subtokens.has(c.first, Flag.placeStart))
        this.#teach(c.words[0]!, 'place', 9);
    }
  }

  #learnPerson(c: Candidate): void {
    const last = surnameAt(this.subtokens, c);
    this.#teach(this.subtokens.fold(last), 'person', this.#surnameWeight(c, last));
    this.#teach(c.words[0]!, 'person', 3);
    const { nickname } = c;
    if (nickname?.words.length === 1)
      this.#teach(nickname.words[0]!, 'person', this.subtokens.has(nickname.first, Flag.word) ? 3 : 9);
    if (c.words.length > 2) this.#teach(c.words.slice(1).join(' '), 'person', 6);
  }

  #learnOrganization(c: Candidate): void {
    const isOther = this.subtokens.has(c.first, Flag.place | Flag.demonym | Flag.word);
    // `Orra` of `Orra Holdings Ltd`, whatever else an Orra is
    const isCompany =
      this.subtokens.has(c.end - 1, Flag.companyForm) && !this.subtokens.has(c.first, Flag.demonym);
    if (isCompany && !this.subtokens.has(c.first, Flag.place | Flag.functionWord))
      this.#teach(c.words[0]!, 'organization', 7);
    else if (!isOther || this.subtokens.has(c.first, Flag.organization))
      this.#teach(c.words[0]!, 'organization', 4);
    this.#learnShortForms(c);
  }

  /** `Jordan` is rather a person where the article has a `Michael Jordan`, whose given name is nothing else. */
  #surnameWeight(c: Candidate, surname: number): number {
    const { subtokens } = this;
    if (!subtokens.has(surname, Flag.place)) return surnameWeight;
    // `Florence Milan … Milan said`: nothing is ever in Milan.
    const alone = this.#forms.get(subtokens.fold(surname))?.mentions ?? [];
    const speaks = alone.length > 0 && alone.every((each) => subtokens.has(each.end, Flag.speech));
    if (speaks && !alone.some((each) => isInPlace(subtokens, each))) return placeSurnameWeight;
    const isSure =
      subtokens.has(c.first, given) && !subtokens.has(c.first, Flag.place | Flag.word | Flag.demonym);
    return isSure ? surnameWeight : 2;
  }

  /** `Orra Holdings` of `Orra Holdings Group Ltd`, `Orraism` of `Church of Orraism`. */
  #learnShortForms(c: Candidate): void {
    const { companyTails } = this.subtokens.lexicon.language;
    const isTail = (word: string): boolean =>
      companyTails.has(word) || ((this.subtokens.lexicon.flags.get(word) ?? 0) & Flag.companyForm) !== 0;
    let end = c.words.length;
    while (end > 2 && isTail(c.words[end - 1]!)) {
      end--;
      this.#teach(c.words.slice(0, end).join(' '), 'organization', 6);
    }
    const last = c.end - 1;
    if (this.subtokens.lexicon.language.of.has(c.words.at(-2) ?? '') && !this.subtokens.has(last, ~0))
      this.#teach(c.words.at(-1)!, 'organization', 6);
  }

  /** Whether the prose has a word in a name. */
  isNameWord(word: string): boolean {
    return (
      this.#nameWords.has(word) &&
      !((this.subtokens.lexicon.flags.get(word) ?? 0) & (Flag.functionWord | Flag.organizationHead))
    );
  }

  /** How many subtokens from `i` are a name of several words that the prose has. */
  longestKnown(i: number, end: number): number {
    let best = 0;
    for (const words of this.#byFirstWord.get(this.subtokens.fold(i)) ?? []) {
      let at = i;
      let matched = 0;
      while (matched < words.length && at < end) {
        if (this.subtokens.fold(at) === words[matched]) matched++;
        else if (this.subtokens.mark(at) === '') break;
        at++;
      }
      if (matched === words.length && at - i > best) best = at - i;
    }
    return best;
  }

  #teach(word: string, kind: EntityKind, weight: number): void {
    let part = this.#parts.get(word);
    if (!part) this.#parts.set(word, (part = noScores()));
    part[kind] = Math.max(part[kind], weight);
  }
}

/** How far the highest score is ahead of the next. */
function leadOf({ person, organization, place, other }: Scores): number {
  const most = Math.max(person, organization);
  const less = Math.min(person, organization);
  const mostOfOthers = Math.max(place, other);
  return most > mostOfOthers
    ? most - Math.max(less, mostOfOthers)
    : mostOfOthers - Math.max(most, Math.min(place, other));
}

function add(into: Scores, scores: Scores): void {
  into.person += scores.person;
  into.organization += scores.organization;
  into.place += scores.place;
  into.other += scores.other;
}
