import { fork } from 'node:child_process';
import { parentPort, workerData } from 'node:worker_threads';
import { isNotification, notificationOf, type Message } from '../../platform/rpc';
import type { HostForRelay, RelayForHost } from '../protocol';

/**
 * Starts the build process and relays the messages between it and the host. It has a thread of its own, since starting
 * a process blocks the thread that does it, the longer the more memory there is.
 */
export function startForkRelay(): void {
  const host = parentPort!;
  const child = fork(workerData as string, {
    serialization: 'advanced',
    stdio: 'ignore',
    execArgv: [],
    // VS Code's own program is one of Electron.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const end = (reason: string) => {
    host.postMessage(notificationOf<HostForRelay, 'ended'>('ended', reason));
    host.close();
  };
  child.on('message', (message) => {
    host.postMessage(message);
  });
  host.on('message', (message: Message) => {
    if (isNotification<RelayForHost>(message, 'kill')) child.kill('SIGKILL');
    // Where it can't be reached it has ended, which its exit event reports.
    else if (child.connected) child.send(message, () => undefined);
  });
  child.once('error', (error) => {
    end(error.message);
  });
  child.once('exit', (code, signal) => {
    end(signal ?? String(code));
  });
}
