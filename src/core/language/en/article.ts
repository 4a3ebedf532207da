import type { ArticleLanguage } from '../contract';

/** Words whose full stop does not end a sentence, by what may follow. Those with a capital must have it. */
const abbreviations = {
  joins: `
  Mr, Mrs, Ms, Mx, Dr, Drs, Prof, Rev, Fr, Hon, Messrs, Mme, Mlle, Msgr, St, Ste, Gov, Govs, Lt, Sec, Sen,
  Sens, Rep, Reps, Pres, Supt, Insp, Det, Sgt, Cpl, Pvt, Pfc, Capt, Cmdr, Cdr, Col, Gen, Maj, Adm, Brig,
  Atty, Amb, Asst, Assoc, Spc, Ald, vs, v, e.g, i.e, eg, ie, cf, viz, approx, ca, Mt, Ft, Pt, Ph, Jas, Wm
`,
  mayEnd: `
  Jr, Sr, Esq, Inc, Ltd, Corp, Co, Cos, Bros, LLC, Plc, plc, Dept, Univ, Assn, Intl, Ala, Ariz, Ark,
  Calif, Colo, Conn, Del, Fla, Ga, Ill, Ind, Kan, Ky, La, Md, Mass, Mich, Minn, Miss, Mo, Mont, Neb, Nev,
  Okla, Ore, Pa, Penn, Tenn, Tex, Va, Vt, Wash, Wis, Wyo, Ont, Que, Jan, Feb, Mar, Apr, Jun, Jul, Aug,
  Sept, Sep, Oct, Nov, Dec, Ave, Blvd, Rd, Hwy, Ph.D, M.D, B.A, M.A, Mon, Tue, Tues, Wed, Thu, Thurs, Fri,
  al, etc
`,
  beforeNumber: 'No, Nos, no, nos, Vol, vol, Fig, fig, Art, Ch, pp, p, para, est, Est',
  hour: 'a.m, p.m, A.M, P.M',
};

/** Words that begin a sentence far more often than a name: after `U.S.` they show that a sentence has ended. */
const sentenceStarters = `
  the, a, an, this, that, these, those, it, he, she, they, we, you, i, his, her, its, their, our, my,
  your, there, here, but, and, or, so, yet, if, when, while, as, at, in, on, for, from, by, with, after,
  before, since, until, although, though, because, however, meanwhile, also, then, now, what, who, where,
  why, how, which, some, many, most, no, not, all, both, each, such, under, over, during, despite, asked,
  to, about, according, among, another, even, one, only, other, others, still, than, through
`;

const months =
  'january, jan; february, feb; march, mar; april, apr; may; june, jun; july, jul; august, aug; september, sept, sep; october, oct; november, nov; december, dec';

const weekdays = 'monday, tuesday, wednesday, thursday, friday, saturday, sunday';

/** What may follow a `By` at the head of a line that names no writer. */
const notWriters = `
  the, a, an, this, that, these, those, then, now, virtue, contrast, comparison, his, her, its, their,
  our, my, your, all, and, far, day, night, law, order, mid, early, late, noon, midnight, next, last,
  some, most, any, no, air, sea, land
`;

/** Capitals before a dash that name a kind of text. */
const textKinds = `
  note, notes, update, updates, analysis, opinion, comment, exclusive, breaking, watch, correction,
  corrections, clarification, factbox, explainer, review, interview, column, editorial, profile, obituary,
  video, photo, photos, live, read, more, related, new, listen, summary, background, background
  information, alert, urgent, feature, insight
`;

/** What else stands in capitals before a colon in notices, lists and calls. */
const notSpeakers = `
  fact sheet, joint fact sheet, subject, to, from, cc, date, re, icymi, end, source, sources, contact,
  contacts, what, when, where, who, why, how, fact, facts, myth, see also, see, example, warning,
  important, agenda, abstract, full text, poll, readout, ps, p.s, p.s., nb, n.b, n.b., question of the
  day, executive summary, score, result, results, scorers, attendance, editing by, reporting by, url, embargoed until, for immediate release, location, time, venue, address, tel,
  phone, email, media contact, media contacts, press contact, press contacts, press office, embargo, embargoed,
  notes to editors, note to editors
`;

