import type { SearchLanguage } from '../contract';

/** Forms that no rule makes; those of one word on one line. */
const irregular = `
be am is are was were been being
have has had having
do does did done doing
say says said saying
go goes went gone going
make makes made making
take takes took taken taking
come comes came coming
see sees saw seen seeing
know knows knew known knowing
get gets got gotten getting
give gives gave given giving
find finds found finding
think thinks thought thinking
tell tells told telling
become becomes became becoming
show shows showed shown showing
leave leaves left leaving
feel feels felt feeling
bring brings brought bringing
begin begins began begun beginning
keep keeps kept keeping
hold holds held holding
write writes wrote written writing
stand stands stood standing
hear hears heard hearing
mean means meant meaning
meet meets met meeting
run runs ran running
pay pays paid paying
sit sits sat sitting
speak speaks spoke spoken speaking
lead leads led leading
grow grows grew grown growing
lose loses lost losing
fall falls fell fallen falling
send sends sent sending
build builds built building
understand understands understood understanding
draw draws drew drawn drawing
break breaks broke broken breaking
spend spends spent spending
rise rises rose risen rising
drive drives drove driven driving
buy buys bought buying
wear wears wore worn wearing
choose chooses chose chosen choosing
seek seeks sought seeking
throw throws threw thrown throwing
catch catches caught catching
deal deals dealt dealing
win wins won winning
forget forgets forgot forgotten forgetting
sell sells sold selling
fight fights fought fighting
teach teaches taught teaching
eat eats ate eaten eating
sing sings sang sung singing
strike strikes struck stricken striking
hang hangs hung hanging
shake shakes shook shaken shaking
ride rides rode ridden riding
feed feeds fed feeding
shoot shoots shot shooting
drink drinks drank drunk drinking
hit hits hitting
arise arises arose arisen arising
fly flies flew flown flying
sleep sleeps slept sleeping
steal steals stole stolen stealing
swim swims swam swum swimming
die dies died dying
lie lies lied lying
tie ties tied tying
put puts putting
cut cuts cutting
let lets letting
set sets setting
shut shuts shutting
cost costs costing
spread spreads spreading
man men
woman women
child children
person persons people
foot feet
tooth teeth
mouse mice
goose geese
life lives
wife wives
knife knives
leaf leaves
half halves
shelf shelves
loaf loaves
thief thieves
wolf wolves
crisis crises
analysis analyses
basis bases
thesis theses
phenomenon phenomena
criterion criteria
`;

/** Words that only look like a form of another one. */
const baseForms = new Set(
  `news series species united evening morning thing nothing something anything everything during king ring wing spring
   string being wedding ceiling red bed need seed speed feed deed weed indeed hundred sacred kindred naked wicked
   bus gas lens plus always perhaps towards besides`.split(/\s+/),
);

/** Words that have no forms. */
const functionWords = new Set(
  `this his its us as thus minus yes the a an and or but not for nor so yet of in on at to by with from into about above
   after before i you he she it we they me him her them my your our their who whom whose which what that these those
   very much many more most less least also too only just then than there here where when why how all any both each few
   no none some such own same other another can could may might must shall should will would ought mr mrs ms dr`.split(
    /\s+/,
  ),
);

const vowel = '[aeiouy]';
const consonant = '[bcdfghjklmnpqrstvwxz]';
/** One syllable that doubles its last letter: `stop`, `plan`. */
const doubles = new RegExp(`^${consonant}*[aeiou][bdfgklmnprtvz]$`);

const irregularForms = new Map<string, Set<string>>();
for (const line of irregular.trim().split('\n')) {
  const forms = line.split(' ');
  for (const form of forms) {
    const known = irregularForms.get(form) ?? new Set<string>();
    for (const each of forms) known.add(each);
    irregularForms.set(form, known);
  }
}

export const search: SearchLanguage = {
  inflectedForms(word) {
    const known = irregularForms.get(word);
    if (known) return [...known].filter((form) => form !== word);
    if (word.length < 3 || !/^[a-z]+$/.test(word) || functionWords.has(word)) return [];
    const forms = new Set(ownForms(word));
    for (const base of baseForms.has(word) ? [] : basesOf(word)) {
      if (functionWords.has(base) || irregularForms.has(base)) continue;
      const regular = regularForms(base).filter((form) => !baseForms.has(form));
      if (regular.includes(word)) for (const form of [base, ...regular]) forms.add(form);
    }
    return [...forms].filter((form) => form !== word && !functionWords.has(form));
  },
};

/** The forms of a word as it stands: of what looks like a form already, those that a noun has. */
function ownForms(word: string): string[] {
  if (baseForms.has(word)) return regularForms(word).filter((form) => !baseForms.has(form));
  if (/(?:[^s]s|ed)$/.test(word) && !/(?:us|is)$/.test(word)) return [];
  return word.endsWith('ing') ? [`${word}s`] : regularForms(word).filter((form) => !baseForms.has(form));
}

/** What a word may be a form of. */
function basesOf(word: string): string[] {
  const bases: string[] = [];
  const strip = (ending: string, ...replacements: string[]) => {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || !new RegExp(vowel).test(stem)) return;
    for (const replacement of replacements) bases.push(stem + replacement);
  };
  if (!/(?:ss|us|is)$/.test(word)) strip('s', '');
  strip('es', '');
  strip('ies', 'y');
  strip('ied', 'y');
  strip('ings', 'ing');
  for (const ending of ['ed', 'ing']) {
    const isDoubled = new RegExp(`..([bdgmnprt])\\1${ending}$`).test(word);
    if (isDoubled) bases.push(word.slice(0, -ending.length - 1));
    else strip(ending, '', 'e');
    if (word.endsWith(`ll${ending}`)) bases.push(word.slice(0, -ending.length - 1));
  }
  return bases.filter((base) => base.length > 2);
}

/** The forms of a regular noun or verb. */
function regularForms(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (base.endsWith('e')) {
    const stem = base.slice(0, -1);
    return [`${base}s`, `${base}d`, /[eoy]e$/.test(base) ? `${base}ing` : `${stem}ing`];
  }
  const s = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  if (doubles.test(base)) return [s, `${base}${base.at(-1)!}ed`, `${base}${base.at(-1)!}ing`];
  // Longer words double their last letter or don't: `admitted`, `visited`.
  const doubled = /[^aeiou][aeiou][lmnprt]$/.test(base) ? base + base.at(-1)! : undefined;
  return [s, `${base}ed`, `${base}ing`, ...(doubled ? [`${doubled}ed`, `${doubled}ing`] : [])];
}
