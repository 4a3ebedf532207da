import type { QuotationHit } from '../corpus';
import { parseQuery, snippetStart, type Query, type QueryError } from '../core/query';
import { undatedLabel } from '../presentation/article-labels';
import { commandSentence } from '../presentation/command-line';
import { explainQuery } from '../presentation/explain-query';
import { kindWord, quotationCount, surenessWord } from '../presentation/quotation-row';
import { speakerName } from '../presentation/speaker';
import { queryProblemSentence } from '../presentation/query-problems';
import { quotationItems } from '../tools';
import type { OpenCorpus } from './corpus';
import { ExitCode, Failure } from './failure';
import { location, paragraph } from './layout';
import { noteSoFar } from './progress';
import type { Terminal } from './terminal';

const pageSize = 500;
/** As much of a quotation as a terminal shows; `--json` has it all. */
const maxShownLength = 600;

/**
 * Understands a query.
 * @param exact words are found as they are typed, where the query does not say otherwise.
 * @throws Failure that points at what is wrong with it
 */
export function readQuery(text: string, exact = false): Query {
  const parsed = parseQuery(text, { exact });
  if ('error' in parsed) throw queryFailure(text, parsed.error);
  return parsed.query;
}

function queryFailure(text: string, { problem, start, end }: QueryError): Failure {
  const line = text.replace(/\s/g, ' ');
  return new Failure(
    queryProblemSentence(problem),
    `  ${line}\n  ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`,
  );
}

/** Prints the quotations that a query finds, newest first. @returns the exit code */
export async function quotesCommand(
  corpus: OpenCorpus,
  query: Query,
  terminal: Terminal,
  { json, limit }: { readonly json: boolean; readonly limit: number },
): Promise<ExitCode> {
  const { index } = corpus;
  const check = await index.check(query);
  if (check.error) throw queryFailure(query.text, check.error);
  let shown = 0;
  while (shown < limit) {
    const page = { offset: shown, limit: Math.min(pageSize, limit - shown) };
    const hits = await index.searchQuotations(query, page, terminal.signal);
    if (json)
      for (const item of await quotationItems({ ...corpus, signal: terminal.signal }, hits))
        await terminal.writeJson(item);
    else for (const hit of hits) await terminal.write(toText(corpus, hit, terminal));
    shown += hits.length;
    if (hits.length < page.limit) break;
  }
  const { total, undated, unsure } = await index.countQuotations(query, terminal.signal);
  const understood = explainQuery(query, check);
  if (!shown) terminal.note(commandSentence.nothingFound(understood));
  else if (shown < total) {
    terminal.note(commandSentence.shownOf(shown, quotationCount(total)));
  } else if (terminal.isWatched) terminal.note(commandSentence.found(quotationCount(total), understood));
  if (unsure) terminal.note(commandSentence.unsureLeftOut(unsure));
  noteSoFar(index.status, 'quotations', terminal);
  if (undated) terminal.note(commandSentence.undatedLeftOut(undated));
  return total ? ExitCode.found : ExitCode.nothingFound;
}

function toText({ pathOf }: OpenCorpus, hit: QuotationHit, { style, columns }: Terminal): string {
  const head = [
    (hit.date ?? undatedLabel()).padEnd(10),
    style.bold(speakerName(hit.speaker)),
    ...(hit.kind === 'direct' ? [] : [style.dim(kindWord(hit.kind))]),
    ...[surenessWord(hit)].filter(Boolean).map((word) => style.dim(word)),
  ];
  const start = hit.text.length > maxShownLength ? snippetStart(hit.text, hit.matches) : 0;
  const cut = hit.text.length - start > maxShownLength;
  const text = (start ? '… ' : '') + hit.text.slice(start, start + maxShownLength) + (cut ? ' …' : '');
  const shift = start - (start ? 2 : 0);
  const matches = hit.matches.map(([from, to]) => [from - shift, to - shift] as const);
  const place = location(pathOf(hit.uri).shown, hit.range);
  return [
    head.join('  '),
    paragraph(text, matches, { indent: 12, columns, style }),
    `${' '.repeat(12)}${style.dim(`${place}  ${hit.headline}`)}`,
    '\n',
  ]
    .join('\n')
    .replace(/\n\n$/, '\n\n');
}
