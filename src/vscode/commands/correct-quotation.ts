import * as vscode from 'vscode';
import type { Span } from '../../core/article';
import { possibleEnds, withCorrection, type Correction } from '../../core/correction';
import { anchorOf } from '../../core/text/anchor';
import { oneLine } from '../../core/text/characters';
import type { ResolvedExtraction } from '../../corpus';
import { kindIcon } from '../../presentation/entity-labels';
import type { CorpusRoot } from '../../workspace';
import { locate } from '../../workspace/uri';
import type { ArticleDocuments } from '../documents/article-documents';
import type { ArticleOpener, ArticlePlace } from '../documents/article-opener';
import { inDocument, type DocumentAnalysis } from '../documents/document-analysis';
import { toRange } from '../documents/positions';
import { foundAt, type FoundAt } from '../documents/quotation-at';
import type { DecisionsFile } from './decisions-file';
import { plain } from './pick-items';

/** What corrections need. */
export interface CorrectionParts {
  readonly documents: ArticleDocuments;
  readonly opener: ArticleOpener;
  readonly roots: readonly CorpusRoot[];
  readonly file: DecisionsFile;
}

/** The quotation that is corrected, in the document that shows it. */
interface Target extends FoundAt {
  readonly editor: vscode.TextEditor;
  readonly analysis: DocumentAnalysis;
  readonly extraction: ResolvedExtraction;
  readonly root: CorpusRoot;
  /** What its corrections have in common. */
  readonly about: Pick<Correction, 'article' | 'record' | 'at' | 'made'>;
  /** The beginning of its content, for sentences. */
  readonly words: string;
}

/** So much of a quotation names it in a sentence. */
const namedLength = 50;
/** So many words before and after an end show where it is. */
const shownLength = 40;

/** What people correct in quotations: each command asks what is missing, and writes it down. */
export class QuotationCorrections {
  readonly #parts: CorrectionParts;

  constructor(parts: CorrectionParts) {
    this.#parts = parts;
  }

  /** Asks what is to be corrected. @param place Of the quotation; under the cursor where missing. */
  async choose(place?: ArticlePlace): Promise<void> {
    const target = await this.#target(place);
    if (!target) return;
    const items = [
      { label: vscode.l10n.t('Not a quotation'), run: () => this.#reject(target) },
      { label: vscode.l10n.t('Another speaker…'), run: () => this.#changeSpeaker(target) },
      { label: vscode.l10n.t('Change where it ends…'), run: () => this.#changeEnd(target) },
      { label: vscode.l10n.t('Right as it is'), run: () => this.#confirm(target) },
    ];
    const chosen = await vscode.window.showQuickPick(items, { title: target.words });
    await chosen?.run();
  }

  async reject(): Promise<void> {
    const target = await this.#target();
    if (target) await this.#reject(target);
  }

  async changeSpeaker(): Promise<void> {
    const target = await this.#target();
    if (target) await this.#changeSpeaker(target);
  }

  async changeEnd(): Promise<void> {
    const target = await this.#target();
    if (target) await this.#changeEnd(target);
  }

  async confirm(): Promise<void> {
    const target = await this.#target();
    if (target) await this.#confirm(target);
  }

  async #reject(target: Target): Promise<void> {
    const { about, words } = target;
    await this.#write(target, vscode.l10n.t('“{0}” is no quotation any more.', words), {
      action: 'notAQuotation',
      ...about,
    });
  }

  async #confirm(target: Target): Promise<void> {
    const { about, words, name, quotation, article } = target;
    const [first] = quotation.speaker;
    const speaker = name ?? (first && article.text.slice(first.start, first.end));
    await this.#write(target, vscode.l10n.t('“{0}” is confirmed.', words), {
      action: 'right',
      ...about,
      ...(speaker !== undefined && { speaker }),
    });
  }

  async #changeSpeaker(target: Target): Promise<void> {
    const { about, words } = target;
    const chosen = await vscode.window.showQuickPick(speakerItems(target), {
      title: vscode.l10n.t('Who said “{0}”?', words),
      placeHolder: vscode.l10n.t('A name of the article'),
      matchOnDescription: true,
    });
    if (!chosen) return;
    await this.#write(target, vscode.l10n.t('“{0}” is said by {1}.', words, chosen.who), {
      action: 'speaker',
      ...about,
      speaker: chosen.speaker,
    });
  }

  async #changeEnd(target: Target): Promise<void> {
    const { about, article, quotation, words } = target;
    const selected = selectedIn(target);
    const isOfQuotation = selected && quotation.parts.some((part) => overlap(part, selected));
    const content = isOfQuotation ? [selected] : await askEnd(target);
    if (!content) return;
    await this.#write(target, vscode.l10n.t('“{0}” ends elsewhere now.', words), {
      action: 'extent',
      ...about,
      content: content.map((part) => anchorOf(article.text, part)),
    });
  }

  async #write(target: Target, what: string, correction: Correction): Promise<void> {
    await this.#parts.file.edit(what, (text) => ({ text: withCorrection(text, correction) }), target.root);
  }

  async #target(place?: ArticlePlace): Promise<Target | undefined> {
    const editor = place ? await this.#parts.opener.show(place) : vscode.window.activeTextEditor;
    const analysis = editor && (await this.#parts.documents.analyze(editor.document));
    const position = place?.range?.start ?? editor?.selection.start;
    const at = analysis && position && foundAt(analysis, position);
    const located = editor && locate(this.#parts.roots, editor.document.uri.toString());
    if (!at || !located) {
      const sentence = vscode.l10n.t('Put the cursor on a quotation first.');
      vscode.window.setStatusBarMessage(sentence, 6000);
      return undefined;
    }
    const { article, quotation } = at;
    const content = { start: quotation.parts[0]!.start, end: quotation.parts.at(-1)!.end };
    return {
      ...{ ...at, editor, analysis, root: located.root, extraction: analysis.articleAt(position) },
      about: {
        article: located.path,
        ...(article.record !== '' && { record: article.record }),
        at: anchorOf(article.text, content),
        made: new Date().toISOString(),
      },
      words: clipped(oneLine(article.text.slice(content.start, content.end)), namedLength),
    };
  }
}

