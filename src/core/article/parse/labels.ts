import { endsAsSentence } from '../../text/characters';
import { withoutFiller } from '../../text/invisible';
import type { ArticleTables } from '../../language/contract';
import { readLabel, type Label } from '../formats/transcript';
import type { Draft } from './article-draft';
import { anyOf, perLanguage } from './per-language';

/**
 * The labels of paragraphs that name who speaks, in an article that is no transcript as a whole: `WARD: I shall.` A label in
 * capitals is one only where its words are said by somebody: `READ MORE: …`, `LENGTH: 214 words` and `KARACHI: …` are none.
 */
export function speakingParagraphs(
  text: string,
  drafts: readonly Draft[],
  language: ArticleTables,
): ReadonlyMap<Draft, Label> {
  const labels = new Map<Draft, Label>();
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph') continue;
    // A transcript within marks opens one before each label: `“WARD: I shall.`
    const start = /["“]/.test(text.charAt(draft.start)) ? draft.start + 1 : draft.start;
    const label = readLabel(text, { start, end: draft.end }, language);
    if (!label?.speaker || (label.form !== 'capitals' && label.form !== 'title')) continue;
    labels.set(draft, label);
    counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  }
  for (const [draft, label] of labels) {
    const paragraph: Labelled = {
      label,
      said: withoutFiller(text.slice(label.said, Math.min(draft.end, label.said + maxLooked))),
      isSentence:
        text.slice(label.said, draft.end).includes(' ') &&
        endsAsSentence(text.slice(draft.end - 8, draft.end)),
    };
    const isShort = label.key.length < minLabelLength;
    const isAgain = counts.get(label.key)! > 1 && paragraph.isSentence;
    const isSpeaker = !isShort && (speaks(paragraph, language) || isNamed(text, paragraph));
    if (!isAgain && !isSpeaker && !isInitials(text, label)) labels.delete(draft);
  }
  return labels;
}

/** What is shorter and does not come again is `UK` rather than somebody. */
const minLabelLength = 3;

/** How much of a paragraph is looked at. */
const maxLooked = 600;

/** A label with what stands behind it. */
interface Labelled {
  readonly label: Label;
  readonly said: string;
  /** Whether the paragraph ends as a sentence does. */
  readonly isSentence: boolean;
}

/** As they are listed, or with a capital at the head of a sentence: `US` is none of them. */
const speechOf = perLanguage(({ speechWords }) => {
  const words = speechWords.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyOf(words)})(?![\\p{L}\\p{M}])`, 'u');
});

/** Whether somebody speaks of themselves or to somebody, asks, or has a title. */
function speaks({ label, said, isSentence }: Labelled, language: ArticleTables): boolean {
  if (/[?!]["'”’)]*$/.test(said)) return true;
  if (!isSentence) return false;
  return label.form === 'title' || speechOf(language).test(said.replace(/["“][^"“”]*["”]/g, ''));
}

const wordBefore = /(?<![\p{L}\p{M}.'’-])[\p{L}\p{M}.'’-]+ $/u;

/** Whether the letters of a label are the initials of a name in the article: `IC` of Ines Calder. */
function isInitials(text: string, { key }: Label): boolean {
  const letters = key.replaceAll('.', '').toUpperCase();
  if (!/^[A-Z]{2,3}$/.test(letters)) return false;
  const names = letters
    .split('')
    .map((letter) => `${letter}[\\p{L}\\p{M}'’-]+`)
    .join(' ');
  return new RegExp(`(?<![\\p{L}\\p{M}])${names}(?![\\p{L}\\p{M}])`, 'u').test(text.slice(0, maxSearched));
}

/** How much of an article is searched for names with these initials. */
const maxSearched = 20_000;

/** Whether the article tells of the one whom a label names: `Jane Ward` for `WARD`, but no `Karachi` alone. */
function isNamed(text: string, { label, isSentence }: Labelled): boolean {
  const last = label.key.split(' ').at(-1)!.replace(/\.$/, '');
  if (last.length < 3 || !isSentence) return false;
  const name = last.charAt(0).toUpperCase() + last.slice(1);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (/\p{Lu}/u.test(wordBefore.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '')) return true;
  return false;
}
