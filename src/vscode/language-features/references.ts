import * as vscode from 'vscode';
import type { CorpusIndex } from '../../corpus';
import type { ArticleDocuments } from '../documents/article-documents';
import { nearestMentions } from './nearest-mentions';
import { toRange } from '../documents/positions';
import type { DocumentAnalysis } from '../documents/document-analysis';
import type { StatusLine } from '../documents/status-line';

/** More locations than this block the extension host for too long. */
const maxReferences = 2000;

/** Every mention of an entity in the corpus, by article, nearest first; how many more there are is said. */
export class MentionReferences implements vscode.ReferenceProvider {
  readonly #documents: ArticleDocuments;
  readonly #index: Pick<CorpusIndex, 'mentions'>;
  readonly #status: StatusLine;

  constructor(documents: ArticleDocuments, index: Pick<CorpusIndex, 'mentions'>, status: StatusLine) {
    this.#documents = documents;
    this.#index = index;
    this.#status = status;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const found = await this.#documents.mentionAt(document, position);
    if (!found) return undefined;
    const { analysis, mention } = found;
    const stored = await this.#index.mentions({
      entity: mention.id,
      forms: ['name', 'nominal', 'pronoun'],
      near: analysis.uri,
      offset: 0,
      limit: maxReferences,
    });
    const open = [analysis, ...(await this.#unsaved(document))];
    if (token.isCancellationRequested) return undefined;
    const { places, total } = nearestMentions(mention.id, stored, open, maxReferences);
    if (total > places.length) this.#sayTotal(mention.name, places.length, total);
    return places.map(({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri), toRange(range)));
  }

  async #unsaved(but: vscode.TextDocument): Promise<DocumentAnalysis[]> {
    const analyses: DocumentAnalysis[] = [];
    for (const document of vscode.workspace.textDocuments) {
      const analysis = document !== but && document.isDirty && (await this.#documents.analyze(document));
      if (analysis) analyses.push(analysis);
    }
    return analyses;
  }

  #sayTotal(name: string, shown: number, total: number): void {
    const [few, all] = [shown.toLocaleString(), total.toLocaleString()];
    this.#status.say(vscode.l10n.t('{0}: the nearest {1} of {2} mentions are listed', name, few, all));
  }
}
