import type { ArticleLanguage } from '.';

/** After these a full stop does not end a sentence, even before a capital. */
const abbreviations = [
  // titles
  ...['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev', 'fr', 'hon', 'st', 'sr', 'jr', 'messrs', 'mme', 'mlle'],
  ...['gov', 'lt', 'sen', 'sens', 'rep', 'reps', 'pres', 'supt', 'insp', 'det', 'sgt', 'cpl', 'pvt', 'pfc'],
  ...['capt', 'cmdr', 'cdr', 'col', 'gen', 'maj', 'adm', 'brig', 'atty', 'amb', 'asst', 'assoc', 'dep'],
  // places and directions
  ...['ala', 'ariz', 'ark', 'calif', 'colo', 'conn', 'del', 'fla', 'ga', 'ill', 'ind', 'kan', 'ky', 'md'],
  ...['mich', 'minn', 'miss', 'mo', 'mont', 'neb', 'nev', 'okla', 'ore', 'pa', 'tenn', 'tex', 'va', 'vt'],
  ...['wash', 'wis', 'wyo', 'mt', 'ft', 'ave', 'blvd', 'rd', 'hwy'],
  // months and days
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'],
  // the rest
  ...['vs', 'v', 'eg', 'ie', 'e.g', 'i.e', 'cf', 'etc', 'approx', 'est', 'no', 'nos', 'vol', 'fig', 'pp'],
  ...['dept', 'univ', 'inc', 'ltd', 'corp', 'co', 'cos', 'bros', 'al'],
];

export const english: ArticleLanguage = { tag: 'en', abbreviations: new Set(abbreviations) };
