import * as vscode from 'vscode';
import { anchorOf } from '../../core/text/anchor';
import type { Span } from '../../core/text/span';
import { parseReviews, reviewedSpans, reviewsPath, withReview, type DraftReview } from '../../verification';

const pendingKey = 'draftReviews';

/**
 * What people have decided on quotations of drafts: in `.corpus/reviews.jsonl` of the draft's folder, or of the first one
 * where it is in none. Those of a document that is not saved yet wait in the workspace's memory until it is.
 */
export class DraftReviews {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** Where a document has quotations that people have decided on. */
  async spansIn(document: vscode.TextDocument): Promise<Span[]> {
    const name = nameOf(document.uri);
    const stored = document.isUntitled ? this.#pending : await this.#stored(document.uri);
    return reviewedSpans(
      document.getText(),
      stored.filter((review) => review.document === name),
    );
  }

  async add(document: vscode.TextDocument, span: Span, decision: DraftReview['decision']): Promise<void> {
    const review: DraftReview = {
      ...{ decision, document: nameOf(document.uri), at: anchorOf(document.getText(), span) },
      made: new Date().toISOString(),
    };
    if (document.isUntitled) await this.#memory.update(pendingKey, [...this.#pending, review]);
    else await append(document.uri, review);
  }

  /** Moves what waited for a document to be saved to its file. */
  async saved(document: vscode.TextDocument): Promise<void> {
    const text = document.getText();
    const moved = this.#pending.filter(({ at }) => text.includes(`${at.prefix}${at.exact}${at.suffix}`));
    if (moved.length === 0) return;
    for (const review of moved) await append(document.uri, { ...review, document: nameOf(document.uri) });
    await this.#memory.update(
      pendingKey,
      this.#pending.filter((review) => !moved.includes(review)),
    );
  }

  get #pending(): readonly DraftReview[] {
    return this.#memory.get<readonly DraftReview[]>(pendingKey, []);
  }

  async #stored(uri: vscode.Uri): Promise<readonly DraftReview[]> {
    const file = fileFor(uri);
    return file ? parseReviews(await textOf(file)).reviews : [];
  }
}

const nameOf = (uri: vscode.Uri): string =>
  vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri, false) : uri.toString();

function fileFor(uri: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  return folder && vscode.Uri.joinPath(folder.uri, reviewsPath);
}

async function append(document: vscode.Uri, review: DraftReview): Promise<void> {
  const file = fileFor(document);
  if (!file) return;
  const text = withReview(await textOf(file), review);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** Empty where there is no such file. */
async function textOf(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
}
