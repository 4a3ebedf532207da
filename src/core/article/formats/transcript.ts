import { Char } from '../../text/char-codes';
import { isBlank, shareOfCapitals } from '../../text/characters';
import type { ArticleTables } from '../../language/contract';
import { perLanguage } from '../parse/per-language';
import type { Span } from '../model';

/** A speaker's name at the head of a paragraph. */
export interface Label extends Span {
  /** The name itself; none for a question or an answer that nobody is named with. */
  readonly speaker?: Span;
  /** What kind of label it looks like: the surer kinds make a transcript sooner. */
  readonly form: 'title' | 'capitals' | 'question' | 'answer' | 'name';
  /** The label in lower case, to see whether it comes again. */
  readonly key: string;
  /** Where the words that are said begin. */
  readonly said: number;
}

/** No label is longer; more is not looked at. */
const maxLabelLength = 90;

const named =
  /^(?<open>\*\*|__|)(?<name>\p{Lu}[\p{L}\p{M}\p{N}.,'’& \u00a0/-]{0,60}?)(?<note>[ \u00a0]{1,3}[([][^)\]\n]{1,40}[)\]])?[ \u00a0]?(?:\k<open>:|:\k<open>)(?=\s|$)/u;
const bare = /^(?<name>\p{L})(?<dot>[.:]?)(?<space>\s+)(?=[\p{Lu}\p{N}"“‘'(—–\-[…])/u;

/** Reads the label at the head of a paragraph: `THE PRESIDENT:`, `Q`, `Jane Doe:`, `**Jane Doe:**`. */
export function readLabel(text: string, paragraph: Span, language: ArticleTables): Label | undefined {
  const { start, end } = paragraph;
  const head = text.slice(start, Math.min(end, start + maxLabelLength));
  const letter = readLetter(head, start, language);
  if (letter) return letter;
  if (!head.includes(':')) return undefined;
  const match = named.exec(head);
  if (!match) return undefined;
  const name = match.groups!['name']!;
  const key = name.toLowerCase().replace(/[\s\u00a0]+/g, ' ');
  if (language.notSpeakers.has(key) || language.fieldNames.has(key)) return undefined;
  const form = formOf(name, key, language);
  if (!form) return undefined;
  let said = start + match[0].length;
  while (said < end && /\s/.test(text.charAt(said))) said++;
  // A list of results, `Jane Doe: 1,200`, is no talk.
  if (form === 'name' && /^\P{L}*\d/u.test(text.slice(said, said + 8))) return undefined;
  const nameStart = start + match.groups!['open']!.length;
  const anonymous = form === 'question' || form === 'answer';
  return {
    start,
    end: start + match[0].length,
    ...(!anonymous && { speaker: { start: nameStart, end: nameStart + name.length } }),
    form,
    key,
    said,
  };
}

/** The label of a question or an answer that is one letter: `Q`, `A.`. */
function readLetter(head: string, start: number, language: ArticleTables): Label | undefined {
  const second = head.charCodeAt(1);
  if (!isBlank(second) && second !== Char.fullStop && second !== Char.colon) return undefined;
  const groups = bare.exec(head)?.groups;
  if (!groups) return undefined;
  const { name = '', dot = '', space = '' } = groups;
  const key = name.toLowerCase();
  const isQuestion = language.questionLabels.includes(key);
  // A single `A` before a word is an article more often than an answer.
  const isAnswer = (space.length > 1 || dot !== '') && language.answerLabels.includes(key);
  if (!isQuestion && !isAnswer) return undefined;
  const end = start + 1 + dot.length;
  return { start, end, form: isQuestion ? 'question' : 'answer', key, said: end + space.length };
}

function formOf(name: string, key: string, language: ArticleTables): Label['form'] | undefined {
  if (language.questionLabels.includes(key)) return 'question';
  if (language.answerLabels.includes(key)) return 'answer';
  const words = key.split(' ');
  if (words.length > 7) return undefined;
  if (shareOfCapitals(name) >= 0.7 && /\p{L}.*\p{L}/u.test(name)) {
    const isTitle = [1, 2, 3].some((count) =>
      language.speakerTitles.includes(words.slice(0, count).join(' ').replace(/\.$/, '')),
    );
    return isTitle ? 'title' : 'capitals';
  }
  const capitalised = name
    .split(/[ \u00a0]/)
    .every((word) => /^\p{Lu}/u.test(word) || language.particles.includes(word));
  return capitalised && words.length <= 5 ? 'name' : undefined;
}

/**
 * The labels that make an article a transcript; none where it is not one. It is where people speak in turns: labels
 * that come again, questions and answers, or the title of someone who speaks. A list of notes with a colon is none.
 * @param labels of all paragraphs that have one.
 * @param paragraphs how many there are.
 */
export function speakingLabels(labels: readonly Label[], paragraphs: number): readonly Label[] {
  const sure = labels.filter(({ form }) => form !== 'name');
  const count = (form: Label['form']) => labels.filter((label) => label.form === form).length;
  const [titles, questions] = [count('title'), count('question')];
  if (titles > 1 || (titles > 0 && sure.length > 1 && questions + repeated(sure) > 0)) return sure;
  if (questions > 1 && sure.length - questions > 1) return sure;
  // One person's speech: the label opens it and never comes again.
  if (titles === 1 && sure.length === 1 && sure[0]!.key.startsWith('the ')) return sure;
  const isExchange = labels.length > 3 && labels.length >= paragraphs * 0.2;
  if (isExchange && (repeated(labels) > 1 || (questions > 1 && repeated(labels) > 0))) return labels;
  // Nearly every paragraph has a label, and somebody speaks again.
  if (labels.length > 2 && labels.length >= paragraphs * 0.8 && repeated(labels) > 0) return labels;
  return [];
}

/** How many labels come more than once. */
function repeated(labels: readonly Label[]): number {
  const counts = new Map<string, number>();
  for (const label of labels) {
    const key = shortKey(label);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 1).length;
}

/** `HOLT` for `INDIRA HOLT, LIVES IN PORT ELLERY` too: later labels have the surname alone. */
function shortKey({ key, form }: Label): string {
  return form === 'capitals' ? (key.split(',')[0]!.split(' ').at(-1) ?? key) : key;
}

const hourOf = perLanguage(
  ({ halfDays }) => new RegExp(`^\\P{L}*\\d{1,2}[:.]\\d{2}\\s*(?:${halfDays.source})\\b.{0,12}$`, 'iu'),
);

/** `END`, an hour: whoever spoke has finished. */
export function endsTurns(paragraph: string, language: ArticleTables): boolean {
  if (paragraph.length > 60) return false;
  const [first = ''] = /\p{L}+/u.exec(paragraph) ?? [];
  const isShort = paragraph.length < 50 && !/\p{Ll}{3}.*\p{Ll}{3}/u.test(paragraph);
  if (isShort && language.endWords.includes(first.toLowerCase())) return true;
  return hourOf(language).test(paragraph);
}
