import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { add, nothing, readReport, reportVariable, sentence, type Tally } from '../run/report';
import { buildSuites, bundleFolder } from './build';
import { cacheFolder, projectFolder } from './cache';
import { temporaryFolder } from './children';
import { copyNotStartedByPlainText } from './extension-copy';
import { type Suite, suites } from './suites';

/** The exit code of a run that could not take place: neither a pass nor a failure. */
const notRun = 77;

/**
 * Runs the suites of the extension host in desktop VS Code, in the oldest supported version and the newest.
 *   node --import tsx test/host/desktop.ts [VERSION …]
 */
async function main(): Promise<number> {
  const given = process.argv.slice(2);
  const programs: [version: string, program: string][] = [];
  for (const version of given.length > 0 ? given : [oldestVersion(), 'stable']) {
    try {
      programs.push([version, await download(version)]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.log(`Desktop VS Code was not tested: version ${version} can't be downloaded (${reason}).`);
      return notRun;
    }
  }
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    console.log('Desktop VS Code was not tested: it needs a display (xvfb-run gives one).');
    return notRun;
  }
  await buildSuites(suites.map(({ name }) => name));
  let total = nothing;
  for (const [version, program] of programs) {
    for (const suite of suites) {
      console.log(`\nIn desktop VS Code ${version}: ${suite.name}`);
      total = add(total, await runSuite(program, suite));
    }
  }
  console.log(`\n${sentence(total)}`);
  return total.failed > 0 ? 1 : 0;
}

function oldestVersion(): string {
  const { engines } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    engines: { vscode: string };
  };
  return engines.vscode.replace(/^\^/, '');
}

function download(version: string): Promise<string> {
  const cachePath = path.join(cacheFolder(), 'desktop');
  mkdirSync(cachePath, { recursive: true });
  return downloadAndUnzipVSCode({ version, cachePath, reporter: new SilentReporter() });
}

async function runSuite(vscodeExecutablePath: string, suite: Suite): Promise<Tally> {
  const data = temporaryFolder('desktop');
  const reportFile = path.join(data, 'report.json');
  const open = suite.open?.();
  const launchArgs = ['--disable-extensions', '--user-data-dir', path.join(data, 'user')];
  if (!suite.restricted) launchArgs.push('--disable-workspace-trust');
  if (open !== undefined) launchArgs.unshift(open);
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: [copyNotStartedByPlainText(), ...(suite.extensions ?? [])],
      extensionTestsPath: path.join(bundleFolder, suite.name, 'index.js'),
      extensionTestsEnv: { [reportVariable]: reportFile },
      launchArgs,
    });
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
  }
  return readReport(reportFile)?.tally ?? { ...nothing, failed: 1 };
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
