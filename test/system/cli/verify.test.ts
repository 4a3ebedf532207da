import assert from 'node:assert/strict';
import { Workplace } from '../../support/cli-spawned';

const pier = `Old pier of Ostwick to close

May 6, 2024

“We will close the old pier before winter,” Clara Ward said. “Nobody has paid for its repair.”
`;

describe('checking quotations on the command line', function () {
  this.slow(3000);
  const workplace = new Workplace();
  before(() => void workplace.write('pier.txt', pier));
  after(() => {
    workplace.remove();
  });

  it('ends with 0 where the words were said, with 1 where not, and with 2 where nothing can be checked', async () => {
    const verify = (words: string, ...more: string[]) => workplace.run(['verify', 'corpus', words, ...more]);
    const said = await verify('We will close the old pier');
    assert.deepEqual([said.code, said.stderr], [0, '']);
    assert.match(said.stdout, /^Word for word/);
    assert.match(said.stdout, /2024-05-06 {2}Clara Ward\n.*\n.*corpus[/\\]pier\.txt:5:2/);
    const other = await verify('We will not close the old pier', '--json');
    assert.equal(other.code, 1);
    const { verdict, changes } = JSON.parse(other.stdout) as { verdict: string; changes: unknown };
    assert.deepEqual([verdict, changes], ['differs', [{ kind: 'negation', asked: 'not', found: '' }]]);
    assert.equal((await verify('close the old pier', '--speaker', 'Bo Penn')).code, 1);
    assert.equal((await verify('“…”')).code, 2);
    assert.equal((await workplace.run(['verify', 'corpus'])).code, 2);
  });

  it('checks a draft, whose findings a script reads as one array', async () => {
    const draft = workplace.write(
      '../draft.md',
      `# Pier\n\n“We will close the new pier before winter,” Ward said.\n`,
    );
    const { code, stdout } = await workplace.run(['check', 'corpus', draft, '--format', 'json']);
    const [finding, ...others] = JSON.parse(stdout) as { verdict: string; line: number; file: string }[];
    assert.deepEqual(
      [code, finding?.verdict, finding?.line, finding?.file, others],
      [1, 'differs', 3, draft, []],
    );
    assert.equal((await workplace.run(['check', 'corpus', draft, '--format', 'xml'])).code, 2);
  });
});
