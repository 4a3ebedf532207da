/** The fields of front matter, and which of them have been used. */
export class Fields {
  readonly #fields: ReadonlyMap<string, string | readonly string[]>;
  readonly #used = new Set<string>();

  constructor(fields: ReadonlyMap<string, string | readonly string[]> = new Map()) {
    this.#fields = fields;
  }

  /** The text of the first of these fields that has one; a list is joined by commas. */
  text(...names: string[]): string | undefined {
    for (const name of names) {
      const field = this.#fields.get(name) ?? '';
      const text = typeof field === 'string' ? field : field.join(', ');
      if (text === '') continue;
      this.#used.add(name);
      return text;
    }
    return undefined;
  }

  /** The texts of all of these fields; they stay among the rest. */
  list(...names: string[]): string[] {
    return names.flatMap((name) => {
      return this.#fields.get(name) ?? [];
    });
  }

  /** The fields that nobody asked for, or that another one was preferred to. */
  rest(): Record<string, string | readonly string[]> {
    return Object.fromEntries([...this.#fields].filter(([name]) => !this.#used.has(name)));
  }
}
