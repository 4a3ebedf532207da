import assert from 'node:assert/strict';
import { jsonLine, styleOf, written } from '../../../src/cli/terminal';

describe('what a command writes to a terminal', () => {
  it('has the styles of the command line, and no command of an article', () => {
    const style = styleOf(true, {});
    assert.equal(
      written(`${style.bold('Ada\x1b[2J')} ${style.dim('\x9b1A')}\n${style.match('fees')}`),
      '\x1b[1mAda␛[2J\x1b[22m \x1b[2m\ufffd1A\x1b[22m\n\x1b[33mfees\x1b[39m',
    );
    assert.equal(written(styleOf(false, {}).bold('Ada')), 'Ada');
  });

  it('is JSON without a control character that says what the value says', () => {
    const value = { text: 'a\x1b\x7f\x9b\u202e\ud800b', path: 'two\nlines.txt' };
    assert.match(jsonLine(value), /^[\x20-\x7e]+\n$/);
    assert.deepEqual(JSON.parse(jsonLine(value)), value);
  });
});
