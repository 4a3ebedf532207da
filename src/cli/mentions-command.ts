import type { EntitySummary, MentionHit } from '../corpus';
import { undatedLabel } from '../presentation/article-labels';
import { commandSentence } from '../presentation/command-line';
import { alsoCalled, kindLabel, mentionCount, mentionsIn } from '../presentation/entity-labels';
import { bearersOf, mentionItem } from '../tools';
import type { OpenCorpus } from './corpus';
import { ExitCode } from './failure';
import { inOneLine, location } from './layout';
import { noteSoFar } from './progress';
import type { Terminal } from './terminal';

const pageSize = 500;
/** More people of one name than this are rather a beginning of a name. */
const maxEntities = 200;

/** Prints where a person, organization or place is mentioned, everybody of that name. @returns the exit code */
export async function mentionsCommand(
  corpus: OpenCorpus,
  name: string,
  terminal: Terminal,
  { json, limit, all }: { readonly json: boolean; readonly limit: number; readonly all: boolean },
): Promise<ExitCode> {
  const entities = await bearersOf(corpus.index, name, maxEntities, terminal.signal);
  noteSoFar(corpus.index.status, 'mentions', terminal);
  if (!entities.length) {
    terminal.note(commandSentence.nobodyCalled(name));
    return ExitCode.nothingFound;
  }
  let left = limit;
  let total = 0;
  for (const entity of entities) {
    const forms = all ? ({ forms: ['name', 'nominal', 'pronoun'] } as const) : {};
    const first = await corpus.index.mentions(
      { entity: entity.id, ...forms, offset: 0, limit: Math.min(left, pageSize) },
      terminal.signal,
    );
    total += first.total;
    if (!json && left) await terminal.write(heading(entity, first.total, terminal));
    let { items } = first;
    for (let offset = 0; items.length;) {
      if (json) for (const hit of items) await terminal.writeJson(mentionItem(hit, entity, corpus.ids));
      else for (const line of toLines(corpus, items, terminal)) await terminal.write(line);
      offset += items.length;
      left -= items.length;
      const more = { offset, limit: Math.min(left, pageSize) };
      if (!more.limit || offset >= first.total) break;
      ({ items } = await corpus.index.mentions({ entity: entity.id, ...forms, ...more }, terminal.signal));
    }
    if (!json && left) await terminal.write('\n');
  }
  const shown = limit - left;
  if (shown < total) {
    terminal.note(commandSentence.shownOf(shown, mentionCount(total)));
  }
  return total ? ExitCode.found : ExitCode.nothingFound;
}

function heading(entity: EntitySummary, mentions: number, { style }: Terminal): string {
  const others = entity.variants.filter((variant) => variant !== entity.name).slice(0, 8);
  const parts = [
    kindLabel(entity.kind),
    mentionsIn(mentions, entity.articles),
    ...(others.length ? [alsoCalled(others)] : []),
  ];
  return `${style.bold(entity.name)}  ${style.dim(parts.join('; '))}\n`;
}

/** Key word in context: the mentions of a page stand below each other. */
function toLines(
  { pathOf }: OpenCorpus,
  hits: readonly MentionHit[],
  { style, columns }: Terminal,
): string[] {
  const places = hits.map((hit) => location(pathOf(hit.uri).shown, hit.range));
  const placeWidth = Math.max(...places.map((place) => place.length));
  const lead = 12 + Math.min(placeWidth, 60) + 2;
  const longest = Math.max(...hits.map((hit) => hit.text.length));
  const room = columns === undefined ? 40 : Math.max(15, Math.floor((columns - lead - longest) / 2));
  return hits.map((hit, row) => {
    const left = inOneLine(hit.left).slice(-room).padStart(room);
    const right = inOneLine(hit.right).slice(0, room);
    const head = `${(hit.date ?? undatedLabel()).padEnd(10)}  ${places[row]!.padEnd(Math.min(placeWidth, 60))}`;
    return `${style.dim(head)}  ${left}${style.match(inOneLine(hit.text))}${right}`.trimEnd() + '\n';
  });
}
