import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const commandLine = join(import.meta.dirname, '../../dist/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface StartOptions {
  readonly node?: string;
  /** Arguments to Node. */
  readonly before?: readonly string[];
  /** Whose process it is; one's own where missing. */
  readonly uid?: number;
}

/** A folder of its own for a test, and what the command line needs of a person's machine. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  readonly cache = join(this.folder, 'cache');
  readonly corpus = join(this.folder, 'corpus');

  /** Writes a file of the corpus, with the folders above it. */
  write(path: string, content: string | Uint8Array): string {
    const file = join(this.corpus, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** Starts the built command line in the folder. */
  start(
    args: readonly string[],
    { node = process.execPath, before = [] as readonly string[], uid }: StartOptions = {},
  ): ChildProcess {
    const { PATH, HOME, SystemRoot } = process.env;
    return spawn(node, [...before, commandLine, ...args], {
      cwd: this.folder,
      ...(uid !== undefined && { uid }),
      env: { PATH, HOME, SystemRoot, XDG_CACHE_HOME: this.cache, LOCALAPPDATA: this.cache },
    });
  }

  /** Runs the built command line to its end. */
  run(args: readonly string[], options: StartOptions & { readonly input?: string } = {}): Promise<Ended> {
    const child = this.start(args, options);
    child.stdin?.end(options.input ?? '');
    return ended(child);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits for a process to end, and collects what it writes. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin?.on('error', () => undefined);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}
