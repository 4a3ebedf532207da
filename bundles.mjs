// What esbuild is told for dist/: one bundle for each thread or process.
const roles = ['walk', 'extract', 'write', 'query', 'fork', 'build'];

/**
 * The options of the build.
 * @param {boolean} production Minified and without source maps, as it is packaged.
 * @returns {import('esbuild').BuildOptions}
 */
export const bundleOptions = (production) => ({
  entryPoints: {
    extension: 'src/extension.ts',
    cli: 'src/cli/entry.ts',
    // Loaded by the extension where an assistant calls a tool.
    tools: 'src/tools/index.ts',
    // Loaded by the command line where it is asked to serve: it holds the library of the protocol.
    mcp: 'src/mcp/index.ts',
    ...Object.fromEntries(roles.map((role) => [role, `src/engine/workers/entry/${role}.ts`])),
  },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode'],
  minify: production,
  // Else every curly quote becomes six bytes.
  charset: 'utf8',
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
});
