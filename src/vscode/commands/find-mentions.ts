import * as vscode from 'vscode';
import type { CorpusIndex, EntityId, EntitySummary } from '../../corpus';
import type { ArticleDocuments } from '../documents/article-documents';
import type { ArticleOpener } from '../documents/article-opener';
import { MentionPick } from './mention-pick';
import { pickEntity } from './pick-entity';

/** What finding mentions needs. */
export interface MentionFinderParts {
  readonly index: CorpusIndex;
  readonly documents: ArticleDocuments;
  readonly opener: ArticleOpener;
  readonly log: vscode.LogOutputChannel;
}

/** Asks for a person, organization or place, and pages through all of its mentions in the corpus. */
export class MentionFinder {
  readonly #parts: MentionFinderParts;

  constructor(parts: MentionFinderParts) {
    this.#parts = parts;
  }

  /** @param id Whose mentions; asked for where it is missing, beginning with the name under the cursor. */
  async run(id?: EntityId): Promise<void> {
    const { index, opener, log } = this.#parts;
    let given = id === undefined ? undefined : await index.entity(id);
    for (;;) {
      const entity = given ?? (await pickEntity(index, await this.#firstGuess()));
      if (!entity) return;
      const wentBack = await new MentionPick({ index, opener, log, entity }).show();
      if (!wentBack) return;
      given = undefined;
    }
  }

  /** The entity that is mentioned under the cursor of the active editor. */
  async underCursor(): Promise<EntitySummary | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const found = await this.#parts.documents.mentionAt(editor.document, editor.selection.active);
    return found && this.#parts.index.entity(found.mention.id);
  }

  async #firstGuess(): Promise<string> {
    return (await this.underCursor())?.name ?? '';
  }
}
