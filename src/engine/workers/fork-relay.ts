import { fork } from 'node:child_process';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * Starts the process that builds, and passes on what it and its owner say. It has a thread of its own, since starting a
 * process holds up the thread that does it, the longer the more memory there is.
 */
export function startForkRelay(): void {
  const owner = parentPort!;
  const child = fork(workerData as string, {
    serialization: 'advanced',
    stdio: 'ignore',
    execArgv: [],
    // VS Code's own program is one of Electron.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const end = (reason: string) => {
    owner.postMessage({ notification: 'ended', value: reason });
    owner.close();
  };
  child.on('message', (message) => {
    owner.postMessage(message);
  });
  owner.on('message', (message: object) => {
    if ('notification' in message && message.notification === 'kill') child.kill('SIGKILL');
    // Where it can't be reached it has ended, which its own event tells.
    else if (child.connected) child.send(message, () => undefined);
  });
  child.once('error', (error) => {
    end(error.message);
  });
  child.once('exit', (code, signal) => {
    end(signal ?? String(code));
  });
}
