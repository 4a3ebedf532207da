import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../../src/cli/arguments';
import { Failure } from '../../../src/cli/failure';
import { helpText } from '../../../src/presentation/command-help';
import { oldestNode, runsOn } from '../../../src/cli/node-version';
import { indexFolder, userCacheFolder } from '../../../src/cli/index-folder';
import { styleOf, written } from '../../../src/cli/terminal';
import { fetchOldestNode } from '../../host/fetch';
import { commandLine, ended, Workplace } from '../../support/cli-spawned';
import { notRun } from '../../support/not-run';

const fees = `Harbour fees to rise in Ostwick

By Staff

OSTWICK, January 24 - The harbour master, Ada Quill, said on Monday that fees would rise.

“We are ready,” Quill said. “Nobody will pay twice.”
`;
const pier = `Old pier of Ostwick to close

Councillor Bo Penn said the pier was no longer safe. Ada Quill was not present.
`;

describe('command line', function () {
  this.slow(3000);
  /** Most tests only read this one; those that change something make their own. */
  let place: Workplace;
  const places: Workplace[] = [];
  const newPlace = (): Workplace => {
    const made = new Workplace();
    places.push(made);
    made.write('2023/2023-01-24-fees.txt', fees);
    made.write('2023/2023-02-02-pier.txt', pier);
    return made;
  };

  before(() => {
    assert.ok(existsSync(commandLine), 'npm run build comes first');
    place = newPlace();
  });
  after(() => {
    for (const each of places) each.remove();
  });

  const jsonLines = (stdout: string): Record<string, unknown>[] =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('finds quotations, with speaker, date and place, and builds the index first', async () => {
    const { code, stdout, stderr } = await place.run(['quotes', 'corpus', '"pay twice"']);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^2023-01-24 {2}Ada Quill/);
    assert.match(stdout, /“We are ready,” … “Nobody will pay twice\.”/);
    assert.match(stdout, /corpus[/\\]2023[/\\]2023-01-24-fees\.txt:7:1 {2}Harbour fees/);
    assert.equal(stderr, '');
  });

  it('gives a script one quotation a line, with all that is known of it', async () => {
    const { code, stdout } = await place.run(['quotes', 'corpus', 'speaker:penn', '--json']);
    assert.equal(code, 0);
    const [hit, ...more] = jsonLines(stdout);
    assert.deepEqual(more, []);
    assert.equal(hit?.['path'], '2023/2023-02-02-pier.txt');
    assert.equal(hit['line'], 3);
    assert.equal(hit['kind'], 'indirect');
    assert.match(String(hit['text']), /the pier was no longer safe/);
  });

  it('prints nothing that the terminal would obey, whatever stands in articles and names of files', async () => {
    const place = newPlace();
    const words =
      '“We \x1b[2K\x1b[1A clean the \x1b]8;;http://a.example/\x1b\\ screen,” said Ms Marsh\u202e.';
    place.write('odd.md', `# Head \\u001b[31m \x9b2J\n\n${words}\n`);
    if (process.platform !== 'win32') place.write('two\nlines \x1b[35m.txt', `Lines\n\n${words}\n`);
    for (const args of [
      ['quotes', 'corpus', 'clean'],
      ['quotes', 'corpus', 'clean', '--json'],
      ['mentions', 'corpus', 'marsh'],
      ['outline', 'corpus/odd.md'],
      ['index', 'corpus'],
    ]) {
      const { code, stdout, stderr } = await place.run(args);
      assert.equal(code, 0, stderr);
      assert.doesNotMatch(stdout + stderr, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u, args.join(' '));
    }
    const { stdout } = await place.run(['quotes', 'corpus', 'clean']);
    assert.match(stdout, /odd\.md:3:1 {2}Head ␛\[31m/);
    if (process.platform !== 'win32') assert.match(stdout, /two␊lines ␛\[35m\.txt:3:1 {2}Lines/);
  });

  it('says in every command that a file of decisions is broken, and keeps to those made before', async () => {
    const place = newPlace();
    const named = 'entities:\n  - name: Edda Quill\n    kind: person\n    variants: [Ada Quill]\n';
    place.write('.corpus/entities.yaml', named);
    const { stdout } = await place.run(['mentions', 'corpus', 'quill']);
    assert.match(stdout, /^Edda Quill/);
    place.write('.corpus/entities.yaml', `${named}neverMerge:\n  - [Quill]\n`);
    const sentence = /\.corpus\/entities\.yaml are not valid; those made before stay in force\. Line 6: /;
    for (const args of [
      ['mentions', 'corpus', 'quill'],
      ['quotes', 'corpus', 'twice'],
      ['index', 'corpus'],
    ]) {
      const run = await place.run(args);
      assert.equal(run.code, 0);
      assert.match(run.stderr, sentence, args[0]);
      if (args[0] === 'mentions') assert.match(run.stdout, /^Edda Quill/);
    }
    const { stdout: json } = await place.run(['index', 'corpus', '--json']);
    const [{ problems } = {}] = jsonLines(json);
    assert.match(JSON.stringify(problems), sentence);
    place.write('.corpus/entities.yaml', named);
    assert.equal((await place.run(['index', 'corpus'])).stderr, '');
  });

  it('says that it shows a part only', async () => {
    const { stdout, stderr, code } = await place.run([
      'quotes',
      'corpus',
      'kind:direct OR kind:indirect',
      '--limit',
      '1',
    ]);
    assert.equal(code, 0, stderr);
    assert.equal(stdout.split('\n').filter((line) => /^\S/.test(line)).length, 1);
    assert.match(stderr, /^1 of \d+ quotations shown; --limit 0 shows all\.\n$/);
  });

  it('ends with 1 where nothing is found, and says how it understood the query', async () => {
    const { code, stdout, stderr } = await place.run(['quotes', 'corpus', 'zeppelin after:2023-01']);
    assert.deepEqual({ code, stdout }, { code: 1, stdout: '' });
    assert.match(stderr, /“zeppelin”; dated 2023-01-01 or later/);
  });

  it('points at what is wrong with a query, and reads no folder for it', async () => {
    const place = newPlace();
    const { code, stderr } = await place.run(['quotes', 'corpus', 'fees "pay twice']);
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'corpus-navigator: This phrase has no closing quotation mark.\n  fees "pay twice\n       ^^^^^^^^^^\n',
    );
    assert.equal(existsSync(place.cache), false);
  });

  it('writes nothing into the corpus, and sees what has changed there since', async () => {
    const place = newPlace();
    const listed = (): unknown => readdirSync(place.corpus, { recursive: true }).sort();
    const before = listed();
    await place.run(['index', 'corpus']);
    assert.deepEqual(listed(), before);
    assert.equal((await place.run(['quotes', 'corpus', 'tolls'])).code, 1);
    place.write('tolls.txt', 'Tolls to fall\n\nCouncillor Bo Penn said that tolls would fall.\n');
    assert.equal((await place.run(['quotes', 'corpus', 'tolls'])).code, 0);
  });

  it('keeps the index where it is told to, and begins afresh when told to', async () => {
    const place = newPlace();
    const args = ['index', 'corpus', '--index', 'mine', '--rebuild', '--json'];
    const { code, stdout } = await place.run(args);
    assert.equal(code, 0);
    const [answer] = jsonLines(stdout);
    assert.equal(answer?.['articles'], 2);
    assert.ok(existsSync(join(place.folder, 'mine')));
    assert.equal(existsSync(place.cache), false);
  });

  it('takes other files for articles, and leaves files out', async () => {
    const place = newPlace();
    place.write('notes.text', fees);
    const count = async (...args: string[]): Promise<unknown> =>
      jsonLines((await place.run(['index', 'corpus', '--json', ...args])).stdout)[0]?.['articles'];
    assert.equal(await count('--include', '*.text'), 1);
    assert.equal(await count('--exclude', '*pier*'), 1);
  });

  it('ends with the text of all articles where that is enough, and goes on from there', async () => {
    const place = newPlace();
    const index = async (...args: string[]) => {
      const [{ articles, understood, quotations, secondsToText, secondsToAll } = {}] = jsonLines(
        (await place.run(['index', 'corpus', '--json', ...args])).stdout,
      );
      assert.equal(typeof secondsToText, 'number');
      return { articles, understood, quotations, isAll: secondsToAll !== undefined };
    };
    assert.deepEqual(await index('--text-only'), { articles: 2, understood: 0, quotations: 0, isAll: false });
    assert.match(
      (await place.run(['index', 'corpus', '--text-only'])).stderr,
      /quotations of 0 of 2 articles/,
    );
    const all = { articles: 2, understood: 2, quotations: 3, isAll: true };
    assert.deepEqual(await index(), all);
    assert.deepEqual(await index('--text-only'), { ...all, isAll: false });
  });

  it('names the files that it could not read', async () => {
    const place = newPlace();
    place.write(
      'broken.txt',
      Uint8Array.from({ length: 64 }, (_, at) => at % 3),
    );
    const { code, stderr } = await place.run(['index', 'corpus']);
    assert.equal(code, 0);
    assert.match(stderr, /^corpus[/\\]broken\.txt: It holds binary data, not text\.\n$/);
  });

  it('finds the mentions of a person under any name, and of nobody else', async () => {
    const { code, stdout } = await place.run(['mentions', 'corpus', 'ada quill', '--json']);
    assert.equal(code, 0);
    const hits = jsonLines(stdout);
    assert.deepEqual(new Set(hits.map(({ text }) => text)), new Set(['Ada Quill', 'Quill']));
    assert.equal((await place.run(['mentions', 'corpus', 'Zeno'])).code, 1);
    const shown = await place.run(['mentions', 'corpus', 'Quill']);
    assert.match(shown.stdout, /^Ada Quill {2}person; \d+ mentions in 2 articles; also Quill\n/);
  });

  it('shows the outline of a file, with its quotations', async () => {
    const { code, stdout } = await place.run(['outline', 'corpus/2023/2023-01-24-fees.txt']);
    assert.equal(code, 0);
    assert.match(stdout, /^ *1 {2}Harbour fees to rise in Ostwick/);
    assert.match(stdout, /7 +“We are ready,” … “Nobody will pay twice\.” {2}— Ada Quill/);
    const { stdout: json } = await place.run(['outline', 'corpus/2023/2023-01-24-fees.txt', '--json']);
    const [outline] = jsonLines(json);
    assert.equal(outline?.['headline'], 'Harbour fees to rise in Ostwick');
    assert.equal(outline['date'], '2023-01-24');
  });

  it('says in one line what it can’t read, and ends with 2', async () => {
    const place = newPlace();
    const binary = place.write(
      'broken.txt',
      Uint8Array.from({ length: 64 }, (_, at) => at % 3),
    );
    const wrong = [
      ['quotes', 'nowhere', 'x'],
      ['quotes', binary, 'x'],
      ['index', 'corpus', '--index', join(binary, 'x')],
      ['outline', 'nowhere.txt'],
      ['outline', 'corpus'],
      ['outline', binary],
      ['frobnicate'],
    ];
    for (const [at, { code, stdout, stderr }] of (
      await Promise.all(wrong.map((args) => place.run(args)))
    ).entries()) {
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' }, wrong[at]!.join(' '));
      assert.match(stderr, /^corpus-navigator: [^\n]+\n$/, wrong[at]!.join(' '));
    }
  });

  it('shows its version', async () => {
    assert.match((await place.run(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('is silent when its reader has seen enough', async () => {
    const line = `${JSON.stringify({ id: 'a', text: fees.repeat(20) })}\n`;
    const child = place.start(['extract']);
    const end = ended(child);
    child.stdin?.end(line.repeat(60));
    await once(child.stdout!, 'data');
    child.stdout?.destroy();
    const { code, stderr } = await end;
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('stops at an interrupt with one line and 130, while it waits and while it builds', async function () {
    const place = newPlace();
    if (process.platform === 'win32') notRun(this, 'Windows has no signals to send');
    const waiting = place.start(['extract']);
    const end = ended(waiting);
    // The answer to a line shows that it listens.
    waiting.stdin?.write('no article\n');
    await once(waiting.stderr!, 'data');
    waiting.kill('SIGINT');
    const stopped = await end;
    assert.equal(stopped.code, 130);
    assert.match(stopped.stderr, /corpus-navigator: Interrupted\.\n$/);

    for (let i = 0; i < 150; i++) place.write(`many/${i}.txt`, fees.repeat(20));
    const directory = join(place.folder, 'mine');
    mkdirSync(directory);
    const written = watch(directory);
    const building = place.start(['index', 'corpus', '--index', directory]);
    const built = ended(building);
    await once(written, 'change');
    written.close();
    building.kill('SIGINT');
    const broken = await built;
    assert.deepEqual([broken.code, broken.stderr], [130, 'corpus-navigator: Interrupted.\n']);
    const resumed = await place.run(['index', 'corpus', '--index', directory, '--json']);
    assert.equal(jsonLines(resumed.stdout)[0]?.['articles'], 152);
  });

  it('works on the oldest Node.js that is supported, without a word about SQLite', async function () {
    this.timeout(180_000);
    if (process.platform !== 'linux' || process.arch !== 'x64')
      notRun(this, 'the oldest Node.js is pinned for Linux x64 only');
    let node: string;
    try {
      node = await fetchOldestNode();
    } catch (error) {
      notRun(this, error instanceof Error ? error.message : String(error));
    }
    // The index of the other tests' corpus is there already.
    const other = newPlace();
    other.write('2023/2023-03-01-ferry.txt', 'Ferry to wait\n\nThe ferry waits for the tide.\n');
    const { code, stdout, stderr } = await other.run(['quotes', 'corpus', 'speaker:quill'], { node });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.match(stdout, /Ada Quill/);
  });

  it('says in one line that an older Node.js is too old', async () => {
    const fake = join(place.folder, 'older.cjs');
    writeFileSync(fake, "Object.defineProperty(process.versions, 'node', { value: '20.11.1' });");
    const { code, stderr } = await place.run(['--version'], { before: ['--require', fake] });
    assert.equal(code, 2);
    assert.equal(stderr, `corpus-navigator: this is Node.js 20.11.1; ${oldestNode} or newer is needed\n`);
    assert.deepEqual(['18.20.0', '22.15.9', '22.16.0', '24.0.0'].map(runsOn), [false, false, true, true]);
  });
});

describe('arguments', () => {
  const refused = (...args: string[]): string => {
    try {
      readArguments(args);
    } catch (error) {
      assert.ok(error instanceof Failure);
      return error.message;
    }
    return assert.fail(`taken: ${args.join(' ')}`);
  };

  it('are refused with the reason where they make no profile', () => {
    assert.match(refused(), /No command given/);
    assert.match(refused('frobnicate'), /no command “frobnicate”/);
    assert.match(refused('quotes', 'corpus'), /needs QUERY/);
    assert.match(refused('quotes', 'corpus', 'a', 'b'), /one QUERY; put quotation marks/);
    assert.match(refused('quotes', 'corpus', 'a', '--limit', 'many'), /--limit takes a number/);
    assert.match(refused('outline', 'a.txt', '--rebuild'), /has no option --rebuild/);
    assert.match(refused('--frobnicate'), /--frobnicate/);
    assert.match(refused('quotes', 'corpus', '-war'), /Put “--” before a query/);
  });

  it('may hold a query that begins with a minus after two of them', () => {
    const request = readArguments(['quotes', 'corpus', '--limit=0', '--', '-war kind:direct']);
    assert.ok('operands' in request);
    assert.deepEqual([request.operands, request.limit], [['corpus', '-war kind:direct'], 0]);
  });

  it('lead to help on all commands or on one', () => {
    assert.deepEqual(readArguments(['--help']), { help: 'all' });
    assert.deepEqual(readArguments(['help', 'quotes']), { help: 'quotes' });
    assert.match(helpText('all'), /quotes FOLDER QUERY/);
    assert.match(helpText('quotes'), /NEAR\(/);
  });
});

describe('the index of a folder', () => {
  it('stands where programs keep what can be made again', () => {
    const posix = (path: string): string => path.replaceAll('\\', '/');
    assert.equal(posix(userCacheFolder('linux', {}, '/home/a')), '/home/a/.cache/corpus-navigator');
    assert.equal(posix(userCacheFolder('linux', { XDG_CACHE_HOME: '/x' }, '/home/a')), '/x/corpus-navigator');
    assert.equal(
      posix(userCacheFolder('linux', { XDG_CACHE_HOME: 'x' }, '/home/a')),
      '/home/a/.cache/corpus-navigator',
    );
    assert.equal(
      posix(userCacheFolder('darwin', {}, '/Users/a')),
      '/Users/a/Library/Caches/corpus-navigator',
    );
    assert.equal(
      posix(userCacheFolder('win32', { LOCALAPPDATA: 'C:/L' }, 'C:/')),
      'C:/L/corpus-navigator/Cache',
    );
  });

  it('has a name of its own for each folder and choice of files', () => {
    const names = [
      indexFolder('/a/news', [], '/c'),
      indexFolder('/b/news', [], '/c'),
      indexFolder('/a/news', ['+*.md'], '/c'),
      indexFolder('/', [], '/c'),
    ];
    assert.equal(new Set(names).size, names.length);
    assert.match(names[0]!, /indexes[/\\]news-[0-9a-f]{16}$/);
  });
});

describe('colours', () => {
  it('are for terminals only, and not for people who want none', () => {
    assert.equal(written(styleOf(true, {}).bold('x')), '\x1b[1mx\x1b[22m');
    assert.equal(styleOf(false, {}).bold('x'), 'x');
    assert.equal(styleOf(true, { NO_COLOR: '1' }).match('x'), 'x');
  });
});
