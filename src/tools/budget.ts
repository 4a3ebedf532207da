import type { Found } from './answers';

/** How long an answer may be, in whatever unit `measure` counts: tokens of a model, or characters. */
export interface Budget {
  readonly max: number;
  readonly measure: (text: string) => number | PromiseLike<number>;
}

/** For who does not say how much there is room for: some ten thousand tokens of English. */
export const defaultBudget: Budget = { max: 40_000, measure: (text) => text.length };

/** An answer that can be made shorter. */
export interface Shortenable {
  readonly answer: Found;
  /** The answer as it is sent. */
  readonly shape: (answer: Found) => object;
  /** The cursor of what comes after the first items, `count` of them; undefined where there is none. */
  readonly cursorAfter: (count: number) => string | undefined;
}

/**
 * Shortens an answer to what there is room for: by items from its end, which then come on the next page; where one alone
 * is too long, by the ends of its texts. The answer says so in its notes.
 */
export async function shortened(
  { answer, shape, cursorAfter }: Shortenable,
  { max, measure }: Budget,
): Promise<Found> {
  const fits = async (candidate: Found): Promise<boolean> =>
    (await measure(JSON.stringify(shape(candidate)))) <= max;
  if (await fits(answer)) return answer;
  const { items } = answer;
  const first = (count: number): Found => {
    const cursor = cursorAfter(count);
    const note = `Only ${count} of the ${items.length} items of this page fit into the room for this answer. ${cursor === undefined ? 'Narrow the question for the rest.' : 'Call again with "cursor" set to "nextCursor" for the rest.'}`;
    return {
      ...answer,
      items: items.slice(0, count),
      notes: [...answer.notes, note],
      ...(cursor !== undefined && { nextCursor: cursor }),
    };
  };
  let [low, high] = [0, items.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (await fits(first(middle))) low = middle;
    else high = middle;
  }
  if (low > 0) return first(low);
  // One item, its texts cut more and more.
  for (let length = 2000; ; length = Math.floor(length / 2)) {
    const note = `The texts of this answer are cut to ${length} characters each, since there is no room for more; read_article has them whole.`;
    const one = items.length > 1 ? first(1) : answer;
    const cut = cutTexts({ ...one, notes: [] }, length) as Found;
    const candidate = { ...cut, quoted: answer.quoted, notes: [...one.notes, note] };
    if (length <= 20 || (await fits(candidate))) return candidate;
  }
}

/** A value with its texts cut to a length, an ellipsis at the end, and its lists to some members. */
function cutTexts(value: unknown, length: number): unknown {
  if (typeof value === 'string') return value.length > length ? `${value.slice(0, length)}…` : value;
  if (Array.isArray(value)) return value.slice(0, length).map((each) => cutTexts(each, length));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, kept.has(name) ? each : cutTexts(each, length)]),
  );
}

/** What names something would name nothing if it were cut. */
const kept: ReadonlySet<string> = new Set(['id', 'article', 'path', 'entity', 'uri', 'nextCursor']);
