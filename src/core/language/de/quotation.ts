import { Takes, type CueVerb, type QuotationLanguage } from '../contract';

const { quote, clause, bare, question, infinitive, noun, attitude, personInfinitive } = Takes;

/**
 * German cue verbs by what they take: `infinitive past participle`, the third person where it does not follow from
 * the infinitive after a slash, a separable particle after a plus.
 */
const groups: readonly (readonly [takes: number, verbs: string])[] = [
  [
    quote | clause | bare | question,
    'sagen:sagte:gesagt erklären:erklärte:erklärt schreiben:schrieb:geschrieben',
  ],
  [quote | clause | bare, 'betonen:betonte:betont behaupten:behauptete:behauptet meinen:meinte:gemeint'],
  [
    quote | clause | bare,
    'berichten:berichtete:berichtet versichern:versicherte:versichert warnen:warnte:gewarnt',
  ],
  [quote | clause | bare, 'antworten:antwortete:geantwortet ergänzen:ergänzte:ergänzt klagen:klagte:geklagt'],
  [
    quote | clause | bare,
    'mahnen:mahnte:gemahnt argumentieren:argumentierte:argumentiert urteilen:urteilte:geurteilt',
  ],
  [
    quote | clause | bare,
    'bestätigen:bestätigte:bestätigt kritisieren:kritisierte:kritisiert erzählen:erzählte:erzählt',
  ],
  [
    quote | clause | bare,
    'mitteilen/mitteilt:mitteilte:mitgeteilt teilen/teilt:teilte:teilte+mit fügen/fügt:fügte:fügte+hinzu',
  ],
  [
    quote | clause | bare,
    'entgegnen:entgegnete:entgegnet erwidern:erwiderte:erwidert prophezeien:prophezeite:prophezeit',
  ],
  [
    quote | clause | bare,
    'beteuern:beteuerte:beteuert vermuten:vermutete:vermutet schätzen:schätzte:geschätzt',
  ],
  [quote, 'rufen:rief:gerufen lachen:lachte:gelacht scherzen:scherzte:gescherzt murmeln:murmelte:gemurmelt'],
  [quote | question, 'fragen:fragte:gefragt'],
  [clause | bare | infinitive | quote, 'versprechen/verspricht:versprach:versprochen drohen:drohte:gedroht'],
  [
    clause | bare | quote | noun,
    'fordern:forderte:gefordert verlangen:verlangte:verlangt ankündigen:ankündigte:angekündigt',
  ],
  [personInfinitive, 'auffordern:aufforderte:aufgefordert bitten/bittet:bat:gebeten'],
  [noun, 'loben:lobte:gelobt verurteilen:verurteilte:verurteilt verteidigen:verteidigte:verteidigt'],
  [
    clause | bare | attitude,
    'glauben:glaubte:geglaubt hoffen:hoffte:gehofft denken:dachte:gedacht finden/findet:fand:gefunden',
  ],
];

/** `sagen` → sagt, sagte and sagten, gesagt, sagend. A plural past is a second verb with the same base. */
function conjugate(takes: number, entry: string): CueVerb[] {
  const [verb = '', particle] = entry.split('+');
  const [head = '', past = '', participle = ''] = verb.split(':');
  const [base = '', third] = head.split('/');
  const stem = base.replace(/e?n$/, '');
  const present = third ?? (/[td]$/.test(stem) ? `${stem}et` : `${stem}t`);
  const forms = { base, present, participle, gerund: `${base}d` };
  return [past, past.endsWith('e') ? `${past}n` : `${past}en`].map((form) => ({
    lemma: base,
    forms: { ...forms, past: form },
    takes,
    ...(particle === undefined ? {} : { particle }),
  }));
}

