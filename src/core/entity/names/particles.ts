import { Case } from '../tokens/letter-case';
import type { Subtokens } from '../tokens/subtokens';
import { candidate, type Candidate } from './name-candidate';
import { Flag } from '../name-lexicon';

/**
 * Gives a surname the particles that the article has before it in a full name: `bin Orra` behind `Karim bin Orra`, and
 * `De la Orra` at the head of a sentence.
 */
export function withParticles(subtokens: Subtokens, prose: Candidate[]): void {
  const particlesOf = new Map<string, readonly string[]>();
  for (const { kind, first, end, words } of prose) {
    if (kind !== 'person' || words.length < 3) continue;
    const last = end - 1;
    let from = last;
    while (
      from > first + 1 &&
      subtokens.case[from - 1] === Case.lower &&
      subtokens.has(from - 1, Flag.particle)
    )
      from--;
    if (from === last) continue;
    const particles: string[] = [];
    for (let i = from; i < last; i++) particles.push(subtokens.fold(i));
    const surname = subtokens.fold(last);
    if (particles.length > (particlesOf.get(surname)?.length ?? 0)) particlesOf.set(surname, particles);
  }
  if (particlesOf.size === 0) return;
  const covered = new Set<number>();
  prose.forEach((c, at) => {
    const particles =
      c.words.length === 1 && c.titleFirst === undefined ? particlesOf.get(c.form) : undefined;
    if (!particles) return;
    const first = c.first - particles.length;
    for (let i = 0; i < particles.length; i++)
      if (subtokens.fold(first + i) !== particles[i] || !subtokens.adjacent(first + i, first + i + 1)) return;
    for (let i = first; i < c.first; i++) covered.add(i);
    const words = [...particles, ...c.words];
    prose[at] = candidate({ ...c, first, form: words.join(' '), words, kind: 'person' });
  });
  // `Bin` may have been taken for a name of its own.
  if (covered.size > 0) prose.splice(0, prose.length, ...prose.filter((c) => !covered.has(c.end - 1)));
}
