import type { Section, Span } from '../../src/core/article';
import type { Extraction } from '../../src/core/extract';

const maxShown = 110;

/**
 * All that is found in an article as lines for a diff: head, sections, quotations with speaker and cue, entities with
 * their mentions.
 */
export function snapshotOf({ article, found, entities }: Extraction): string {
  const words = (parts: readonly Span[]): string =>
    parts.map(({ start, end }) => shown(article.text.slice(start, end))).join(' … ');
  const named = (index: number | undefined): string =>
    index === undefined ? '' : ` → ${entities.entities[index]!.name}`;

  const head = [
    `headline  ${article.headline.text}`,
    `format    ${article.format}`,
    article.byline && `byline    ${article.byline.text}`,
    article.dateline && `dateline  ${words([article.dateline.span])}`,
    article.date && `date      ${article.date.iso} (${article.date.origin})`,
    article.source !== undefined && `source    ${article.source}`,
    ...article.problems.map((problem) => `problem   ${JSON.stringify(problem)}`),
  ];
  const quotations = found.quotations.flatMap((quotation, i) => [
    `${quotation.kind}, ${quotation.rule}, ${quotation.confidence.toFixed(2)}`,
    `  content  ${words(quotation.parts)}`,
    quotation.speaker.length > 0 && `  speaker  ${words(quotation.speaker)}${named(entities.speakers[i])}`,
    quotation.cue.length > 0 && `  cue      ${words(quotation.cue)}`,
  ]);
  const scareQuotes = found.scareQuotes.map((each) => `${each.reason}  ${words([each])}`);
  const mentionsOf = entities.entities.map((): string[] => []);
  for (const { entity, form, start, end } of entities.mentions)
    mentionsOf[entity]!.push(
      form === 'name' ? words([{ start, end }]) : `${form} ${words([{ start, end }])}`,
    );
  const known = entities.entities.flatMap(({ kind, name, profile, roles }, i) => [
    `${kind}  ${name}${roles.length > 0 ? `, ${roles.join(', ')}` : ''}${profile === '' ? '' : ` (${profile})`}`,
    `  ${counted(mentionsOf[i]!)}`,
  ]);
  return [
    ...head,
    ...['', 'SECTIONS', ...article.sections.flatMap((section) => outline(section, words, 0))],
    ...['', 'QUOTATIONS', ...quotations],
    ...['', 'SCARE QUOTES', ...scareQuotes],
    ...['', 'ENTITIES', ...known, ''],
  ]
    .filter((line) => line !== undefined && line !== false)
    .join('\n');
}

function outline(section: Section, words: (parts: readonly Span[]) => string, depth: number): string[] {
  const own = `${'  '.repeat(depth)}${section.kind}  ${words([section.heading])}`;
  return [own, ...section.children.flatMap((child) => outline(child, words, depth + 1))];
}

/** `Ms Ward ×2, pronoun she`: in the order of first appearance. */
function counted(mentions: readonly string[]): string {
  const times = new Map<string, number>();
  for (const mention of mentions) times.set(mention, (times.get(mention) ?? 0) + 1);
  return [...times].map(([mention, count]) => (count > 1 ? `${mention} ×${count}` : mention)).join(', ');
}

/** In one line, its middle left out where it is long: a diff needs both ends. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= maxShown) return line;
  return `${line.slice(0, maxShown / 2)} […] ${line.slice(-maxShown / 2)}`;
}
