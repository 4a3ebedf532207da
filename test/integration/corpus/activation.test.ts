import { open, startedBy } from '../articles';

describe('in a folder of articles', () => {
  it('the extension starts when an article is opened', async () => {
    await startedBy(() => open('vellin-review/eel-grass.md'));
  });
});
