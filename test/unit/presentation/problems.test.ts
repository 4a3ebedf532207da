import assert from 'node:assert/strict';
import type { FileProblem } from '../../../src/corpus';
import { fileProblemSentence } from '../../../src/presentation/problems';
import { useTranslations } from '../../../src/presentation/translations';

describe('the sentence of a stored problem', () => {
  afterEach(() => {
    useTranslations({});
  });

  it('follows the language of the reader, not that of whoever stored it', () => {
    const stored = JSON.stringify({ code: 'tooLarge', size: 3_000_000, maxSize: 2 ** 20 });
    const read = () => fileProblemSentence(JSON.parse(stored) as FileProblem);
    assert.equal(read(), 'It is too large: 2.9 MB; the limit is 1.0 MB.');
    useTranslations({
      'It is too large: {0} MB; the limit is {1} MB.': 'Zu groß: {0} MB; die Grenze ist {1} MB.',
    });
    assert.equal(read(), 'Zu groß: 2.9 MB; die Grenze ist 1.0 MB.');
  });
});
