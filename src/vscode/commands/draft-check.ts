import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import { isSaid } from '../../core/verification';
import type { CorpusIndex, NearestPassage } from '../../corpus';
import { undatedLabel } from '../../presentation/article-labels';
import {
  draftReport,
  draftSummary,
  nameSentence,
  passageSpeaker,
  verdictSentence,
} from '../../presentation/verification';
import { checkDraft, countFindings, type DraftFinding, type DraftReport } from '../../verification';
import { toRange } from '../documents/positions';
import { DraftReviews } from './draft-reviews';
import { knownSoFar } from '../../presentation/status-text';

type DraftIndex = Pick<
  CorpusIndex,
  'extract' | 'nearest' | 'entities' | 'entity' | 'entityArticles' | 'status'
>;

/** The name by which findings are told from those of others. */
const source = 'Corpus';
const typingPause = 800;

/** A document that was checked, as long as it is open. */
interface Checked {
  readonly report: DraftReport;
  readonly version: number;
}

/** Checks the quotations of open documents against the corpus, and shows what it finds as problems with quick fixes. */
export class DraftCheck implements vscode.Disposable {
  readonly #index: DraftIndex;
  readonly #reviews: DraftReviews;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('corpus-quotations');
  readonly #checked = new Map<string, Checked>();
  readonly #parts: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(index: DraftIndex, memory: vscode.Memento) {
    this.#index = index;
    this.#reviews = new DraftReviews(memory);
    this.#parts = vscode.Disposable.from(
      this.#diagnostics,
      vscode.languages.registerCodeActionsProvider(
        { pattern: '**' },
        { provideCodeActions: (document, range) => this.#actions(document, range) },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#typed(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#reviews.saved(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#diagnostics.delete(uri);
        this.#checked.delete(uri.toString());
      }),
    );
  }

  /** Checks the document of the active editor, and offers a summary that can be kept. */
  async run(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const report = await this.#check(document);
    const summary = vscode.l10n.t('Show Summary');
    const counts = draftSummary(countFindings(report.findings));
    const known = knownSoFar(this.#index.status);
    const message = known === undefined ? counts : `${counts} (${known})`;
    void vscode.window.showInformationMessage(message, summary).then(async (chosen) => {
      if (chosen !== summary) return;
      const name = vscode.workspace.asRelativePath(document.uri);
      const content = draftReport(name, document.getText(), report);
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ language: 'markdown', content }),
        { viewColumn: vscode.ViewColumn.Beside },
      );
    });
  }

  /** Keeps what a person has decided on a quotation; the problem goes. */
  async decide(uri: string, span: Span, decision: 'checked' | 'ignored'): Promise<void> {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
    if (!document) return;
    await this.#reviews.add(document, span, decision);
    await this.#check(document);
  }

  async #check(document: vscode.TextDocument): Promise<DraftReport> {
    const { version } = document;
    const draft = { uri: document.uri.toString(), text: document.getText() };
    const language = vscode.workspace.getConfiguration('corpus').get<string>('language', 'en');
    const report = await checkDraft(this.#index, draft, { language });
    const reviewed = await this.#reviews.spansIn(document);
    if (document.version !== version || document.isClosed) return report;
    const findings = report.findings.filter(
      ({ span }) => !reviewed.some(({ start, end }) => span.start < end && start < span.end),
    );
    this.#checked.set(draft.uri, { report: { ...report, findings }, version });
    this.#diagnostics.set(document.uri, [
      ...findings.flatMap((finding) => diagnosticOf(document, finding)),
      ...report.names.map((finding) =>
        problem(
          document,
          finding.span,
          nameSentence(finding),
          'name-spelling',
          vscode.DiagnosticSeverity.Information,
        ),
      ),
    ]);
    return report;
  }

  /** Checks again what was checked before, when typing rests and where that is wanted. */
  #typed(document: vscode.TextDocument): void {
    if (!this.#checked.has(document.uri.toString())) return;
    if (!vscode.workspace.getConfiguration('corpus').get<boolean>('checkWhileTyping', false)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(document), typingPause);
  }

  #actions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const checked = this.#checked.get(document.uri.toString());
    if (checked?.version !== document.version) return [];
    return checked.report.findings
      .filter(
        ({ span, verification }) =>
          verification.verdict !== 'verbatim' && rangeOf(document, span).intersection(range) !== undefined,
      )
      .flatMap((finding) => actionsOf(document, finding));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }
}

const rangeOf = (document: vscode.TextDocument, { start, end }: Span): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

function problem(
  document: vscode.TextDocument,
  span: Span,
  message: string,
  code: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(document, span), message, severity);
  return Object.assign(diagnostic, { source, code });
}

function diagnosticOf(
  document: vscode.TextDocument,
  { span, verification }: DraftFinding,
): vscode.Diagnostic[] {
  const { verdict, source: found, passages } = verification;
  if (verdict === 'verbatim') return [];
  const severity = isSaid(verdict)
    ? vscode.DiagnosticSeverity.Hint
    : verdict === 'not-found'
      ? vscode.DiagnosticSeverity.Information
      : vscode.DiagnosticSeverity.Warning;
  const diagnostic = problem(document, span, verdictSentence(verification), verdict, severity);
  diagnostic.relatedInformation = (found ? [found] : passages.slice(0, 3)).map(
    (passage) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(vscode.Uri.parse(passage.uri, true), toRange(passage.range)),
        `${passage.date ?? undatedLabel()} ${passageSpeaker(passage)}: ${passage.text.replace(/\s+/g, ' ')}`,
      ),
  );
  return [diagnostic];
}

function actionsOf(
  document: vscode.TextDocument,
  { span, quotation, verification }: DraftFinding,
): vscode.CodeAction[] {
  const found = verification.source;
  const decide = (title: string, decision: 'checked' | 'ignored') => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    const uri = document.uri.toString();
    action.command = { title, command: 'corpus.decideOnQuotation', arguments: [{ uri, span, decision }] };
    return action;
  };
  const edit = (title: string, change: (edit: vscode.WorkspaceEdit) => void) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    change(action.edit);
    return action;
  };
  const isOnePart = quotation.spans.length === 1;
  return [
    ...(found && isOnePart
      ? [
          edit(vscode.l10n.t('Use the Source’s Words'), (to) => {
            to.replace(document.uri, wordsRange(document, span), wordsOf(found));
          }),
        ]
      : []),
    ...(found
      ? [
          edit(vscode.l10n.t('Insert Citation'), (to) => {
            const where = [found.headline, found.source, found.date].filter(Boolean).join(', ');
            to.insert(document.uri, document.positionAt(span.end), ` (${where})`);
          }),
        ]
      : []),
    decide(vscode.l10n.t('Mark as Checked'), 'checked'),
    decide(vscode.l10n.t('Ignore Here'), 'ignored'),
  ];
}

const wordsOf = ({ text, comparison: { foundAt } }: NearestPassage): string =>
  text.slice(foundAt.start, foundAt.end).replace(/\s+/g, ' ');

/** From the first letter to the last: the draft keeps its own marks. */
function wordsRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  const text = document.getText().slice(start, end);
  const first = /[\p{L}\p{N}[]/u.exec(text)?.index ?? 0;
  const last = [...text.matchAll(/[\p{L}\p{N}\]]/gu)].at(-1);
  return rangeOf(document, {
    start: start + first,
    end: start + (last ? last.index + last[0].length : text.length),
  });
}
