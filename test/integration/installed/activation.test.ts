import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('installed from its package', () => {
  it('the extension starts from where it was installed', async () => {
    const extension = vscode.extensions.getExtension('corpus-navigator.corpus-navigator');
    assert.ok(extension);
    assert.match(extension.extensionPath, /[\\/]extensions[\\/]corpus-navigator\.corpus-navigator-\d/);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('leaves nothing on the way: what its manifest names is there', async () => {
    const extension = vscode.extensions.getExtension('corpus-navigator.corpus-navigator');
    assert.ok(extension);
    const manifest = JSON.stringify(extension.packageJSON);
    const files = [...manifest.matchAll(/"(?:\.\/)?((?:media|dist)\/[^"$]+)"/g)].map((match) => match[1]!);
    assert.ok(files.length > 0);
    for (const file of files) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, file));
    }
    assert.doesNotMatch(manifest, /"%[\w.]+%"/, 'every sentence of the manifest is there');
  });
});