type SpeakerItem = vscode.QuickPickItem & {
  readonly who: string;
  readonly speaker: Extract<Correction, { action: 'speaker' }>['speaker'];
};

/** Who may have said it: selected words, whom the article names, nobody. */
function speakerItems(target: Target): SpeakerItem[] {
  const { article, quotation, extraction } = target;
  const { entities, names } = extraction;
  const selected = selectedIn(target);
  const words =
    selected && !quotation.parts.some((part) => overlap(part, selected))
      ? oneLine(article.text.slice(selected.start, selected.end))
      : undefined;
  const mentions = entities.entities.map(() => 0);
  for (const { entity, form } of entities.mentions) if (form === 'name') mentions[entity]!++;
  const named = entities.entities
    .map(({ kind, name }, i) => ({ kind, name, shown: names[i] ?? name, count: mentions[i]! }))
    .filter(({ kind, count }) => kind !== 'place' && count > 0)
    .sort((a, b) => b.count - a.count);
  const nobody = vscode.l10n.t('nobody whom the article makes clear');
  return [
    ...(selected && words !== undefined
      ? [
          {
            label: `$(list-selection) ${plain(words)}`,
            description: vscode.l10n.t('the selected words'),
            who: words,
            speaker: { words: anchorOf(article.text, selected) },
          },
        ]
      : []),
    ...named.map(({ kind, name, shown }) => ({
      label: `$(${kindIcon(kind)}) ${plain(shown)}`,
      ...(shown !== name && { description: plain(name) }),
      who: shown,
      speaker: { name },
    })),
    { label: `$(circle-slash) ${nobody}`, who: nobody, speaker: null },
  ];
}

/** Has an end chosen among those that are possible; each is shown in the editor on the way. */
async function askEnd(target: Target): Promise<Span[] | undefined> {
  const { article, quotation, editor, analysis, words } = target;
  const last = quotation.parts.at(-1)!;
  const items = possibleEnds(article, quotation).map((end) => ({
    label: plain(`…${oneLine(article.text.slice(Math.max(last.start, end - shownLength), end))}`),
    description: plain(oneLine(article.text.slice(end, end + shownLength))),
    end,
  }));
  const before = editor.selections;
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Where does “{0}” end?', words),
    placeHolder: vscode.l10n.t('To choose the beginning too, select the words before'),
    onDidSelectItem: (item: (typeof items)[number]) => {
      const span = inDocument({ start: last.start, end: item.end }, article);
      const { start, end } = toRange(analysis.rangeOf(span));
      editor.selection = new vscode.Selection(start, end);
    },
  });
  editor.selections = before;
  return chosen && [...quotation.parts.slice(0, -1), { start: last.start, end: chosen.end }];
}

/** What is selected in the article, without blanks at its ends; undefined where nothing is. */
function selectedIn({ editor, analysis, article }: Target): Span | undefined {
  const { start, end } = editor.selection;
  const from = analysis.lines.offsetAt(start) - article.start;
  const words = article.text.slice(from, analysis.lines.offsetAt(end) - article.start);
  const skipped = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? undefined : { start: from + skipped, end: from + skipped + length };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const clipped = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
