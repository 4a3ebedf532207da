import { askedWords, isSaid, maxWords } from '../core/verification';
import type { NearestPassage } from '../corpus';
import { undatedLabel } from '../presentation/article-labels';
import { commandSentence } from '../presentation/command-line';
import {
  firstAppearance,
  nearestHeading,
  passageSpeaker,
  verdictSentence,
} from '../presentation/verification';
import { verificationJson, verifyQuotation, type AskedQuotation, type Verification } from '../verification';
import type { OpenCorpus } from './corpus';
import { ExitCode, Failure } from './failure';
import { location, paragraph } from './layout';
import type { Terminal } from './terminal';

/** A person sees so many passages; `--json` has more. */
const maxShown = 3;

/** Understands the words to check. @throws Failure where there are none, or too many */
export function readWords(text: string, speaker: string | undefined): AskedQuotation {
  if (askedWords([text]).words.length === 0) throw new Failure(commandSentence.noWords());
  if (text.split(/\s+/).length > maxWords) throw new Failure(commandSentence.tooManyWords(maxWords));
  return { parts: [text], ...(speaker?.trim() && { speaker: speaker.trim() }) };
}

/** Says whether somebody said exactly these words. @returns whether they did, as an exit code */
export async function verifyCommand(
  corpus: OpenCorpus,
  asked: AskedQuotation,
  terminal: Terminal,
  json: boolean,
): Promise<ExitCode> {
  const verification = await verifyQuotation(corpus.index, asked, {}, terminal.signal);
  if (json) await terminal.writeJson(verificationJson(verification));
  else await terminal.write(verificationText(corpus, verification, terminal));
  return isSaid(verification.verdict) ? ExitCode.found : ExitCode.nothingFound;
}

/** The verdict in a sentence, with the passages below it. */
export function verificationText(corpus: OpenCorpus, verification: Verification, terminal: Terminal): string {
  const { passages, verdict, first } = verification;
  const shown = passages.slice(0, maxShown).map((passage) => passageText(corpus, passage, terminal));
  const heading = verdict === 'not-found' && shown.length > 0 ? [nearestHeading()] : [];
  const appeared = first && passages.length > 1 ? [firstAppearance(first)] : [];
  const head = [terminal.style.bold(verdictSentence(verification)), ...appeared, ...heading].join('\n');
  return `${[head, ...shown].join('\n\n')}\n`;
}

function passageText({ pathOf }: OpenCorpus, passage: NearestPassage, { style, columns }: Terminal): string {
  const { date, text, uri, range, headline, comparison } = passage;
  const { start, end } = comparison.foundAt;
  return [
    `${(date ?? undatedLabel()).padEnd(10)}  ${style.bold(passageSpeaker(passage))}`,
    paragraph(text, [[start, end]], { indent: 12, columns, style }),
    `${' '.repeat(12)}${style.dim(`${location(pathOf(uri).shown, range)}  ${headline}`)}`,
  ].join('\n');
}
