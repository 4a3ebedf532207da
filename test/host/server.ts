import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endChild, removeFolder, startChild, temporaryFolder } from './children';
import { fetchWorkbench } from './fetch';

export interface ServerOptions {
  /** Environment of the extension host, beside that of the launcher. */
  readonly env?: NodeJS.ProcessEnv;
  /** Settings of the window, beside the quiet ones of a test. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Restricted Mode can come about; otherwise every folder is trusted. */
  readonly trust?: boolean;
  /** A `.vsix` file to be installed first. */
  readonly vsix?: string;
}

/** VS Code can't be started or shown on this machine. */
export class WorkbenchError extends Error {}

/** A running server of VS Code on the loopback interface. */
export interface Server {
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  readonly token: string;
  /** The folder of the extensions that are installed. */
  readonly extensions: string;
  /** What the server and its extension hosts printed. */
  output(): string;
  /** Settles when the server ends by itself. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** What a window needs to be quiet: nothing moves or pops up, nothing asks the network. */
const quietSettings = {
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * Starts VS Code's server with a data folder of its own. Throws with what the server printed where it does not come
 * up within a minute.
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const vscode = await fetchWorkbench();
  const data = temporaryFolder('server');
  const extensions = path.join(data, 'extensions');
  const settings = JSON.stringify({ ...quietSettings, ...options.settings });
  for (const scope of ['Machine', 'User']) {
    mkdirSync(path.join(data, 'data', scope), { recursive: true });
    writeFileSync(path.join(data, 'data', scope, 'settings.json'), settings);
  }
  const main = path.join(vscode, 'out/server-main.js');
  const folders = [
    '--server-data-dir',
    data,
    '--extensions-dir',
    extensions,
    '--accept-server-license-terms',
  ];
  if (options.vsix) await installExtension(main, options.vsix, folders);

  const token = randomUUID();
  const args = ['--require', path.join(__dirname, 'die-with-launcher.cjs'), main, ...folders];
  // Other users of the machine see arguments in the list of processes; the token would give them a terminal.
  const tokenFile = path.join(data, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  args.push(
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--connection-token-file',
    tokenFile,
    '--disable-telemetry',
  );
  // Only for a driver the page reads its payload: the extension in development and its tests.
  args.push('--enable-smoke-test-driver');
  if (!options.trust) args.push('--disable-workspace-trust');
  const child = startChild(process.execPath, args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = collect(child);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  const stop = () => {
    endChild(child);
    removeFolder(data);
  };
  try {
    const port = await listening(child, output);
    return { authority: `127.0.0.1:${port}`, token, extensions, output, ended, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

async function installExtension(main: string, vsix: string, folders: readonly string[]): Promise<void> {
  const child = startChild(process.execPath, [main, '--install-extension', vsix, ...folders], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const code = await new Promise((resolve) => child.once('close', resolve));
  endChild(child);
  if (code !== 0 || !output().includes('successfully installed')) {
    throw new Error(`${path.basename(vsix)} can't be installed: ${output().trim()}`);
  }
}

function collect(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return () => output;
}

/** The port on which the server says that it listens. */
function listening(child: ChildProcess, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const port = /Extension host agent listening on (\d+)/.exec(output())?.[1];
      if (!port) return;
      clearTimeout(deadline);
      child.off('close', closed);
      child.stdout?.off('data', look);
      resolve(Number(port));
    };
    const closed = () => {
      clearTimeout(deadline);
      reject(new WorkbenchError(`VS Code’s server can’t be started: ${output().trim()}`));
    };
    const deadline = setTimeout(closed, 60_000);
    child.stdout?.on('data', look);
    child.once('close', closed);
  });
}
