import { t } from '@vscode/l10n';
import type { ArticleProblem } from '../core/article';
import type { CorrectionProblem } from '../core/correction';
import type { CurationProblem } from '../core/entity';
import { visible } from '../core/text/characters';
import type { FileProblem, IndexLogEntry, IndexNotice, InvalidGlob } from '../corpus';

/** Why a file is not an article, and what to do about it. */
export function fileProblemSentence(problem: FileProblem): string {
  switch (problem.code) {
    case 'missing':
      return t('It no longer exists.');
    case 'noPermission':
      return t('Permission was denied.');
    case 'pathTooLong':
      return t('Its path is too long to open. Move it to a folder with a shorter path.');
    case 'linkLoop':
      return t('It is a link that leads back to itself.');
    case 'tooManyOpenFiles':
      return t('Too many files are open. Close other programs, then refresh.');
    case 'notAFile':
      return t('This is a folder.');
    case 'nameNotUtf8':
      return t('Its name is not valid UTF-8. Rename it to read it.');
    case 'fileSystemUnreachable':
      return t('Its file system can’t be reached right now.');
    case 'binary':
      return t('It holds binary data, not text.');
    case 'utf32':
      return t('It is encoded in UTF-32, which VS Code does not open. Save it as UTF-8.');
    case 'tooMuchMemory':
      return t('Reading it takes too much memory. Split it into smaller files.');
    case 'tooMuchTime':
      return t('Reading it takes too long. Split it into smaller files.');
    case 'tooLarge':
      return t(
        'It is too large: {0} MB; the limit is {1} MB.',
        megabytes(problem.size),
        megabytes(problem.maxSize),
      );
    case 'linkOut':
      return t(
        'It is a link out of the folder, to {0}. Set `corpus.followLinks` to read what it leads to.',
        visible(problem.target),
      );
    case 'unreadable':
      return t('It can’t be read ({0}).', problem.error);
    case 'extractionFailed':
      return t('It can’t be read as an article ({0}).', problem.error);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}

/** What a person should know of the index: why it failed, or why it starts over. */
export function indexNoticeSentence(notice: IndexNotice): string {
  switch (notice.code) {
    case 'diskFull':
      return t(
        'The disk is full: the index in {0} can’t grow. Free some space, then refresh.',
        notice.directory,
      );
    case 'readOnly':
      return t('The index in {0} can’t be written. Check the permissions of this folder.', notice.directory);
    case 'diskError':
      return t(
        'The index in {0} can’t be read or written: the disk reports an error, or is full.',
        notice.directory,
      );
    case 'noDirectory':
      return t(
        'The index can’t be written to {0} ({1}). Check the permissions of this folder.',
        notice.directory,
        notice.error,
      );
    case 'noSqlite':
      return t(
        'The index needs Node.js 22.16 or later, with SQLite; this is Node.js {0}.',
        notice.nodeVersion,
      );
    case 'failed':
      return t('The index failed: {0}', notice.error);
    case 'stopped':
      return t('The index stopped: {0}', notice.error);
    case 'outdated':
      return t('The index was made by another version and is being rebuilt.');
    case 'damaged':
      return t('The index was damaged. It was set aside and is being rebuilt.');
    case 'notKeptUp':
      return t(
        'The index can’t be brought up to date; answers are from when it last was. {0}',
        indexNoticeSentence(notice.failure),
      );
    case 'following':
      return t('Another window keeps the index of this corpus up to date; this one follows along.');
  }
}

/** The last parts of a URI, which tell a file from the others of its name. */
function shownUri(uri: string): string {
  const parts = uri.split('/').slice(-3);
  try {
    return visible(parts.map(decodeURIComponent).join('/'));
  } catch {
    return visible(parts.join('/'));
  }
}

/** A line for the log. */
export function indexLogSentence(entry: IndexLogEntry): string {
  switch (entry.code) {
    case 'damagedFile':
      return t('What was stored of {0} was damaged; the file is read again.', entry.path);
    case 'buildProcessEnded':
      return t('The process that reads the articles ended ({0}); reading goes on without it.', entry.error);
    case 'decisionsUnreadable':
      return `${t('The decisions in {0} can’t be read; those made before stay in force.', shownUri(entry.uri))} ${fileProblemSentence(entry.problem)}`;
    case 'decisionsIgnored':
      return [
        t('The decisions in {0} are not valid; those made before stay in force.', shownUri(entry.uri)),
        ...entry.problems.map(curationProblemAtLine),
      ].join(' ');
    case 'correctionsPassedOver':
      return [
        t('Lines of {0} can’t be read and were passed over; the others are in force.', shownUri(entry.uri)),
        ...entry.problems.map(correctionProblemAtLine),
      ].join(' ');
    case 'workerFailed':
      return t('A thread of the index failed: {0}', entry.error);
  }
}

/** A pattern of `corpus.include` or `corpus.exclude` that can't be used. */
export function invalidGlobSentence({ glob, problem }: InvalidGlob): string {
  const shown = glob.length > maxShownGlob ? `${glob.slice(0, maxShownGlob)}…` : glob;
  switch (problem) {
    case 'invalid':
      return t('The pattern “{0}” is not valid and was ignored.', shown);
    case 'tooLong':
      return t('The pattern “{0}” is too long and was ignored. Write several shorter ones.', shown);
    case 'range':
      return t('The pattern “{0}” was ignored: {1} is not known here. Write {2}.', shown, '{1..9}', '[1-9]');
    case 'tooManyWildcards':
      return t(
        'The pattern “{0}” was ignored: it has more than three * in one name, or too many ** or alternatives.',
        shown,
      );
  }
}

const maxShownGlob = 80;

/** What is wrong with an article that is shown all the same. */
export function articleProblemSentence(problem: ArticleProblem): string {
  switch (problem.code) {
    case 'unclosedFrontMatter':
      return t('The front matter has no closing line of three dashes.');
    case 'longFrontMatter':
      return t('The front matter is too long to be read as YAML.');
    case 'invalidYaml':
      return t('The front matter is not valid YAML: {0}', problem.error);
    case 'unreadableDate':
      return t('The date “{0}” can’t be read.', problem.value);
    case 'otherLanguage':
      return t(
        'The text is in {0}, and articles are read in another language: no quotations were looked for.',
        languageName(problem.language),
      );
    case 'doubtfulDate':
      return doubtfulDateSentence(problem);
    case 'markup':
      return t(
        'This is {0}, not plain text: its marks are read as words. Save it as plain text or Markdown.',
        problem.format,
      );
    case 'correctionLost':
      return t(
        'A corrected quotation is no longer found, so the correction has no effect: “{0}”',
        problem.words,
      );
    case 'doubtfulEncoding':
      return t(
        'Its encoding is not certain: it was read as {0}, and some letters may be wrong. Save it as UTF-8.',
        problem.encoding,
      );
  }
}

function doubtfulDateSentence({ value, reason }: Extract<ArticleProblem, { code: 'doubtfulDate' }>): string {
  switch (reason) {
    case 'placeholder':
      return t('The date {0} is ignored: programs write it where they know none.', value);
    case 'beforeNewspapers':
      return t('The date {0} is ignored: it is older than the oldest newspaper.', value);
    case 'future':
      return t('The date {0} is ignored: it is in the future.', value);
  }
}

/** The name of a language in that of the reader: `French`. */
function languageName(tag: string): string {
  return new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

/** What is wrong with the file of decisions, and what to write instead. */
export function curationProblemSentence(problem: CurationProblem): string {
  switch (problem.code) {
    case 'invalidYaml':
      return t('This is not valid YAML: {0}', problem.error);
    case 'notLists':
      return t('The file must have "entities", "neverMerge" or "ignore", each with a list.');
    case 'groupOfOne':
      return t('A group in "neverMerge" needs at least two names.');
    case 'unknownList':
      return t('"{0}" is not known here. Use "entities", "neverMerge" or "ignore".', problem.field);
    case 'unknownField':
      return t(
        '"{0}" is not known here. An entity has "name", "kind", "variants", "foundAs", "wikidata" and "only".',
        problem.field,
      );
    case 'notAnEntity':
      return t('An entity needs a "name" and a "kind".');
    case 'missingName':
      return t('An entity needs a "name".');
    case 'unknownEntityKind':
      return t('The kind must be "person", "organization" or "place".');
    case 'invalidWikidata':
      return t('A Wikidata ID is a Q and a number, such as Q42.');
    case 'invalidOnly':
      return t('"only" says who is meant: "born" with a year, "area" such as sport, or "gender".');
    case 'nameClaimedTwice':
      return t('"{0}" already belongs to "{1}".', problem.name, problem.owner);
    case 'notNames':
      return t('"{0}" must be a list of names.', problem.field);
    case 'notAList':
      return t('"{0}" must be a list.', problem.field);
  }
}

/** What is wrong with a line of the file of corrections, and what to write instead. */
export function correctionProblemSentence(problem: CorrectionProblem): string {
  switch (problem.code) {
    case 'notJson':
      return t('This is not valid JSON. A correction is one object on one line.');
    case 'notAnObject':
      return t('A correction is a JSON object.');
    case 'unknownAction':
      return t('"action" must be "notAQuotation", "speaker", "extent" or "right".');
    case 'invalidField':
      return t('"{0}" is missing, or is not what this correction needs.', problem.field);
  }
}

/** The same with the line, as an editor counts it. */
const correctionProblemAtLine = (problem: CorrectionProblem): string =>
  t('Line {0}: {1}', problem.line + 1, correctionProblemSentence(problem));

/** The same with the line, as an editor counts it. */
export function curationProblemAtLine(problem: CurationProblem): string {
  return t('Line {0}: {1}', problem.line + 1, curationProblemSentence(problem));
}
