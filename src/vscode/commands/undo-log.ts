/** An edit of a file in which people decide on something. */
export interface DecisionEdit {
  /** The file's URI. */
  readonly uri: string;
  /** What was done, in a sentence. */
  readonly what: string;
  /** The file's text before; missing where there was no file. */
  readonly before?: string;
  /** Tells whether the file is still as the edit left it. */
  readonly after: string;
}

/** So many edits can be undone one after the other, as long as they stay small together. */
const maxEdits = 20;
const maxCharacters = 1_000_000;

/** The log with one more edit; what no longer fits is forgotten, the oldest first. */
export function withEdit(log: readonly DecisionEdit[], edit: DecisionEdit): DecisionEdit[] {
  const edits = [...log, edit].slice(-maxEdits);
  const size = () => edits.reduce((sum, { before = '' }) => sum + before.length, 0);
  while (edits.length > 1 && size() > maxCharacters) edits.shift();
  return edits;
}

/** Reads a log that an earlier session left; a damaged one counts as empty. */
export function readLog(text: string): DecisionEdit[] {
  try {
    const log: unknown = JSON.parse(text);
    return Array.isArray(log) ? log.filter(isEdit) : [];
  } catch {
    return [];
  }
}

function isEdit(value: unknown): value is DecisionEdit {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, what, before, after } = value as Partial<Record<keyof DecisionEdit, unknown>>;
  const texts = [uri, what, after, before ?? ''];
  return texts.every((text) => typeof text === 'string');
}
