// Bundles the extension, its workers and the command line into dist/.
//   node esbuild.mjs [--watch] [--production]
import { readdirSync, rmSync } from 'node:fs';
import esbuild from 'esbuild';
import { bundleOptions } from './bundles.mjs';

const options = bundleOptions(process.argv.includes('--production'));
const context = await esbuild.context({ ...options, metafile: true });
if (process.argv.includes('--watch')) await context.watch();
else {
  const { metafile } = await context.rebuild();
  await context.dispose();
  // A bundle that was renamed would be packaged with the new one, and source maps with minified bundles.
  for (const name of readdirSync(options.outdir))
    if (!(`${options.outdir}/${name}` in metafile.outputs)) rmSync(`${options.outdir}/${name}`);
}
