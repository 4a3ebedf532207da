import assert from 'node:assert/strict';
import { TouchedNodes } from '../../../../src/vscode/views/touched-nodes';

const key = 'tree';

describe('the open groups of a tree', () => {
  it('are as a person left them, also in the next window', () => {
    const memory = new Map<string, unknown>();
    const kept = {
      get: (id: string) => memory.get(id),
      update: (id: string, value: unknown) => memory.set(id, value),
    };
    const first = new TouchedNodes(kept, key);
    assert.deepEqual([first.isOpen('2024', true), first.isOpen('2023', false)], [true, false]);
    first.noteClosed('2024');
    first.noteOpened('2023');
    const next = new TouchedNodes(kept, key);
    assert.deepEqual([next.isOpen('2024', true), next.isOpen('2023', false)], [false, true]);
    next.noteClosed('2023');
    assert.equal(next.isOpen('2023', false), false);
  });

  it('are forgotten, the oldest first, once they are many', () => {
    let kept: unknown;
    const nodes = new TouchedNodes({ get: () => kept, update: (_, value) => (kept = value) }, key);
    for (let i = 0; i < 501; i++) nodes.noteOpened(String(i));
    assert.deepEqual([nodes.isOpen('0', false), nodes.isOpen('1', false)], [false, true]);
  });

  it('are as nobody has touched them where what was remembered can’t be read', () => {
    for (const damaged of [undefined, null, 3, { opened: 'x', closed: [4] }]) {
      const nodes = new TouchedNodes({ get: () => damaged, update: () => undefined }, key);
      assert.equal(nodes.isOpen('x', true), true);
      assert.equal(nodes.isOpen('x', false), false);
    }
  });
});
