/**
 * Fails where a regular expression of `src` can take more time than its input is long: articles are written by
 * strangers, and one that makes a pattern backtrack would hold up a whole corpus.
 *
 *     node lint/regular-expressions.mjs
 *
 * A verdict depends on the pattern alone: `linear-patterns.json` lists those that passed, so that only new patterns take
 * time. It is written by this script, and committed with the patterns.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
const listFile = path.join(import.meta.dirname, 'linear-patterns.json');
/** For one pattern; most take some milliseconds, a few some seconds. */
const timeout = 60_000;

const known = new Set(JSON.parse(fs.readFileSync(listFile, 'utf8')));
const linear = [];
let failures = 0;
for (const [pattern, places] of patternsIn(path.join(root, 'src'))) {
  const verdict = known.has(pattern) ? 'linear' : await judge(pattern);
  if (verdict === 'linear') {
    linear.push(pattern);
    continue;
  }
  failures++;
  for (const place of places) console.error(`${place}: ${pattern} is not linear: ${verdict}`);
}
const list = `${JSON.stringify(linear.sort(), undefined, 2)}\n`;
if (list !== fs.readFileSync(listFile, 'utf8')) fs.writeFileSync(listFile, list);
if (failures > 0) {
  console.error(
    'Let no two parts of a pattern take the same text, and let a run of characters begin only where the one before it ' +
      'is another: /(?<!\\s)\\s+$/ instead of /\\s+$/.',
  );
  process.exitCode = 1;
}

/** `linear`, or what is wrong with a pattern, with a text that shows it. */
async function judge(pattern) {
  const slash = pattern.lastIndexOf('/');
  const { status, complexity, attack, error } = await check(
    pattern.slice(1, slash),
    pattern.slice(slash + 1),
    { timeout },
  );
  if (status === 'safe') return 'linear';
  const summary = complexity?.summary ?? error?.kind ?? status;
  return attack ? `${summary}, as with ${attack.pattern}` : summary;
}

/** The regular expressions that are written in a folder, each with its places. */
function patternsIn(folder) {
  const places = new Map();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const place = `${path.relative(root, file)}:${line + 1}`;
        places.set(node.text, [...(places.get(node.text) ?? []), place]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return places;
}
