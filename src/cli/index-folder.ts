import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';

/** Where programs of this person keep what can be made again. */
export function userCacheFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'corpus-navigator');
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'corpus-navigator', 'Cache');
  }
  const given = env['XDG_CACHE_HOME'];
  // The XDG rules want a relative path there to be ignored.
  return join(given && isAbsolute(given) ? given : join(home, '.cache'), 'corpus-navigator');
}

/**
 * The folder of a corpus's index: one for each corpus and choice of files, named so that a person recognizes it.
 * @param corpus real, absolute path of the corpus
 * @param rules what was chosen by `--include` and `--exclude`
 */
export function indexFolder(corpus: string, rules: readonly string[], cache = userCacheFolder()): string {
  const name = basename(corpus)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  const hash = createHash('sha256')
    .update([corpus, ...rules].join('\0'))
    .digest('hex')
    .slice(0, 16);
  return join(cache, 'indexes', name ? `${name}-${hash}` : hash);
}
