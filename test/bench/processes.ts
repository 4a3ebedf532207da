import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What processes have used: the most bytes of memory at a time, and seconds of processor time by name of thread. */
export interface Used {
  readonly bytes: number;
  readonly seconds: Readonly<Record<string, number>>;
}

/**
 * What this process and those it has started use: the resident set, and what each thread has worked, looked at ten
 * times a second by a process of its own, so that the looking holds up nobody. On Linux.
 */
export class ProcessWatch {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = spawn(process.execPath, ['-e', `(${watch.toString()})(${process.pid})`], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // VS Code's own program is one of Electron.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    this.#child.unref();
  }

  /** @returns what was used since this was asked last. */
  async used(): Promise<Used> {
    this.#child.send('used');
    const [used] = (await once(this.#child, 'message')) as [Used];
    return used;
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
  const ticksASecond = 100;
  let bytes = 0;
  let seconds: Record<string, number> = {};
  /** Of each thread what it had worked at the last look. */
  const worked = new Map<string, number>();
  const lookAtThreads = (pid: string) => {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1');
      const end = stat.lastIndexOf(')');
      const name = stat.slice(stat.indexOf('(') + 1, end);
      const [user, system] = stat
        .slice(end + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      const now = (user! + system!) / ticksASecond;
      seconds[name] = (seconds[name] ?? 0) + now - (worked.get(thread) ?? 0);
      worked.set(thread, now);
    }
  };
  const look = () => {
    let sum = 0;
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue;
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'latin1');
        if (Number(pid) !== watched && field(status, 'PPid') !== watched) continue;
        sum += 1024 * field(status, 'VmRSS');
        lookAtThreads(pid);
      } catch {
        // It has ended meanwhile.
      }
    }
    bytes = Math.max(bytes, sum);
  };
  setInterval(look, 100);
  process.on('message', () => {
    look();
    process.send?.({ bytes, seconds });
    bytes = 0;
    seconds = {};
  });
  process.on('disconnect', () => process.exit());
}
