import type { CountedFact, FactField } from '../../../core/entity';
import { fieldOf, isOf } from '../../codec/name-facts';

/** So few facts are looked through faster than looked up. */
const fewFacts = 8;

/**
 * The facts of a row of `name`, see `names.ts`, with the number of articles that contribute each. A fact keeps its
 * place once it has one, since articles are stored with the places of their facts: one at 0 is there no more.
 */
export class FactCounts {
  readonly #facts: string[] = [];
  readonly #counts: number[] = [];
  #places: Map<string, number> | undefined;
  /** How many facts lead to the key from elsewhere, and from the key elsewhere. */
  #aliases = 0;
  #targets = 0;
  #live = 0;
  #isRenamed = false;

  static unpack(packed: string): FactCounts {
    const counts = new FactCounts();
    if (packed === '') return counts;
    for (const entry of packed.split('\x1e')) {
      const end = entry.lastIndexOf('\x1f');
      counts.#append(entry.slice(0, end), Number(entry.slice(end + 1)));
    }
    counts.#isRenamed = false;
    return counts;
  }

  pack(): string {
    let packed = '';
    for (let i = 0; i < this.#facts.length; i++)
      packed += `${i === 0 ? '' : '\x1e'}${this.#facts[i]!}\x1f${this.#counts[i]!}`;
    return packed;
  }

  get isEmpty(): boolean {
    return this.#live === 0;
  }
  get hasAliases(): boolean {
    return this.#aliases > 0;
  }
  get hasTargets(): boolean {
    return this.#targets > 0;
  }

  /** Whether names or variants have come or gone since this was last asked. */
  takeRenamed(): boolean {
    const isRenamed = this.#isRenamed;
    this.#isRenamed = false;
    return isRenamed;
  }

  /** Counts a fact once more; gives its place. */
  add(fact: string): number {
    let place = this.#placeOf(fact);
    if (place < 0) place = this.#append(fact, 0);
    this.#change(place, 1);
    return place;
  }

  /** Counts the fact at a place once less; gives the fact. */
  remove(place: number): string {
    this.#change(place, -1);
    return this.#facts[place]!;
  }

  /** The values of a field with their counts. */
  *of(field: FactField): Generator<readonly [value: string, count: number], void> {
    for (let i = 0; i < this.#facts.length; i++)
      if (this.#counts[i]! > 0 && isOf(this.#facts[i]!, field))
        yield [this.#facts[i]!.slice(1), this.#counts[i]!];
  }

  /** As `src/core/entity` takes them. */
  counted(key: string, profile: string): CountedFact[] {
    const counted: CountedFact[] = [];
    for (let i = 0; i < this.#facts.length; i++) {
      const fact = this.#facts[i]!;
      const count = this.#counts[i]!;
      if (count > 0) counted.push({ key, profile, field: fieldOf(fact), value: fact.slice(1), count });
    }
    return counted;
  }

  #placeOf(fact: string): number {
    if (this.#facts.length <= fewFacts) return this.#facts.indexOf(fact);
    this.#places ??= new Map(this.#facts.map((each, i) => [each, i]));
    return this.#places.get(fact) ?? -1;
  }

  #append(fact: string, count: number): number {
    const place = this.#facts.push(fact) - 1;
    this.#counts.push(0);
    this.#places?.set(fact, place);
    this.#change(place, count);
    return place;
  }

  #change(place: number, by: number): void {
    const before = this.#counts[place]!;
    const after = (this.#counts[place] = before + by);
    const live = (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    if (live === 0) return;
    this.#live += live;
    const fact = this.#facts[place]!;
    if (isOf(fact, 'alias')) this.#aliases += live;
    else if (isOf(fact, 'target')) this.#targets += live;
    else if (isOf(fact, 'name') || isOf(fact, 'variant')) this.#isRenamed = true;
  }
}
