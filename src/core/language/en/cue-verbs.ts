import { Takes, type CueVerb, type VerbForms } from '../contract';

const {
  quote,
  clause,
  question,
  person,
  infinitive,
  personInfinitive,
  noun,
  attitude,
  bare,
  judgement,
  light,
} = Takes;

/**
 * English cue verbs by what they take. A verb is written `base`, `base:past`, or `base:past:participle`; `+` after
 * the base doubles its last consonant, `/` comes before a particle, `~` before one that only a past tense or a gerund
 * makes a verb of saying: what *protests* are is another thing than what she *protested*.
 */
const groups: readonly (readonly [takes: number, verbs: string])[] = [
  // to say, in its plainest forms
  [quote | clause | bare | question, 'say:said explain note repeat recall'],
  [
    quote | clause | bare,
    'add claim argue insist assert contend suggest acknowledge admit+ concede confess allege',
  ],
  [
    quote | clause | bare,
    'predict report announce reveal disclose confirm warn complain boast joke reply:replied',
  ],
  [quote | clause | bare, 'testify:testified point/out reiterate imply:implied estimate speculate reckon'],
  [
    quote | clause | bare,
    'declare state maintain conclude emphasize emphasise stress remark observe lament quip+ tweet',
  ],
  [
    quote | clause | bare,
    'write:wrote:written respond retort counter caution profess proclaim opine posit theorize hint',
  ],
  [
    quote | clause | bare,
    'intone gush marvel fume vent gripe grumble moan reason calculate forecast:forecast certify:certified',
  ],
  [quote | clause | bare | noun, 'mention affirm attest clarify:clarified underscore'],
  [quote, 'go/on put:put/it chime/in shoot:shot/back fire/back hit:hit/back sum+/up quote follow/up'],
  [
    quote,
    'continue exclaim shout yell cry:cried scream whisper mutter murmur chant interject begin:began:begun',
  ],
  [
    quote,
    'ask inquire wonder muse answer demand chide scoff sneer snap+ laugh smile nod+ shrug+ sigh interrupt',
  ],
  [quote, 'read:read finish start tease deadpan thunder bark bellow growl sing:sang:sung recount volunteer'],
  [quote, 'rage jibe grin+ sob+ weep:wept chip+/in hit:hit/out beg+ implore mock theorise theorize'],
  [quote, 'pen+ summarise summarize remember offer dish snipe trill'],
  [infinitive, 'commit+'],
  [quote, 'post text email e-mail opine jest blog deny:denied blast charge'],
  [question | noun, 'detail specify:specified'],
  // to somebody
  [person | quote | clause | bare | question | personInfinitive, 'tell:told'],
  [person | clause | bare | quote | noun, 'inform notify:notified assure remind warn reassure'],
  [person | clause | quote | personInfinitive, 'advise promise'],
  [clause | bare | quote | infinitive, 'vow pledge promise swear:swore:sworn threaten'],
  [clause | infinitive, 'agree'],
  // questions
  [question | quote | person | personInfinitive, 'ask'],
  [noun, 'ask/about'],
  [question | quote, 'wonder'],
  [question | noun, 'question'],
  // demands
  [personInfinitive, 'encourage'],
  [personInfinitive | noun, 'urge'],
  [personInfinitive, 'beg+ implore beseech exhort instruct entreat petition'],
  [personInfinitive | attitude, 'order command'],
  [clause | infinitive | noun, 'demand propose recommend request'],
  [personInfinitive | noun, 'call/on call/upon appeal/to'],
  [noun | personInfinitive, 'call/for press/for ask/for push/for argue/for'],
  // about something
  [noun, 'criticize criticise praise denounce condemn slam+ blast mock defend deride decry:decried deplore'],
  [
    noun,
    'describe accuse blame credit cite depict portray call label label+ brand dub+ liken hail laud tout',
  ],
  [noun, 'discuss mention reference lambaste excoriate assail bash rip+ knock skewer chide ridicule'],
  [noun, 'thank congratulate commend applaud salute apologize/for bemoan lament berate castigate'],
  [noun, 'talk/about speak:spoke:spoken/about complain/about joke/about brag+/about boast/about boast/of'],
  [
    noun,
    'speak:spoke:spoken/of confess/to admit+/to warn/of warn/about warn/against refer+/to point/to allude/to comment/on',
  ],
  [noun, 'touch/on elaborate/on expound/on hint/at rail/against inveigh/against object/to speculate/about'],
  [noun, 'forecast:forecast estimate report disclose reaffirm welcome appeal/for'],
  [noun, 'reveal propose deny:denied dispute rebut+ refute contradict predict advocate announce'],
  [noun, 'explain acknowledge admit+ concede stress emphasize emphasise underscore highlight note recount'],
  [noun, 'voice suggest question challenge confirm reiterate claim promise express'],
  [clause | bare, 'deny:denied dispute'],
  [clause, 'charge'],
  [clause | bare | noun, 'show:showed:shown indicate'],
  [clause | bare, 'find:found'],
  [clause | bare, 'demonstrate tease'],
  [clause | quote | bare, 'make:made/clear'],
  // thoughts, wishes and stances
  [clause | bare | attitude, 'believe think:thought hope fear expect doubt assume suspect'],
  [
    clause | attitude,
    'worry:worried feel:felt know:knew:known understand:understood realize realise anticipate',
  ],
  [infinitive | personInfinitive | attitude, 'want wish expect'],
  [infinitive | attitude, 'hope plan+ intend refuse decline seek:sought offer threaten decide propose'],
  [noun | judgement, 'consider deem'],
  [noun | attitude, 'reject dismiss oppose favor favour'],
  // more ways to speak
  [
    quote,
    'crow gasp plead drawl stammer mumble growl groan chuckle grin beam enthuse gush rave croak blurt chorus',
  ],
  [
    quote,
    'coo persist venture interject prompt resume recite clarify:clarified pipe/up speak/up:spoke/up weigh/in',
  ],
  [
    quote,
    'bite/back hit/back snap/back crack riff+ taunt jeer heckle type sign caption urge drone whine lecture pose',
  ],
  // the manner of speaking, as in classes 37.3 and 37.7 of Levin's English Verb Classes and Alternations (1993)
  [
    quote,
    'babble ~badger bawl blather bleat bluster ~boom cackle ~chime ~chirp chortle coax ~curse declaim ~explode exult',
  ],
  [
    quote,
    'fret+ giggle gloat ~grunt gulp ~hiss holler ~howl huff intervene josh ~mimic mouth nag+ narrate ~pant',
  ],
  [
    quote,
    'philosophise philosophize pontificate preach purr ~rant rasp riposte ~roar screech shriek smirk snarl snicker',
  ],
  [
    quote,
    'snort spit:spat splutter squawk squeak squeal ~storm stutter tut+ utter ~wail whimper yap+ yelp ~hazard',
  ],
  [
    quote,
    '~admonish apologise apologize articulate ~correct ~encourage ~echo ponder ~proffer rejoin ~exhort',
  ],
  [quote, '~congratulate ~thank ~rebuke ~reprimand ~propose ~relay ~message'],
  [question | quote, '~query:queried enquire ~quiz+'],
  [quote | clause | bare, '~comment'],
  [quote | clause | bare, 'aver+ avow surmise ~conjecture ~reflect ~object ~protest'],
  [quote | clause | bare, 'guess concur+ agree volunteer divulge confide attest'],
  [
    quote | clause | bare,
    'joke muse fret grumble bemoan rejoice elaborate expand signal signal+ recommend foresee:foresaw:foreseen',
  ],
  [quote | clause | bare | noun, 'recollect reminisce relate illustrate recall'],
  [clause | bare, 'rule learn determine decide discover'],
  [quote | clause | bare, 'hear:heard read:read'],
  [clause, 'see:saw:seen'],
  [clause | bare, 'accept recognize recognise decree guarantee trust pray insinuate stipulate'],
  // about something, too
  [
    noun,
    'endorse rebuke chastise scold reprimand lash/out hammer pan+ savage pillory lampoon vilify:vilified',
  ],
  [noun, 'disavow repudiate renounce retract trumpet hype extol+ hail herald outline rule/out shrug/off'],
  [noun, 'brush/off play/down downplay minimize minimise exaggerate overstate misstate misrepresent broach'],
  [noun, 'bring:brought/up flag+ tweet retweet agree/with disagree/with concur+/with apologise/for'],
  [
    noun,
    'inquire/about gloat/about gush/about rave/about rant/about testify:testified/about attest/to vouch/for',
  ],
  [noun, 'argue/against speak:spoke:spoken/out speak:spoke:spoken/against muse/about worry:worried/about'],
  [noun, 'compare contrast liken equate characterize characterise foresee:foresaw:foreseen envision'],
  // with a noun of saying, or another verb
  [light, 'express voice share raise reiterate repeat'],
  [infinitive | attitude | light, 'decline refuse'],
  [infinitive, 'claim profess'],
  // held to be something
  [noun | judgement, 'cast:cast frame paint view regard see:saw:seen pronounce declare proclaim portray'],
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
    const isPast = entry.startsWith('~');
    // `put:put/it`: forms before the slash, particle after it
    const all = conjugate(entry.slice(isPast ? 1 : 0, slash < 0 ? undefined : slash));
    const { past, participle, gerund } = all;
    return {
      lemma: all.base,
      forms: isPast ? { past, participle, gerund } : all,
      takes,
      ...(slash < 0 ? {} : { particle: entry.slice(slash + 1) }),
    };
  }),
);
