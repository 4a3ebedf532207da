import assert from 'node:assert/strict';
import { EditedArticles, type EditedDocument } from '../../../../src/vscode/documents/edited-articles';

function document(uri: string) {
  return { uri, isDirty: false, isClosed: false };
}

describe('articles that are edited', () => {
  it('have the index ready until the last one is saved or closed', () => {
    let ready = 0;
    const index = {
      keepReady: () => {
        ready++;
        return () => {
          ready--;
        };
      },
    };
    const edited = new EditedArticles<EditedDocument>(index, ({ uri }) => uri.toString() !== 'notes.json');
    const note = (of: ReturnType<typeof document>, change: Partial<EditedDocument>): number => {
      edited.note(Object.assign(of, change));
      return ready;
    };
    const [one, two, notes] = [document('one.txt'), document('two.txt'), document('notes.json')];
    assert.equal(note(one, {}), 0);
    assert.equal(note(notes, { isDirty: true }), 0);
    assert.equal(note(one, { isDirty: true }), 1);
    assert.equal(note(one, {}), 1);
    assert.equal(note(two, { isDirty: true }), 1);
    assert.equal(note(one, { isDirty: false }), 1);
    assert.equal(note(two, { isClosed: true }), 0);
    assert.equal(note(one, { isDirty: true }), 1);
    edited.dispose();
    assert.equal(ready, 0);
  });
});