const agencyWords = `
  agencies, agency, press, wire, wires, news, newspaper, newspapers, service, services, reuters, reuter,
  ap, afp, upi, dpa, pa, pti, ani, tass, xinhua, kyodo, bloomberg, bbc, cnn, npr, nbc, cbs, abc, pbs, rfe,
  voa, efe, ansa, anadolu, yonhap, bernama, broadcasting, television, tv, radio, newsroom
`;

const newspaperWords = `
  times, post, herald, tribune, courier, gazette, chronicle, guardian, observer, telegraph, mail, express,
  star, sun, globe, journal, review, today, daily, weekly, magazine, media, bulletin, dispatch, examiner,
  independent, inquirer, record, standard, argus
`;

const speakerTitles = `
  mr, mrs, ms, miss, mx, dr, prof, professor, sir, dame, lord, lady, sen, rep, gov, gen, lt, col, capt,
  adm, sgt, maj, rev, judge, justice, chief justice, the president, the vice president, the prime
  minister, the chancellor, the chair, the speaker, the chairman, the chairwoman, the chairperson, the
  mayor, the minister, the secretary, the first lady, the second gentleman, the king, the queen, the pope,
  the court, the witness, the clerk, the moderator, the director, the ambassador, the commissioner, the
  governor, president, vice president, prime minister, premier, chancellor, taoiseach, first minister,
  minister, deputy minister, secretary, deputy secretary, assistant secretary, under secretary, senator,
  representative, congressman, congresswoman, speaker, governor, mayor, councillor, council member,
  ambassador, commissioner, administrator, director, deputy director, chair, chairman, chairwoman,
  chairperson, attorney general, surgeon general, secretary-general, secretary general, general, admiral,
  colonel, major, captain, commander, lieutenant, sergeant, officer, sheriff, chief, inspector,
  superintendent, king, queen, prince, princess, pope, cardinal, bishop, archbishop, father, sister,
  brother, rabbi, imam, pastor, reverend, moderator, operator, host, presenter, interviewer, interviewee,
  reporter, journalist, participant, participants, audience, audience member, announcer, interpreter,
  translator, senior administration official, senior official, official, aide, spokesman, spokeswoman,
  spokesperson, narrator, witness, counsel, member, members, unidentified, voice, caller, student,
  speakers, press, acting
`;

export const article: ArticleLanguage = {
  abbreviations,
  sentenceStarters,
  months,
  weekdays: `${weekdays}, mon, tue, wed, thu, fri, sat, sun, tues, thur, thurs`,
  hourWords: 'eastern, central, mountain, pacific, greenwich, local, today, tomorrow',
  dateWords: 'published, posted, updated, last updated, first published, date, on, issued, released',
  dateLinks: 'on, at',
  ordinals: 'st, nd, rd, th',
  dayLinks: 'of',
  hourLinks: 'at',
  halfDays: '[ap]\\.?\\s?m',
  bylineWords: 'by, written by, story by, text by, words by, report by, from our',
  notWriters: `${notWriters}, ${weekdays}, ${months.replaceAll(';', ',')}`,
  creditLinks: 'for, of',
  articles: 'the',
  staffWords: 'staff, staff writer, staff writers, staff reporter, staff reporters, newsroom, news desk',
  outletWords: `${agencyWords}, ${newspaperWords}`,
  agencyWords,
  notPlaces: `${textKinds}, ${weekdays}`,
  notSpeakers: `${textKinds}, ${notSpeakers}`,
  speakerTitles,
  editorNotes: 'eds, ed, editors, note to editors',
  speechWords:
    "I, I'm, I’m, I'll, I’ll, I've, I’ve, I'd, I’d, me, my, we, we're, we’re, we'll, we’ll, we've, we’ve, us, our, ours, you, your, yours, let's, let’s",
  fieldNames: `
    section, length, byline, dateline, highlight, highlights, body, graphic, load-date, load date, language, publication-type,
    publication type, publication-subtype, copyright, edition, pub-type, type, series, distribution, correction-date, subject,
    organization, company, ticker, geographic, person, document-type, journal-code, update, word count, words, page, pages,
    issn, isbn, doi, source, publication, headline, title, author, credit, column, notes, acc-no, country, city, state, date
  `,
  endWords: 'end, ends, more, concluded',
  particles: 'of, the, and, de, der, den, del, della, di, da, la, le, van, von, al, bin, ibn',
  questionLabels: 'q, question',
  answerLabels: 'a, answer',
};
