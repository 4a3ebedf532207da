/**
 * Fails where a regular expression of `src` can take more time than its input is long: articles are written by
 * strangers, and one that makes a pattern backtrack would hold up a whole corpus.
 *
 *     node lint/regular-expressions.mjs
 *
 * A verdict depends on the pattern alone and is kept in `.cache`, so that only new patterns take time.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
const cacheFile = path.join(root, '.cache', 'regular-expressions.json');
/** For one pattern; most take some milliseconds, a few some seconds. */
const timeout = 60_000;

const cached = readCache();
const kept = {};
let failures = 0;
for (const [pattern, places] of patternsIn(path.join(root, 'src'))) {
  const verdict = (kept[pattern] = cached[pattern] ?? (await judge(pattern)));
  if (verdict === 'linear') continue;
  failures++;
  for (const place of places) console.error(`${place}: ${pattern} is not linear: ${verdict}`);
}
fs.mkdirSync(path.dirname(cacheFile), { recursive: true });
fs.writeFileSync(cacheFile, JSON.stringify(kept, undefined, 1));
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

function readCache() {
  try {
    return JSON.parse(fs.readFileSync(cacheFile, 'utf8'));
  } catch {
    return {};
  }
}
