import type { FileProblem } from '../corpus';

/** A folder of articles: a workspace folder, or what the command line was given. */
export interface CorpusRoot {
  /** As VS Code's `Uri.toString()` writes it, without a slash at its end. */
  readonly uri: string;
  readonly name: string;
  /** Where the folder lies for Node's fs; missing where only an editor's file system reaches it. */
  readonly fsPath?: string;
  /** Which of its files are articles; `defaultRules` where missing. */
  readonly rules?: InclusionRules;
}

export interface FileStat {
  /** Path below the root, `/` between its parts. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When the file, or what its file system says of it, last changed; milliseconds since 1970. */
  readonly mtimeMs: number;
}

/** A file or folder that can't be read, and why. */
export interface UnreadablePath {
  /** Path below the root; empty for the root itself. */
  readonly path: string;
  readonly problem: FileProblem;
}

/** Which files are articles: globs on the path below the root, as in `corpus.include` and `corpus.exclude`. */
export interface InclusionRules {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether links that lead out of the root are followed, as `corpus.followLinks` says; they are not by default. */
  readonly followLinks?: boolean;
}

/** `InclusionRules`, ready to be asked. */
export interface Inclusion {
  /** Is the file at this path an article? */
  includes(path: string): boolean;
  /** Can nothing below this folder be an article? */
  prunes(folder: string): boolean;
  /** Whether links that lead out of the root are followed. */
  readonly followsLinks: boolean;
}

export interface WalkOptions {
  readonly inclusion: Inclusion;
  /** A file or folder below the root to look at instead of all of it; one that doesn't exist yields nothing. */
  readonly at?: string;
  /** Told of what can't be read; the walk goes on. */
  readonly onUnreadable?: (found: UnreadablePath) => void;
}

/** The bytes of a file with the state that they belong to, or why there are none. */
export type ReadResult =
  | { readonly bytes: Uint8Array; readonly size: number; readonly mtimeMs: number }
  | { readonly problem: FileProblem; readonly missing?: boolean };

/** The files of a corpus, wherever they are. */
export interface CorpusFiles {
  /** All articles below a root, in no particular order. Ends early when the signal is aborted. */
  walk(root: CorpusRoot, options: WalkOptions, signal?: AbortSignal): AsyncIterable<FileStat>;
  /** Never rejects: what goes wrong is the result's `problem`. Files over `maxBytes` are not read. */
  read(root: CorpusRoot, path: string, maxBytes: number): Promise<ReadResult>;
}

/** Encodings, as VS Code names them. */
export type Encoding = 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | 'windows1252';
