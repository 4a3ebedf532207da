import * as vscode from 'vscode';
import { compileRules, defaultRules, locate, type CorpusRoot, type Inclusion } from '../../workspace';
import { selectorPattern } from './selector-pattern';

/** Which documents are articles: those in a root whose rules let them in. */
export class CorpusScope {
  readonly #inclusions: ReadonlyMap<CorpusRoot, Inclusion>;
  /** Where language features are offered: what may be an article by its folder and name. */
  readonly selector: vscode.DocumentSelector;

  constructor(roots: readonly CorpusRoot[]) {
    this.#inclusions = new Map(
      roots.map((root) => [root, compileRules(root.rules ?? defaultRules).inclusion]),
    );
    this.selector = roots.flatMap(filtersOf);
  }

  /** The inclusion rules of each root. */
  get inclusions(): Iterable<readonly [CorpusRoot, Inclusion]> {
    return this.#inclusions;
  }

  isArticle(uri: string): boolean {
    const place = locate([...this.#inclusions.keys()], uri);
    if (!place || place.path === '') return false;
    return this.#inclusions.get(place.root)?.includes(place.path) ?? false;
  }
}

function filtersOf({ uri, rules = defaultRules }: CorpusRoot): vscode.DocumentFilter[] {
  const base = vscode.Uri.parse(uri, true);
  return rules.include.map((glob) => ({
    scheme: base.scheme,
    pattern: new vscode.RelativePattern(base, selectorPattern(glob)),
  }));
}