export const quotation: QuotationLanguage = {
  words: {
    determiner:
      'der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene kein keine keinen alle viele einige mehrere manche zwei drei vier fünf sechs sieben acht neun zehn',
    subjectPronoun: 'er sie es wir ich du ihr man jemand niemand',
    person: 'er ich',
    objectPronoun: 'ihn ihm ihnen uns mich mir dich dir euch sich',
    possessive:
      'sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren mein meine meinen',
    be: 'ist sind war waren sei seien wäre wären wird werden wurde wurden würde würden bin bist gewesen worden werde',
    have: 'hat haben hatte hatten habe hätte hätten',
    do: '',
    genitive: '',
    modal:
      'kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte dürfe dürfte mag möchte möge',
    negation: 'nicht nie niemals',
    adverb:
      'auch dann später erneut wieder noch schon nur immer oft bereits wiederholt öffentlich zuletzt zudem jedoch dagegen allerdings offenbar angeblich deshalb daher so sehr weiter weiterhin außerdem ferner hingegen schließlich gestern heute morgen',
    preposition:
      'in im am an auf bei beim von vom mit nach aus zu zum zur für über unter vor zwischen gegen durch ohne um bis seit während wegen trotz laut ins ans',
    and: 'und oder sowie',
    but: 'aber sondern doch',
    subordinator: 'weil obwohl wenn als während bevor nachdem falls sobald solange da indem damit',
    that: 'dass daß',
    question: 'ob wie warum weshalb wieso wann wo wer was welche welcher welches',
    relative: 'der die das den dem welcher welche welches',
    infinitive: 'zu',
    time: 'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember abend woche jahr monat tag',
    role: 'sprecher sprecherin minister ministerin bürgermeister bürgermeisterin präsident präsidentin chef chefin polizei vorsitzende vorsitzender leiter leiterin direktor direktorin anwalt anwältin richter richterin herr frau doktor professor',
    verb: 'blieb bleibt bleibe bleiben kam kommt komme ging geht gehe gab gibt gebe stand steht stehe ließ lässt lasse braucht brauche kostet koste macht mache öffnet öffne schließt schließe',
    nounLike: '',
    plural: '',
  },
  endings: { adverb: ['weise'], gerund: ['end'], plural: ['en'], past: ['te', 'ten'] },
  clauseAfterComma: true,
  verbSecond: true,
  verbs: groups.flatMap(([takes, verbs]) => verbs.split(' ').flatMap((entry) => conjugate(takes, entry))),
  apostropheLetters: 's',
  likeness: 'wie',
  occasions:
    'interview gespräch erklärung mitteilung pressemitteilung rede brief beitrag tweet sendung pressekonferenz debatte stellungnahme schreiben twitter facebook fernsehen radio',
  occasionPrepositions: 'in im auf bei beim über während',
  leaving: 'als nachdem bevor obwohl während bis seit',
  topics: 'nach',
  agents: 'von vom',
  indefinites: 'jeden jeder jemanden jemand alle',
  quoting: '',
  naming: 'nennen',
  others: 'er sie du',
  origins: 'von aus',
  acronyms: 'es so da',
  asideStarts: 'ein eine einem einer',
  announcing: 'wird werden',
  conditions: 'wenn falls',
  absolutes: 'mit',
  distances: 'später danach darauf zuvor vorher',
  approximators: 'rund etwa über fast knapp',
  nouns: 'behauptung aussage vorwurf ansicht meinung hoffnung sorge warnung ankündigung erklärung',
  termWords: {
    nickname: 'genannt alias spitzname spitznamens',
    title: 'film buch roman lied titel serie stück album song namens',
    motto: 'motto slogan leitspruch losung banner plakat',
    operation: 'operation aktion codename',
    hypothetical: 'wenn falls vielleicht könnte',
  },
  sources: ['laut', 'nach angaben von', 'nach angaben', 'nach ansicht von', 'nach einschätzung von'],
  standpoints: 'ansicht meinung einschätzung worten',
  standpointPrepositions: 'nach',
  firstPersons: 'meiner unserer',
  closingSources: ['so'],
};
