// Bundles the extension, its workers and the command line into dist/.
//   node esbuild.mjs [--watch] [--production]
import esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** One bundle an entry: each runs in its own thread or process. */
const entryPoints = {
  extension: 'src/extension.ts',
  cli: 'src/cli.ts',
  ...Object.fromEntries(
    ['walking', 'reading', 'writing', 'asking', 'launch', 'build'].map((role) => [
      role,
      `src/index/roles/${role}.ts`,
    ]),
  ),
};

const context = await esbuild.context({
  entryPoints,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode'],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
});
if (watch) await context.watch();
else {
  await context.rebuild();
  await context.dispose();
}
