import type { AbbreviationUse, ArticleLanguage } from '../contract/article';

/** Words whose full stop does not end a sentence, by what may follow. Those with a capital must have it. */
const abbreviations: Partial<Record<AbbreviationUse, string>> = {
  joins: 'Hr Fr Dr Prof Dipl Ing Mag St Frhr bzw ca evtl ggf inkl vgl z.b d.h u.a v.a Tel',
  mayEnd: 'usw etc Mio Mrd Str jr o.ä',
  beforeNumber: 'Nr Abs Art Bd Jan Feb Mär Apr Jun Jul Aug Sept Sep Okt Nov Dez',
};

const months = [
  ['januar', 'jänner', 'jan'],
  ['februar', 'feb'],
  ['märz', 'mär'],
  ['april', 'apr'],
  ['mai'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['dezember', 'dez'],
];

export const german: ArticleLanguage = {
  tag: 'de',
  abbreviations: new Map(
    Object.entries(abbreviations).flatMap(([use, words]) =>
      words.split(' ').map((word) => [word, use as AbbreviationUse] as const),
    ),
  ),
  sentenceStarters: new Set([
    'der',
    'die',
    'das',
    'er',
    'sie',
    'es',
    'wir',
    'in',
    'am',
    'im',
    'doch',
    'aber',
  ]),
  months: new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const))),
  weekdays: [
    ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
    ...['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  ],
  hourWords: new Set(['uhr']),
  dateWords: ['veröffentlicht', 'aktualisiert', 'stand', 'erschienen'],
  bylineWords: ['von'],
  notWriters: new Set(['der', 'dem', 'den', 'diesem', 'dieser', 'nun', 'hier', 'da', 'ihm', 'ihr', 'ihnen']),
  staffWords: ['redaktion'],
  outletWords: new Set(['zeitung', 'nachrichten', 'presse', 'anzeiger', 'bote', 'kurier', 'tagblatt']),
  agencyWords: new Set(['dpa', 'afp', 'apa', 'epd', 'kna', 'reuters', 'sid', 'sda']),
  notPlaces: new Set(['update', 'kommentar', 'analyse', 'eilmeldung', 'interview', 'hinweis']),
  notSpeakers: new Set(['hinweis', 'quelle', 'anmerkung', 'ort', 'zeit', 'datum', 'kontakt', 'fazit']),
  speakerTitles: ['der', 'die', 'herr', 'frau', 'dr', 'prof'],
  endWords: ['ende', 'schluss'],
  particles: ['am', 'an', 'bei', 'im', 'in', 'der', 'von', 'zu'],
  questionLabels: ['frage'],
  answerLabels: ['antwort'],
};
