import { Takes, type CueVerb, type VerbForms } from './table';

const { quote, clause, question, person, infinitive, personInfinitive, noun, attitude, document } = Takes;

/**
 * English cue verbs by what they take. A verb is written `base`, `base:past`, or `base:past:participle`; `+` after
 * the base doubles its last consonant, `/` comes before a particle.
 */
const groups: readonly (readonly [takes: number, verbs: string])[] = [
  // to say, in its plainest forms
  [quote | clause | question, 'say:said note explain repeat recall write:wrote:written'],
  [quote | clause, 'add claim argue state declare insist assert contend conclude maintain reiterate stress'],
  [
    quote | clause,
    'emphasize emphasise remark observe allege testify:testified complain lament boast joke quip',
  ],
  [quote | clause, 'tweet blog proclaim opine counter retort caution profess aver+ counsel quote'],
  [
    quote | clause,
    'acknowledge admit+ concede confess announce reveal disclose report predict forecast:forecast',
  ],
  [
    quote | clause,
    'confirm suggest imply:implied hint speculate theorize posit reason guess estimate calculate',
  ],
  [quote | clause | noun, 'mention affirm attest certify:certified clarify:clarified underscore'],
  [quote | clause, 'respond reply:replied intone gush quip+ marvel fume rant vent gripe grumble moan'],
  [quote | clause, 'point/out go/on put:put/it chime/in shoot:shot/back sum+/up fire/back hit:hit/back'],
  [
    quote,
    'continue exclaim shout yell cry:cried scream whisper mutter murmur chant interject begin:began:begun',
  ],
  [
    quote,
    'ask inquire wonder muse answer demand chide scoff sneer snap+ chuckle laugh smile nod+ shrug+ sigh',
  ],
  [
    quote,
    'read:read finish begin:began:begun start interrupt tease deadpan+ thunder bark bellow growl sing:sang:sung',
  ],
  [quote | clause, 'post text email e-mail telegraph radio'],
  [clause | question | noun, 'disclose detail specify:specified'],
  // to somebody
  [person | quote | clause | question | personInfinitive, 'tell:told'],
  [person | clause | quote | noun, 'inform notify:notified assure remind warn reassure'],
  [person | clause | quote | personInfinitive, 'advise promise'],
  [clause | quote | infinitive, 'vow pledge promise swear:swore:sworn threaten warn agree'],
  // questions
  [question | quote | person | personInfinitive, 'ask'],
  [question | quote | attitude, 'wonder'],
  [question | noun, 'question'],
  // demands
  [personInfinitive, 'urge beg+ implore beseech exhort instruct entreat petition'],
  [personInfinitive | attitude, 'order command'],
  [clause | infinitive | noun, 'demand propose recommend request'],
  [personInfinitive | noun, 'call/on call/upon appeal/to'],
  [noun | personInfinitive, 'call/for press/for ask/for push/for argue/for'],
  // about something
  [noun, 'criticize criticise praise denounce condemn slam+ blast mock defend deride decry:decried deplore'],
  [noun, 'describe accuse blame credit cite depict portray call label brand dub+ liken hail laud tout'],
  [
    noun,
    'discuss mention reference reiterate lambaste excoriate assail bash rip+ knock skewer chide ridicule',
  ],
  [noun, 'thank congratulate commend applaud salute apologize/for bemoan lament bash berate castigate'],
  [noun, 'talk/about speak:spoke:spoken/about complain/about joke/about brag+/about boast/about boast/of'],
  [noun, 'speak:spoke:spoken/of warn/of warn/about warn/against refer+/to point/to allude/to comment/on'],
  [
    noun,
    'touch/on elaborate/on expound/on hint/at rail/against inveigh/against object/to respond/to speculate/about',
  ],
  [
    noun,
    'accuse blame announce reveal propose deny:denied dispute rebut+ refute contradict predict advocate',
  ],
  [
    noun,
    'explain acknowledge admit+ concede stress emphasize emphasise underscore highlight note recount report',
  ],
  [noun, 'express voice suggest question challenge confirm reiterate claim pledge promise promote'],
  [clause | noun, 'deny:denied dispute'],
  [clause | quote | document, 'show:showed:shown find:found indicate reveal suggest demonstrate'],
  // thoughts, wishes and stances
  [
    clause | attitude,
    'believe think:thought feel:felt hope fear expect know:knew:known doubt assume suspect worry:worried',
  ],
  [clause | attitude, 'consider imagine understand:understood realize realise anticipate presume figure'],
  [infinitive | personInfinitive | attitude, 'want expect wish prefer+'],
  [
    infinitive | attitude,
    'hope plan+ intend refuse decline seek:sought vow offer threaten agree decide aim try:tried propose pledge choose:chose:chosen',
  ],
  [noun | attitude, 'support oppose endorse reject favor favour back dismiss welcome prefer+ embrace resist'],
];

const irregularPresent: Readonly<Record<string, string>> = { go: 'goes', do: 'does' };
const irregularPast: Readonly<Record<string, string>> = { go: 'went:gone' };

/** `cry` → cries, cried, crying; `slam+` → slammed; a past after a colon is taken as it stands. */
function conjugate(entry: string): VerbForms {
  const [head = '', givenPast, givenParticiple] = entry.split(':');
  const doubles = head.endsWith('+');
  const base = doubles ? head.slice(0, -1) : head;
  const irregular = irregularPast[base]?.split(':');
  const stem = doubles ? base + base.at(-1)! : base;
  const silentE = base.endsWith('e') && !base.endsWith('ee') && !base.endsWith('ye');
  const past = givenPast ?? irregular?.[0] ?? (base.endsWith('e') ? `${base}d` : `${stem}ed`);
  const present =
    irregularPresent[base] ??
    (/(s|x|z|ch|sh)$/.test(base)
      ? `${base}es`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`);
  const gerund = doubles ? `${stem}ing` : silentE ? `${base.slice(0, -1)}ing` : `${base}ing`;
  return { base, present, past, participle: givenParticiple ?? irregular?.[1] ?? past, gerund };
}

/** The cue verbs of English. */
export const englishVerbs: readonly CueVerb[] = groups.flatMap(([takes, verbs]) =>
  verbs.split(' ').map((entry) => {
    const slash = entry.indexOf('/');
    const head = slash < 0 ? entry : entry.slice(0, slash);
    // `put:put/it`: forms before the slash, particle after it
    return { forms: conjugate(head), takes, ...(slash < 0 ? {} : { particle: entry.slice(slash + 1) }) };
  }),
);
