import assert from 'node:assert/strict';
import { openTools, sampleFolder } from '../../support/open-tools';
import { readBaseline, worseThan } from '../../tools/baseline';
import { evaluate, type Answered } from '../../tools/evaluate';
import { questions } from '../../tools/questions';

describe('thirty questions about the sample corpus', () => {
  let answered: Answered[];
  before(async () => {
    const { tools, close } = await openTools(sampleFolder);
    answered = await evaluate(tools, questions);
    await close();
  });

  it('are answered no worse than before: npm run eval:tools shows each', () => {
    assert.equal(answered.length, 30);
    assert.deepEqual(worseThan(readBaseline(), answered), []);
    const mean = answered.reduce((sum, { recall }) => sum + recall, 0) / answered.length;
    assert.ok(mean >= 0.94, `a mean recall of ${mean}`);
  });

  it('would be seen to get worse', () => {
    const [first, ...rest] = answered;
    assert.equal(worseThan(readBaseline(), [{ ...first!, recall: 0, precision: 0.1 }, ...rest]).length, 2);
  });
});
