import type * as vscode from 'vscode';
import { SessionHost } from './vscode/session';

let host: SessionHost | undefined;

/** Opens the corpus of the workspace's folders, and keeps it open until the extension ends. */
export function activate(context: vscode.ExtensionContext): void {
  host = new SessionHost(context);
  context.subscriptions.push(host);
}

/** Resolves when the index is closed. */
export async function deactivate(): Promise<void> {
  await host?.close();
}
