import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const config = path.resolve('.dependency-cruiser.mjs');
const cruiser = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** A file, and what it imports though its room may not. */
const forbidden = [
  ['core/text/words.ts', '../article/model'],
  ['core/article/model.ts', '../quotation/model'],
  ['core/quotation/model.ts', '../entity/model'],
  ['core/query/parse.ts', '../entity/model'],
  ['core/extract.ts', './../corpus/index'],
  ['corpus/index.ts', '../engine/index'],
  ['storage/port.ts', './sqlite/database'],
  ['storage/sqlite/database.ts', '../../engine/index'],
  ['engine/index.ts', '../storage/sqlite/database'],
  ['engine/workers/entry/query.ts', '../../../vscode/session/session'],
  ['presentation/labels.ts', '../engine/index'],
  ['vscode/documents/opener.ts', '../views/tree'],
  ['vscode/language-features/hover.ts', '../commands/search'],
  ['vscode/views/tree.ts', '../commands/search'],
  ['vscode/commands/search.ts', '../session/session'],
  ['cli/main.ts', '../vscode/documents/opener'],
  ['extension.ts', './vscode/views/tree'],
  ['core/entity/model.ts', 'node:fs'],
] as const;
/** Two files of one room that need each other. */
const circle = [
  ['cli/one.ts', './other'],
  ['cli/other.ts', './one'],
] as const;

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

describe('the rooms of src', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rooms-'));
    for (const [file, target] of [...forbidden, ...circle]) {
      const place = path.join(folder, 'src', file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, `import type * as other from '${target}';\nexport type Other = typeof other;\n`);
    }
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function violations(): Violation[] {
    const args = [cruiser, '--config', config, '--no-cache', '--output-type', 'json', 'src'];
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 } as const;
    const { stdout } = spawnSync(process.execPath, args, options);
    return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  }

  it('may not import what is not theirs, not even a type', () => {
    const found = violations();
    for (const [file, target] of forbidden)
      assert.ok(
        found.some(({ from }) => from === `src/${file}`),
        `${file} imports ${target}`,
      );
  });

  it('may not hold files that import each other, not even a type', () => {
    assert.ok(
      violations().some(({ rule, from }) => rule.name === 'no circle' && from.startsWith('src/cli/')),
    );
  });

  it('fail the check where one does', () => {
    const { status, stdout } = spawnSync(process.execPath, [cruiser, '--config', config, 'src'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.notEqual(status, 0);
    assert.match(stdout, /room core\/text: src\/core\/text\/words\.ts → src\/core\/article\/model\.ts/);
  });
});
