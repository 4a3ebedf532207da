import * as vscode from 'vscode';
import type { EntityKind } from '../../core/entity';
import type { CorpusIndex, EntityId } from '../../corpus';
import { kindLabel } from '../../presentation/entity-labels';
import { toRange } from '../documents/positions';
import { articleContainer, entityContainer, entityLabel } from '../../presentation/symbol-labels';

/** The editor sorts and draws some hundreds in good time, not thousands. */
const maxSymbols = 250;

const entityKinds: Readonly<Record<EntityKind, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Interface,
  organization: vscode.SymbolKind.Class,
  place: vscode.SymbolKind.Namespace,
};

/** An article or entity in the list; where it stands is asked for only when it is chosen. */
class CorpusSymbol extends vscode.SymbolInformation {
  entity?: EntityId;
}

/** Articles by headline, and entities by any of their names, for Go to Symbol in Workspace. */
export class CorpusSymbols implements vscode.WorkspaceSymbolProvider<CorpusSymbol> {
  readonly #index: Pick<CorpusIndex, 'articles' | 'entities' | 'mentions'>;

  constructor(index: Pick<CorpusIndex, 'articles' | 'entities' | 'mentions'>) {
    this.#index = index;
  }

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<CorpusSymbol[]> {
    const abort = new AbortController();
    const listening = token.onCancellationRequested(() => {
      abort.abort();
    });
    const filter = query.trim();
    const page = { filter, offset: 0, limit: maxSymbols };
    try {
      const [articles, entities] = await Promise.all([
        this.#index.articles({ ...page, grouping: 'none', sort: 'date' }, abort.signal),
        this.#index.entities({ ...page, sort: 'count' }, abort.signal),
      ]);
      const articleSymbols = articles.items.map(
        (article) =>
          new CorpusSymbol(
            article.headline,
            vscode.SymbolKind.File,
            articleContainer(article),
            new vscode.Location(vscode.Uri.parse(article.uri), new vscode.Position(0, 0)),
          ),
      );
      const entitySymbols = entities.items.map((entity) => {
        const label = entityLabel(entity, filter);
        const symbol = new CorpusSymbol(
          label,
          entityKinds[entity.kind],
          entityContainer(entity),
          nowhere(entity.kind),
        );
        symbol.entity = entity.id;
        return symbol;
      });
      return [...entitySymbols, ...articleSymbols];
    } catch (error) {
      if (abort.signal.aborted) return [];
      throw error;
    } finally {
      listening.dispose();
    }
  }

  async resolveWorkspaceSymbol(symbol: CorpusSymbol): Promise<CorpusSymbol | undefined> {
    if (symbol.entity === undefined) return symbol;
    const { items } = await this.#index.mentions({ entity: symbol.entity, offset: 0, limit: 1 });
    const [latest] = items;
    if (!latest) return undefined;
    symbol.location = new vscode.Location(vscode.Uri.parse(latest.uri), toRange(latest.range));
    return symbol;
  }
}

/** Before an entity is chosen it stands in no article yet. The list shows the end of this address as its kind. */
function nowhere(kind: EntityKind): vscode.Location {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.parse('untitled:');
  return new vscode.Location(vscode.Uri.joinPath(folder, kindLabel(kind)), new vscode.Position(0, 0));
}
