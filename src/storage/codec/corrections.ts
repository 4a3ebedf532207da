import { parseCorrections, type Correction } from '../../core/correction';
import type { CorrectionTexts, FileRef } from '../port';

/** The corrections of all roots, file by file. */
export class StoredCorrections {
  readonly #byFile = new Map<string, Correction[]>();
  readonly #files: FileRef[] = [];

  constructor(texts: CorrectionTexts) {
    for (const [root, text] of Object.entries(texts))
      for (const { correction } of parseCorrections(text).lines) {
        const file = { root, path: correction.article };
        const known = this.#byFile.get(keyOf(file));
        if (known) known.push(correction);
        else {
          this.#byFile.set(keyOf(file), [correction]);
          this.#files.push(file);
        }
      }
  }

  /** Those of a file, in the order in which they were made. */
  of(file: FileRef): readonly Correction[] {
    return this.#byFile.get(keyOf(file)) ?? [];
  }

  /** The files that are to be read again when these corrections take the place of others. */
  filesReached(before: StoredCorrections): FileRef[] {
    const files = new Map([...before.#files, ...this.#files].map((file) => [keyOf(file), file]));
    return [...files.values()].filter(
      (file) => JSON.stringify(this.of(file)) !== JSON.stringify(before.of(file)),
    );
  }
}

const keyOf = ({ root, path }: FileRef): string => `${root}\t${path}`;
