import type { EntityKind } from '../../src/core/entity';

/** The names of an article, in its order, each with the entity of the corpus that it means and the words around it. */
export type AuditArticle = readonly {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly around: string;
}[];

/** An entity of the corpus with what a reader needs to judge it. */
export interface AuditRow {
  readonly kind: EntityKind;
  readonly name: string;
  readonly articles: number;
  /** Its first mention in the first, the middle and the last article that has it. */
  readonly examples: readonly string[];
}

/** The `top` entities of each kind that most articles have; of equal ones by name. */
export function auditRows(
  articles: readonly AuditArticle[],
  kinds: readonly EntityKind[],
  top: number,
): AuditRow[] {
  const found = new Map<string, { kind: EntityKind; name: string; around: string[] }>();
  for (const names of articles) {
    const seen = new Set<string>();
    for (const { id, kind, name, around } of names) {
      if (seen.has(id)) continue;
      seen.add(id);
      const known = found.get(id);
      if (known) known.around.push(around);
      else found.set(id, { kind, name, around: [around] });
    }
  }
  const all = [...found.values()].map(({ kind, name, around }) => ({
    kind,
    name,
    articles: around.length,
    examples: [...new Set([around[0]!, around[around.length >> 1]!, around.at(-1)!])],
  }));
  return kinds.flatMap((kind) =>
    all
      .filter((row) => row.kind === kind)
      .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
      .slice(0, top),
  );
}

/** Whether a row is as an editor wants it, by kind and name. */
export type Judgments = ReadonlyMap<string, boolean>;

/**
 * Reads judgments: the rows that `npm run audit` printed, each with `+` (right) or `-` (faulty) before it. Rows without
 * one are not judged.
 */
export const parseJudgments = (content: string): Judgments =>
  new Map(
    content.split('\n').flatMap((line) => {
      const [sign, kind, name] = line.split('\t');
      return (sign === '+' || sign === '-') && kind && name ? [[`${kind}\t${name}`, sign === '+']] : [];
    }),
  );

/** For each kind how many rows there are, how many of them were judged, and how many are faulty. */
export function countJudgments(
  rows: readonly AuditRow[],
  judgments: Judgments,
): { kind: EntityKind; rows: number; judged: number; faulty: number }[] {
  return [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const judged = own.flatMap(({ name }) => judgments.get(`${kind}\t${name}`) ?? []);
    return { kind, rows: own.length, judged: judged.length, faulty: judged.filter((right) => !right).length };
  });
}
