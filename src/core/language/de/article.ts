import type { ArticleLanguage } from '../contract';

/** Words whose full stop does not end a sentence, by what may follow. Those with a capital must have it. */
const abbreviations = {
  joins: 'Hr, Fr, Dr, Prof, Dipl, Ing, Mag, St, Frhr, bzw, ca, evtl, ggf, inkl, vgl, z.b, d.h, u.a, v.a, Tel',
  mayEnd: 'usw, etc, Mio, Mrd, Str, jr, o.ä',
  beforeNumber: 'Nr, Abs, Art, Bd, Jan, Feb, Mär, Apr, Jun, Jul, Aug, Sept, Sep, Okt, Nov, Dez',
};

const months =
  'januar, jänner, jan; februar, feb; märz, mär; april, apr; mai; juni, jun; juli, jul; august, aug; september, sept, sep; oktober, okt; november, nov; dezember, dez';

export const article: ArticleLanguage = {
  abbreviations,
  sentenceStarters: 'der, die, das, er, sie, es, wir, in, am, im, doch, aber',
  months,
  weekdays:
    'montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, mo, di, mi, do, fr, sa, so',
  hourWords: 'uhr',
  dateWords: 'veröffentlicht, aktualisiert, stand, erschienen',
  dateLinks: 'am',
  hourLinks: 'um',
  bylineWords: 'von',
  notWriters: 'der, dem, den, diesem, dieser, nun, hier, da, ihm, ihr, ihnen',
  creditLinks: 'für',
  articles: 'der, die, das',
  staffWords: 'redaktion',
  outletWords: 'zeitung, nachrichten, presse, anzeiger, bote, kurier, tagblatt',
  agencyWords: 'dpa, afp, apa, epd, kna, reuters, sid, sda',
  notPlaces: 'update, kommentar, analyse, eilmeldung, interview, hinweis',
  notSpeakers: 'hinweis, quelle, anmerkung, ort, zeit, datum, kontakt, fazit',
  speakerTitles: 'der, die, herr, frau, dr, prof',
  speechWords: 'ich, mich, mir, mein, meine, wir, uns, unser, unsere, ihr, euch, du, dich, dein, sie',
  fieldNames: 'ressort, länge, autor, quelle, ausgabe, seite, rubrik, datum, zeichen, wörter',
  endWords: 'ende, schluss',
  particles: 'am, an, bei, im, in, der, von, zu',
  questionLabels: 'frage',
  answerLabels: 'antwort',
};
