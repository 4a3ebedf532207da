import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * How much memory this process and those it has started hold: the resident set, looked at ten times a second by a
 * process of its own, so that the looking holds up nobody. On Linux.
 */
export class MemoryWatch {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = spawn(process.execPath, ['-e', `(${watch.toString()})(${process.pid})`], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // VS Code's own program is one of Electron.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    this.#child.unref();
  }

  /** @returns the most bytes since this was asked last. */
  async most(): Promise<number> {
    this.#child.send('most');
    const [bytes] = (await once(this.#child, 'message')) as [number];
    return bytes;
  }

  end(): void {
    this.#child.disconnect();
  }
}

/** Runs in that process, and so uses nothing that stands outside of it. */
function watch(watched: number): void {
  const { readdirSync, readFileSync } = process.getBuiltinModule('node:fs');
  const field = (status: string, name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  let most = 0;
  const look = () => {
    let sum = 0;
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue;
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'latin1');
        if (Number(pid) === watched || field(status, 'PPid') === watched)
          sum += 1024 * field(status, 'VmRSS');
      } catch {
        // It has ended meanwhile.
      }
    }
    most = Math.max(most, sum);
  };
  setInterval(look, 100);
  process.on('message', () => {
    look();
    process.send?.(most);
    most = 0;
  });
  process.on('disconnect', () => process.exit());
}
