import { visible } from '../core/text/characters';
import { isSaid } from '../core/verification';
import { undatedLabel } from '../presentation/article-labels';
import { draftSummary, nameSentence, passageSpeaker, verdictSentence } from '../presentation/verification';
import {
  checkDraft,
  countFindings,
  verificationJson,
  type DraftFinding,
  type NameFinding,
} from '../verification';
import type { ReportFormat } from './arguments';
import type { OpenCorpus } from './corpus';
import { readDraft, type DraftFile } from './draft';
import { ExitCode } from './failure';
import { inOneLine, location } from './layout';
import { sarifLog, type CheckedDraft } from './sarif';
import type { Terminal } from './terminal';

/** Checks the quotations of drafts. @returns whether all were said as they stand, as an exit code */
export async function checkCommand(
  corpus: OpenCorpus,
  files: readonly string[],
  terminal: Terminal,
  format: ReportFormat,
): Promise<ExitCode> {
  const drafts: CheckedDraft[] = [];
  for (const file of files) {
    const draft = await readDraft(file);
    drafts.push({ draft, report: await checkDraft(corpus.index, draft, {}, terminal.signal) });
  }
  if (format === 'text') await terminal.write(textReport(corpus, drafts, terminal));
  else if (format === 'sarif') await terminal.writeJson(sarifLog(drafts));
  else await terminal.writeJson(jsonReport(drafts));
  if (format === 'json')
    for (const { draft, report } of drafts)
      for (const name of report.names) terminal.note(`${placeOf(draft, name)}: ${nameSentence(name)}`);
  const isClean = drafts.every(({ report }) =>
    report.findings.every(({ verification }) => isSaid(verification.verdict)),
  );
  return isClean ? ExitCode.found : ExitCode.nothingFound;
}

const quotedWords = ({ quotation }: DraftFinding): string => inOneLine(quotation.parts.join(' … '));

const jsonReport = (drafts: readonly CheckedDraft[]): object[] =>
  drafts.flatMap(({ draft, report }) =>
    report.findings.map((finding) => ({
      ...verificationJson(finding.verification),
      quotation: quotedWords(finding),
      ...(finding.quotation.speaker !== undefined && { speaker: finding.quotation.speaker }),
      line: draft.lineOf(finding.span.start),
      file: draft.file,
    })),
  );

const placeOf = ({ file, lineOf }: DraftFile, { span }: Pick<NameFinding, 'span'>): string =>
  `${visible(file)}:${lineOf(span.start)}`;

function textReport(corpus: OpenCorpus, drafts: readonly CheckedDraft[], { style }: Terminal): string {
  const lines: string[] = [];
  for (const { draft, report } of drafts) {
    for (const finding of report.findings) {
      const { verification, quotation } = finding;
      const said = quotation.speaker === undefined ? '' : `  ${style.dim(quotation.speaker)}`;
      lines.push(`${placeOf(draft, finding)}: ${style.bold(verdictSentence(verification))}`);
      lines.push(`    ${quotedWords(finding)}${said}`);
      const { source } = verification;
      if (source) {
        const place = location(corpus.pathOf(source.uri).shown, source.range);
        const head = `${source.date ?? undatedLabel()}  ${passageSpeaker(source)}  ${place}`;
        lines.push(`    ${style.dim(head)}`);
        if (verification.verdict !== 'verbatim') lines.push(`    ${inOneLine(source.text)}`);
      }
      lines.push('');
    }
    for (const name of report.names) lines.push(`${placeOf(draft, name)}: ${nameSentence(name)}`, '');
    lines.push(`${visible(draft.file)}: ${draftSummary(countFindings(report.findings))}`);
  }
  return `${lines.join('\n')}\n`;
}
