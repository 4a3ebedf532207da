/** The attributes of a person that tell two bearers of one name apart, as far as an article has them. */
export interface ProfileParts {
  /** In an article without a date. */
  readonly age?: number;
  /** Year of birth, from an age and the article's date, or from life dates; ages leave a year of play. */
  readonly born?: number;
  /** Areas of life the roles belong to: `military`, `sport`. */
  readonly fields?: readonly string[];
  readonly gender?: string;
  /** Middle initials as they stand: `h w`. */
  readonly initials?: string;
  /** `jr`, `iii`. */
  readonly suffix?: string;
}

/**
 * The profile of a name in an article: its attributes as `field=value` joined by `;`, fields in alphabetical order, so
 * that equal profiles are equal strings: `born=1962;field=sport`.
 */
export function profileOf(parts: ProfileParts): string {
  const fields = [...new Set(parts.fields ?? [])].sort();
  const pairs = [
    parts.age === undefined ? '' : `age=${parts.age}`,
    parts.born === undefined ? '' : `born=${parts.born}`,
    fields.length === 0 ? '' : `field=${fields.join('+')}`,
    parts.gender ? `gender=${parts.gender}` : '',
    parts.initials ? `initials=${parts.initials}` : '',
    parts.suffix ? `suffix=${parts.suffix}` : '',
  ];
  return pairs.filter(Boolean).join(';');
}

/**
 * Whether two profiles cannot be of one person. A field that either leaves out contradicts nothing. Areas of life
 * contradict each other where the two have none in common and people seldom cross between them.
 */
export function profilesConflict(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return false;
  const one = parse(a);
  const other = parse(b);
  for (const [field, value] of one) {
    const value2 = other.get(field);
    if (value2 === undefined || value === value2) continue;
    if (field === 'born') {
      if (Math.abs(Number(value) - Number(value2)) > 1) return true;
    } else if (field === 'age') {
      // Nothing tells when the articles are from: one person is not in them for more years than these.
      if (Math.abs(Number(value) - Number(value2)) > maxYearsApart) return true;
    } else if (field === 'field') {
      if (areasContradict(value.split('+'), value2.split('+'))) return true;
    } else return true;
  }
  return false;
}

/** Whether a profile has some of the wanted attributes, and none that contradicts them. */
export function matchesProfile(wanted: string, profile: string): boolean {
  if (profile === '' || profilesConflict(wanted, profile)) return false;
  const said = parse(profile);
  return [...parse(wanted)].some(([field, value]) => {
    const other = said.get(field);
    if (other === undefined) return false;
    return field === 'born' || other.split('+').some((each) => value.split('+').includes(each));
  });
}

/** Years between two articles without a date. */
const maxYearsApart = 20;

/** The profile without the areas of life. */
export const withoutFields = (profile: string): string =>
  profile
    .split(';')
    .filter((pair) => !pair.startsWith('field='))
    .join(';');

/** Pairs of areas that one person seldom has to do with at once; every other pair may be one life. */
const apart = new Set([
  'arts sport',
  'arts military',
  'military sport',
  'politics sport',
  'religion sport',
  'business sport',
  'law sport',
  'science sport',
]);

const areasContradict = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((x) => b.every((y) => x !== y && apart.has(x < y ? `${x} ${y}` : `${y} ${x}`)));

function parse(profile: string): Map<string, string> {
  return new Map(profile.split(';').map((pair) => pair.split('=') as [string, string]));
}
