import type { Log, Result } from 'sarif';
import { version } from '../../package.json';
import { isSaid, type Verdict } from '../core/verification';
import { nameSentence, verdictLabel, verdictMeaning, verdictSentence } from '../presentation/verification';
import type { DraftFinding, DraftReport, NameFinding } from '../verification';
import type { DraftFile } from './draft';

export interface CheckedDraft {
  readonly draft: DraftFile;
  readonly report: DraftReport;
}

/** What tools for reviews show: verdicts that let a quotation pass are no results. */
const levels = {
  differs: 'error',
  'other-speaker': 'error',
  indirect: 'warning',
  'not-found': 'warning',
} as const satisfies Partial<Record<Verdict, Result.level>>;
const nameRule = 'name-spelling';

const hasLevel = (verdict: Verdict): verdict is keyof typeof levels => !isSaid(verdict);

/** Findings in drafts as SARIF 2.1.0, the OASIS format for the results of static analysis. */
export function sarifLog(drafts: readonly CheckedDraft[]): Log {
  const rules = (Object.keys(levels) as (keyof typeof levels)[]).map((id) => ({
    id,
    shortDescription: { text: verdictLabel(id) },
    fullDescription: { text: verdictMeaning(id) },
    defaultConfiguration: { level: levels[id] },
  }));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Corpus Navigator',
            version,
            rules: [...rules, { id: nameRule, shortDescription: { text: nameSentence() } }],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: drafts.flatMap(({ draft, report }) => [
          ...report.findings.flatMap((finding) => quotationResult(draft, finding)),
          ...report.names.map((finding) => nameResult(draft, finding)),
        ]),
      },
    ],
  };
}

function quotationResult(draft: DraftFile, { span, verification }: DraftFinding): Result[] {
  const { verdict, source } = verification;
  if (!hasLevel(verdict)) return [];
  return [
    {
      ruleId: verdict,
      level: levels[verdict],
      message: { text: verdictSentence(verification) },
      locations: [locationOf(draft, span.start)],
      ...(source && {
        relatedLocations: [
          {
            physicalLocation: {
              artifactLocation: { uri: source.uri },
              region: { startLine: source.range.start.line + 1, snippet: { text: source.text } },
            },
            message: { text: source.headline },
          },
        ],
      }),
    },
  ];
}

const nameResult = (draft: DraftFile, finding: NameFinding): Result => ({
  ruleId: nameRule,
  level: 'note',
  message: { text: nameSentence(finding) },
  locations: [locationOf(draft, finding.span.start)],
});

const locationOf = (
  { uri, lineOf }: DraftFile,
  offset: number,
): NonNullable<Result['locations']>[number] => ({
  physicalLocation: { artifactLocation: { uri }, region: { startLine: lineOf(offset) } },
});
