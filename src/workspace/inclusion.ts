import type { InvalidGlob } from '../corpus';
import { globSource } from './globs';
import type { Inclusion, InclusionRules } from './types';

/** The defaults of `corpus.include` and `corpus.exclude`. */
export const defaultRules: InclusionRules = {
  include: ['**/*.{txt,md}'],
  exclude: [
    '**/{node_modules,bower_components,__pycache__,.git,.svn,.hg,.jj,.corpus,.vscode,.idea,.venv}/**',
    '**/{README,LICENSE,LICENCE,COPYING,NOTICE,CHANGELOG,CHANGES,CONTRIBUTING,CODE_OF_CONDUCT}.{txt,md}',
    '**/{SECURITY,AUTHORS,MAINTAINERS,CODEOWNERS,AGENTS,CLAUDE}.{txt,md}',
    '**/{README,LICENSE,LICENCE,CHANGELOG}.*.{txt,md}',
    '**/{LICENSE,LICENCE}-{MIT,APACHE,BSD,GPL,LGPL,MPL,CC}*.{txt,md}',
    '**/corpus-notes/**',
    // What other programs leave beside the files: trash, versions, conflicts of a sync, lock files.
    '**/{.trash,.Trash,.Trash-*,.Trashes,$RECYCLE.BIN,#recycle,.stversions,.stfolder,.history,.versions,.snapshots}/**',
    '**/{.obsidian,.logseq,.sync,.dropbox.cache,.syncthing,@eaDir,.fseventsd}/**',
    '**/{~$*,._*,.#*,.~lock.*,~lock.*}',
    '**/*{.sync-conflict-*,*[Cc]onflicted [Cc]opy*,_conflict-[0-9]*,SFConflict*}.{txt,md}',
    '**/{requirements,requirements[-_.]*,constraints,CMakeLists,robots,humans,llms}.txt',
  ],
};

/** The default of `corpus.maxFileSize`, in bytes. */
export const defaultMaxBytes = 50 * 1024 * 1024;

/**
 * Prepares inclusion rules. Letters match in either case. A pattern without a slash holds at any depth, and one
 * that matches a folder holds for all below it, as in `.gitignore`.
 * @returns the rules, and the patterns that can't be used and were left out.
 */
export function compileRules(rules: InclusionRules): { inclusion: Inclusion; invalidGlobs: InvalidGlob[] } {
  const invalidGlobs: InvalidGlob[] = [];
  const include = oneOf(rules.include, '$', invalidGlobs);
  const exclude = oneOf(rules.exclude, '(?:$|/)', invalidGlobs);
  const inclusion: Inclusion = {
    includes: (path) => include.test(path) && !exclude.test(path),
    prunes: (folder) => exclude.test(folder),
    followsLinks: rules.followLinks === true,
  };
  return { inclusion, invalidGlobs };
}

/** One expression for all globs: asked once for each of a hundred thousand paths. */
function oneOf(globs: readonly string[], end: string, invalidGlobs: InvalidGlob[]): RegExp {
  const sources: string[] = [];
  for (const glob of globs) {
    const pattern = glob.trim().replace(/^\.?\/|\/$/g, '');
    if (pattern === '') continue;
    const compiled = globSource(pattern.includes('/') ? pattern : `**/${pattern}`);
    if ('source' in compiled) sources.push(compiled.source.replace(/\$$/, end));
    else invalidGlobs.push({ glob, problem: compiled.problem });
  }
  return sources.length === 0 ? /(?!)/ : new RegExp(sources.join('|'), 'i');
}
