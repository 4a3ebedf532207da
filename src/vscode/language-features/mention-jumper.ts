import * as vscode from 'vscode';
import type { TextRange } from '../../core/article';
import type { ArticleOrder, ArticleSummary, CorpusIndex, EntityId } from '../../corpus';
import type { ArticleDocuments } from '../documents/article-documents';
import { JumpCourse, neighborSpan, type Followed } from './jump-course';
import { rangeIn } from '../documents/positions';
import type { DocumentAnalysis, ReadMention } from '../documents/document-analysis';
import type { StatusLine } from '../documents/status-line';

export type Direction = 'next' | 'previous';

/** Opens an article in its own encoding, with a place in it selected, and gives its editor. */
export type OpenArticle = (place: {
  readonly uri: string;
  readonly encoding?: string | undefined;
  readonly range?: TextRange | undefined;
}) => Thenable<vscode.TextEditor | undefined>;

/** An article, and an entity that it mentions. */
export interface ArticleMention {
  readonly uri: string;
  readonly encoding: string;
  readonly entity: EntityId;
}

/** What jumps need. */
export interface JumperParts {
  readonly documents: ArticleDocuments;
  readonly index: Pick<CorpusIndex, 'neighborMentioning'>;
  readonly open: OpenArticle;
  /** The tree's order, which jumps between articles follow. */
  readonly order: () => ArticleOrder;
  readonly status: StatusLine;
}

/** So many articles that no longer say what the index knows of them, or are gone, are passed over. */
const maxStaleArticles = 20;

/**
 * Jumps from mention to mention of the entity under the cursor: within the article, then on into the next article
 * of the tree's order that mentions it, around its ends. The way back is the same way. Where the cursor is on no
 * name, the jump goes on with the entity of the last one.
 */
export class MentionJumper {
  readonly #documents: ArticleDocuments;
  readonly #index: Pick<CorpusIndex, 'neighborMentioning'>;
  readonly #open: OpenArticle;
  readonly #order: () => ArticleOrder;
  readonly #status: StatusLine;
  readonly #course = new JumpCourse();

  constructor({ documents, index, open, order, status }: JumperParts) {
    this.#documents = documents;
    this.#index = index;
    this.#open = open;
    this.#order = order;
    this.#status = status;
  }

  async jump(direction: Direction): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const analysis = editor && (await this.#documents.analyze(editor.document));
    if (!analysis) {
      this.#status.say(vscode.l10n.t('This file is not part of the corpus.'));
      return;
    }
    const cursor = editor.selection.start;
    const entity = this.#course.from(analysis, cursor);
    if (!entity) {
      this.#sayNoName(editor.selection);
      return;
    }
    const mentions = analysis.mentionsOf(entity.id);
    const target = neighborSpan(mentions, analysis.lines.offsetAt(cursor), direction);
    if (target) this.#goTo(editor, analysis, target, mentions);
    else await this.#goOn(editor, analysis, entity, direction);
  }

  #sayNoName(selection: vscode.Selection): void {
    if (selection.isEmpty) {
      this.#status.say(vscode.l10n.t('No name is recognized here. Put the cursor on one that is.'));
      return;
    }
    const search = vscode.l10n.t('Search Them');
    void vscode.window
      .showInformationMessage(
        vscode.l10n.t('No name is recognized here. Search the text for the selected words instead?'),
        search,
      )
      .then((chosen) => chosen === search && vscode.commands.executeCommand('corpus.searchText'));
  }

  /** Opens an article at its first mention of an entity. Rejects where the file can't be opened. */
  async openFirst({ uri, encoding, entity }: ArticleMention): Promise<void> {
    const editor = await this.#open({ uri, encoding });
    const analysis = editor && (await this.#documents.analyze(editor.document));
    const mentions = analysis?.mentionsOf(entity) ?? [];
    const [first] = mentions;
    if (editor && analysis && first) this.#goTo(editor, analysis, first, mentions);
  }

  async #goOn(
    editor: vscode.TextEditor,
    analysis: DocumentAnalysis,
    entity: Followed,
    direction: Direction,
  ): Promise<void> {
    const start = analysis.articleIdAt(editor.selection.start);
    let from = start;
    let wrapped = false;
    for (let tries = 0; tries < maxStaleArticles; tries++) {
      const found = await this.#index.neighborMentioning(entity.id, from, direction, this.#order());
      if (!found) break;
      wrapped ||= found.wrapped;
      if (found.article.id === start) break;
      from = found.article.id;
      // Another article of the same file: its mentions have been passed.
      if (found.article.uri === analysis.uri) continue;
      const next = await this.#show(found.article);
      const there = next && (await this.#documents.analyze(next.document));
      const mentions = there?.mentionsOf(entity.id) ?? [];
      const target = direction === 'next' ? mentions[0] : mentions.at(-1);
      if (next && there && target) {
        this.#goTo(next, there, target, mentions, { headline: found.article.headline, wrapped });
        return;
      }
    }
    const mentions = analysis.mentionsOf(entity.id);
    const target = direction === 'next' ? mentions[0] : mentions.at(-1);
    if (!target) {
      this.#status.say(vscode.l10n.t('{0} is mentioned in no other article.', entity.name));
      return;
    }
    this.#goTo(editor, analysis, target, mentions);
    this.#status.say(
      mentions.length === 1
        ? vscode.l10n.t('This is the only mention of {0} in the corpus.', entity.name)
        : vscode.l10n.t(
            '{0} is mentioned only in this article; starting over from its other end.',
            entity.name,
          ),
    );
  }

  /** The editor of an article; undefined where its file is gone or can't be opened. */
  async #show(article: ArticleSummary): Promise<vscode.TextEditor | undefined> {
    try {
      return await this.#open(article);
    } catch {
      return undefined;
    }
  }

  #goTo(
    editor: vscode.TextEditor,
    analysis: DocumentAnalysis,
    target: ReadMention,
    mentions: readonly ReadMention[],
    article?: { readonly headline: string; readonly wrapped: boolean },
  ): void {
    const range = rangeIn(analysis, target);
    // Selected, a pronoun would light up in every word that holds its letters.
    const end = target.form === 'pronoun' ? range.start : range.end;
    editor.selection = new vscode.Selection(range.start, end);
    this.#course.to(analysis, target, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const [name, at, of] = [target.name, mentions.indexOf(target) + 1, mentions.length];
    if (!article) this.#status.say(vscode.l10n.t('{0}: mention {1} of {2} in this article', name, at, of));
    else if (article.wrapped)
      this.#status.say(
        vscode.l10n.t(
          '{0}: mention {1} of {2} in “{3}”, wrapped around the corpus',
          name,
          at,
          of,
          article.headline,
        ),
      );
    else this.#status.say(vscode.l10n.t('{0}: mention {1} of {2}, in “{3}”', name, at, of, article.headline));
  }
}
