import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('in a folder of articles', () => {
  it('the extension starts', async () => {
    const extension = vscode.extensions.getExtension('corpus-navigator.corpus-navigator');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
