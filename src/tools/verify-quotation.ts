import { askedWords, maxWords } from '../core/verification';
import { verdictSentence } from '../presentation/verification';
import { verificationJson, verifyQuotation } from '../verification';
import type { Answers } from './answers';
import { matchItem } from './items';
import { plainLine, plainText } from './plain-text';
import type { ToolAnswer } from './tool-answer';
import type { ToolCall, ToolContext } from './tool-call';
import { ToolError } from './tool-error';

/** Passages that come at most. */
const maxMatches = 10;

export async function verifyText(
  { index, ids, signal }: ToolContext,
  call: ToolCall,
): Promise<ToolAnswer<Answers['verify_quotation']>> {
  const [text, speaker] = [call.text('text'), call.text('speaker').trim()];
  if (askedWords([text]).words.length === 0)
    throw new ToolError('"text" has no word to look for. Pass the words of one quotation.');
  if (text.split(/\s+/).length > maxWords)
    throw new ToolError(
      `"text" has more than ${maxWords} words. Pass one quotation at a time, without what stands around it.`,
    );
  const asked = { parts: [text], ...(speaker !== '' && { speaker }) };
  const verification = await verifyQuotation(index, asked, { limit: maxMatches }, signal);
  const { verdict, ignored, changes, matches, first, complete } = verificationJson(verification);
  const notes = [plainText(verdictSentence(verification))];
  const { source } = verification;
  if (speaker !== '' && source && source.isBySpeaker === undefined)
    notes.push(
      `Whether that is “${plainLine(speaker)}” is not known: the article says ${source.speaker?.words === undefined ? 'nobody' : `“${plainLine(source.speaker.words)}”`}. Read the article before saying so.`,
    );
  if (verdict === 'not-found' && matches.length > 0)
    notes.push('The matches are what is nearest in this corpus, and something else.');
  if (!complete)
    notes.push(
      'These words are so common that not all that may have them was compared. Pass more of the quotation.',
    );
  return {
    body: {
      ...{ verdict, ignored },
      changes: changes.map(({ kind, asked, found }) => ({
        ...{ kind, asked: plainText(asked), found: plainText(found) },
      })),
      ...(first && { first: { uri: ids.resourceOf(verification.first!.article), date: first.date } }),
      complete,
      items: verification.passages.map((passage, i) => matchItem(passage, matches[i]!, ids)),
    },
    notes,
    cursorAfter: () => undefined,
  };
}
