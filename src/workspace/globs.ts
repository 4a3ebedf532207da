import picomatch from 'picomatch';
import type { GlobProblem } from '../corpus';

const maxLength = 500;
/** `*` in one name of a path. Time grows with the length of the name to the power of this. */
const maxStars = 3;
/** `**` in one glob, of which the same is true for the length of the path. */
const maxGlobstars = 4;
/** How many globs without braces one with braces stands for. */
const maxChoices = 1000;

const globOptions = { dot: true, nocase: true, nonegate: true };

/**
 * Returns the source of the regular expression of a glob, whose end is the anchor `$`; or why it can't be used. Globs
 * have `*`, `?`, `**`, `{a,b}` and `[a-z]`, as in VS Code; all else stands for itself. They come with folders of
 * strangers, so that those are refused which take a person's time to match.
 */
export function globSource(glob: string): { readonly source: string } | { readonly problem: GlobProblem } {
  if (glob.length > maxLength) return { problem: 'tooLong' };
  const cost = costOf(glob);
  if (cost.hasRange) return { problem: 'range' };
  if (cost.stars > maxStars || cost.globstars > maxGlobstars || cost.choices > maxChoices)
    return { problem: 'tooManyWildcards' };
  try {
    // What picomatch knows beyond that: groups, which may be repeated.
    const plain = glob.replace(/\\.|[()|+]/g, (part) => (part.length > 1 ? part : `\\${part}`));
    return { source: picomatch.makeRe(plain, globOptions).source };
  } catch {
    return { problem: 'invalid' };
  }
}

/** What it costs to match a glob, or a part of it. */
interface Cost {
  /** The most `*` in one name, whichever alternatives are taken. */
  readonly stars: number;
  readonly globstars: number;
  readonly choices: number;
  readonly hasRange: boolean;
}

/** The cost of a part that is being read: `run` is how many `*` there are since the last slash. */
class Part {
  run = 0;
  stars = 0;
  globstars = 0;
  choices = 1;

  endName(): void {
    this.stars = Math.max(this.stars, this.run);
    this.run = 0;
  }

  /** Goes on behind a group of alternatives. */
  append(group: Group): void {
    this.run += group.stars;
    this.globstars += group.globstars;
    this.choices *= group.choices;
  }
}

/** The alternatives in a pair of braces that have been read: the dearest of each counts. */
class Group {
  stars = 0;
  globstars = 0;
  choices = 0;

  add(alternative: Part): void {
    alternative.endName();
    this.stars = Math.max(this.stars, alternative.stars);
    this.globstars = Math.max(this.globstars, alternative.globstars);
    this.choices += alternative.choices;
  }
}

function costOf(glob: string): Cost {
  /** The groups that are open, each with the part before it. */
  const open: { readonly before: Part; readonly group: Group }[] = [];
  let part = new Part();
  let hasRange = false;
  for (const [token] of glob.matchAll(/\\.|\[[^[\]]*\]|\*+|\.\.|[{},/]/gs)) {
    const inner = open.at(-1);
    if (token === '*') part.run++;
    else if (token.startsWith('*')) part.globstars++;
    else if (token === '/') part.endName();
    else if (token === '..') hasRange ||= inner !== undefined;
    else if (token === '{') {
      open.push({ before: part, group: new Group() });
      part = new Part();
    } else if (inner && (token === ',' || token === '}')) {
      inner.group.add(part);
      part = token === ',' ? new Part() : inner.before;
      if (token === '}') part.append(open.pop()!.group);
    }
  }
  // Braces that are not closed are no group.
  for (const { before } of open.reverse()) {
    before.run += part.run + part.stars;
    before.globstars += part.globstars;
    part = before;
  }
  part.endName();
  return { stars: part.stars, globstars: part.globstars, choices: part.choices, hasRange };
}
