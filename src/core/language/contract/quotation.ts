/**
 * What a cue verb is followed by. A verb may take several; the values are joined with `|`.
 */
export const Takes = {
  /** Words in quote marks: she *said*, “…”. */
  quote: 1,
  /** A clause with its conjunction: she *wrote* that the bridge was closed. */
  clause: 2,
  /** An indirect question: she *asked* whether, how, why … */
  question: 4,
  /** The person spoken to, before any of the above: she *told* reporters that … */
  person: 8,
  /** An infinitive of the speaker's own: she *promised* to rebuild. */
  infinitive: 16,
  /** Someone and an infinitive: she *urged* the council to rebuild. */
  personInfinitive: 32,
  /** A noun phrase: she *criticized* the council for its delay. */
  noun: 64,
  /** The verb tells of a thought or a wish, not of words. */
  attitude: 128,
  /** A clause without conjunction: she *said* the bridge was closed. */
  bare: 256,
  /** A noun phrase and what it is said to be: she *considered* the bridge to be a danger. */
  judgement: 512,
  /** It says little by itself: voiced *concern* about, declined *to comment* on. */
  light: 1024,
} as const;

/** The forms of a verb. */
export const Form = { base: 1, present: 2, past: 4, participle: 8, gerund: 16 } as const;

export interface VerbForms {
  readonly base: string;
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

export interface CueVerb {
  readonly lemma: string;
  /** Those in which it attributes. */
  readonly forms: Partial<VerbForms>;
  /** Bits of `Takes`. */
  readonly takes: number;
  /** A word that must follow: point *out*, call *for*. */
  readonly particle?: string;
}

/** What stands in quote marks that nobody said. */
export type TermKind = 'nickname' | 'title' | 'motto' | 'operation' | 'hypothetical';

/** Classes of words; every list holds lower-case words between spaces. */
export interface WordLists {
  readonly determiner: string;
  readonly subjectPronoun: string;
  /** Those of them that mean one person: he, she, I. */
  readonly person: string;
  readonly objectPronoun: string;
  readonly possessive: string;
  readonly be: string;
  readonly have: string;
  readonly do: string;
  /** `'s` and its like, a token of its own. */
  readonly genitive: string;
  readonly modal: string;
  readonly negation: string;
  readonly adverb: string;
  readonly preposition: string;
  readonly and: string;
  readonly but: string;
  readonly subordinator: string;
  readonly that: string;
  readonly question: string;
  readonly relative: string;
  readonly infinitive: string;
  readonly time: string;
  readonly role: string;
  readonly verb: string;
  /** Forms of cue verbs that are nouns as often: the *claim*, two *reports*. */
  readonly nounLike: string;
  /** Plurals that do not look like one, and what else goes with a verb's plural. */
  readonly plural: string;
}

/**
 * What a language's folder says of the words and clauses of attribution. What is missing is empty; where nothing else is
 * said, a list holds lower-case words between blanks.
 */
export interface QuotationLanguage {
  readonly words?: Partial<WordLists>;
  /** What unlisted words of a class end in, lower case: `ly` for English adverbs. */
  readonly endings?: {
    readonly adverb?: readonly string[];
    readonly gerund?: readonly string[];
    readonly plural?: readonly string[];
    readonly past?: readonly string[];
  };
  /** A comma stands between a cue and its clause: Ward sagte, die Brücke sei gesperrt. */
  readonly clauseAfterComma?: boolean;
  /** The subject follows the verb where something else comes first: Am Montag sagte Ward. */
  readonly verbSecond?: boolean;
  readonly verbs?: readonly CueVerb[];
  /** *As* Ward noted, … */
  readonly likeness?: string;
  /** What gives a name before `as` or `by`: better *known* as “Pepper”. */
  readonly aliases?: string;
  /** Nouns for what people speak on or write in: in an *interview*. */
  readonly occasions?: string;
  /** Those of them that end a whole clause as well: said the bridge is closed in an *interview*. */
  readonly clearOccasions?: string;
  /** Prepositions before them. */
  readonly occasionPrepositions?: string;
  /** Conjunctions of what tells of the speaking, and not what was spoken about: criticized it *when* he left. */
  readonly leaving?: string;
  /** Before what a question is about: asked her *about* it. */
  readonly topics?: string;
  /** Before the agent of a passive verb: asked *by* the council. */
  readonly agents?: string;
  /** *About* nine in ten said: words before a number that are no prepositions there. */
  readonly approximators?: string;
  /** Parts of a whole behind such a word: around a *quarter*. */
  readonly fractions?: string;
  /** Words that hold the place of a subject: *there* are enough. */
  readonly expletives?: string;
  /** Pronouns that more may be said of: `anyone with a boat`. */
  readonly indefinites?: string;
  /** Before what both writer and reader know of: at *the* debate. */
  readonly definiteArticles?: string;
  /** Prepositions inside names: Bank *of* Orra. */
  readonly namePrepositions?: string;
  /** Last letters of words whose genitive is an apostrophe alone: the worker*s’* pay. One text, without blanks. */
  readonly apostropheLetters?: string;
  /** Verbs of quoting, by their base form: the Post *quoted* her as saying. */
  readonly quoting?: string;
  /** Verbs of naming, by their base form: what they *call* “Pier Pass”. */
  readonly naming?: string;
  /** Words of grammar that in capitals are somebody's initials: US, WHO. */
  readonly acronyms?: string;
  /** Prepositions before whom words come from: more *from* the report. */
  readonly origins?: string;
  /** Behind a span of time: two days *later*. */
  readonly distances?: string;
  /** Before a subject with a gerund of its own: *with* Ward saying. */
  readonly absolutes?: string;
  /** Before what is only supposed: *if* he says no. */
  readonly conditions?: string;
  /** Modal verbs for what is still to be said: she *will* say. */
  readonly announcing?: string;
  /** They begin what is said of a source between commas: according to Ward, *a* pilot, … */
  readonly asideStarts?: string;
  /** Pronouns for one person who does not speak. */
  readonly others?: string;
  /** Words that point from a caption to its picture: (*pictured*), (file *photo*). */
  readonly captions?: string;
  /** Nouns for what somebody asks for, and what stands behind them: *calls for* her to resign. */
  readonly calls?: string;
  readonly callPrepositions?: string;
  /** Nouns that a clause can follow: the *claim* that. */
  readonly nouns?: string;
  /** Words shortly before marks that say what stands in them: a *film* “…”, Operation “…”, *would say* “…”. */
  readonly termWords?: Readonly<Partial<Record<TermKind, string>>>;
  /** Words before a speaker that attribute: `according to`. */
  readonly sources?: readonly string[];
  /** Nouns for what somebody thinks or says, behind one of these prepositions and a possessive: *in* Ward's *view*. */
  readonly standpoints?: string;
  readonly standpointPrepositions?: string;
  /** Possessives of who writes: *my* view. */
  readonly firstPersons?: string;
  /** How sure the quotations of the language are, learned from annotated articles; without it, rules of thumb tell. */
  readonly ranker?: RankerWeights;
  /** The same, but only behind content, at the end of a sentence: …, *so* Ward. */
  readonly closingSources?: readonly string[];
}

/** The weights of a logistic regression over the features of `core/quotation/ranker`, by feature and value. */
export interface RankerWeights {
  readonly bias: number;
  /** What is not listed weighs nothing. A value of a feature that tells words apart is `word | value`. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
