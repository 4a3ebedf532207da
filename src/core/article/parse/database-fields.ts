import { oneLine } from '../../text/characters';
import type { ArticleTables } from '../../language/contract';
import { wordsOf, type Draft } from './article-draft';

const line = /^(\p{Lu}[\p{L} -]{2,24}):\s+(\S.{0,300})$/u;

/** An article has at least so many of them; one alone may be a sentence with a colon. */
const minFields = 2;

/**
 * The fields that an archive has put around the text of an article, each in a line of its own: `BYLINE: Ada Wren`,
 * `LOAD-DATE: March 5, 2024`. Names are in lower case.
 */
export function databaseFields(
  text: string,
  drafts: readonly Draft[],
  { fieldNames }: Pick<ArticleTables, 'fieldNames'>,
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph' || draft.turn !== undefined || draft.end - draft.start > 400) continue;
    const found = line.exec(oneLine(wordsOf(text, draft, 400)));
    const name = found?.[1]?.toLowerCase();
    if (name !== undefined && fieldNames.has(name) && !fields.has(name)) fields.set(name, found![2]!.trim());
  }
  return fields.size < minFields ? new Map() : fields;
}
