/** Throws a `Mismatch` where a value read from JSON is not what it has to be; `at` names the value, `a.b[2]`. */
export type Check = (value: unknown, at: string) => void;

/** A value that is not what it has to be. Its message is a sentence without its period: `quotes[2].parts is not a list`. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch';
}

const satisfies =
  (test: (value: unknown) => boolean, expected: string): Check =>
  (value, at) => {
    if (!test(value))
      throw new Mismatch(value === undefined ? `${at} is missing` : `${at} is not ${expected}`);
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isString = satisfies((value) => typeof value === 'string', 'a string');
export const isFilledString = satisfies(
  (value) => typeof value === 'string' && value !== '',
  'a filled string',
);
export const isBoolean = satisfies((value) => typeof value === 'boolean', 'true or false');

/** A pair of offsets within a text of this length. */
export const isSpan = (length: number): Check =>
  satisfies(
    (value) => Array.isArray(value) && value.length === 2 && isRange(value[0], value[1], length),
    `a pair of offsets from 0 to ${length}, the length of the text`,
  );

/** An object with such a pair as its `start` and `end`. */
export const hasSpan = (length: number): Check =>
  satisfies(
    (value) => isObject(value) && isRange(value['start'], value['end'], length),
    `an object with a start and an end from 0 to ${length}, the length of the text`,
  );

const isRange = (start: unknown, end: unknown, length: number): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  0 <= Number(start) &&
  Number(start) <= Number(end) &&
  Number(end) <= length;

export const isOneOf = (...allowed: readonly string[]): Check =>
  satisfies((value) => allowed.includes(value as string), `one of ${allowed.join(', ')}`);

/** The value may be missing or null. */
export const isOptional =
  (check: Check): Check =>
  (value, at) => {
    if (value !== undefined && value !== null) check(value, at);
  };

export const isList =
  (check: Check): Check =>
  (value, at) => {
    if (value === undefined) throw new Mismatch(`${at} is missing`);
    if (!Array.isArray(value)) throw new Mismatch(`${at} is not a list`);
    value.forEach((item, index) => {
      check(item, `${at}[${index}]`);
    });
  };

/** An object with these fields; it may have others. */
export const hasFields =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isObject(value)) throw new Mismatch(`${at || 'it'} is not an object`);
    for (const [key, check] of Object.entries(fields)) check(value[key], at ? `${at}.${key}` : key);
  };
