// Makes ThirdPartyNotices.txt of what the bundles hold: the packages, and the word lists made from others' data.
//   node notices/notices.mjs [--print]
// Word lists are known by a NOTICES.txt beside them. A package without a license file of its own has its text here.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { bundleOptions } from '../bundles.mjs';

const root = path.resolve(import.meta.dirname, '..');
const read = (...parts) => readFileSync(path.join(root, ...parts), 'utf8').replaceAll('\r\n', '\n');

/** The files of which the packaged bundles hold at least a part. */
async function bundledFiles() {
  const options = { ...bundleOptions(true), absWorkingDir: root, metafile: true, write: false };
  const { metafile } = await esbuild.build(options);
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return [
    ...new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file)),
  ].sort();
}

/** The folder of the package that a file belongs to; undefined for a file of the project. */
const packageFolder = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

function packageNotice(folder) {
  const { name, version, license } = JSON.parse(read(folder, 'package.json'));
  const own = readdirSync(path.join(root, folder)).filter((file) =>
    /^(licen[cs]e|copying|notice)/i.test(file),
  );
  const kept = `notices/${name.replace(/^@/, '').replace('/', '-')}.txt`;
  if (own.length === 0 && !existsSync(path.join(root, kept)))
    throw new Error(`${name} has no license file. Put the text of its license into ${kept}.`);
  const texts = own.length > 0 ? own.sort().map((file) => read(folder, file)) : [read(kept)];
  return [`---- ${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join('\n\n');
}

/** The notices of the word lists of a folder. Throws where they do not name a list that is bundled. */
function listNotices(folder, files) {
  const notices = read(folder, 'NOTICES.txt').trim();
  for (const file of files)
    if (!notices.includes(`---- ${path.basename(file)}: `))
      throw new Error(`${file} is bundled, but ${folder}/NOTICES.txt does not say where it comes from.`);
  return notices;
}

async function makeNotices() {
  const files = await bundledFiles();
  const packages = new Set(files.map(packageFolder).filter((folder) => folder !== undefined));
  const lists = Map.groupBy(
    files.filter((file) => file.endsWith('.json') && existsSync(path.join(root, file, '../NOTICES.txt'))),
    (file) => path.posix.dirname(file),
  );
  return [
    'Corpus Navigator contains works of others. Its own license is in LICENSE.',
    '================ Libraries ================',
    ...[...packages].map(packageNotice),
    '================ Word lists ================',
    ...[...lists].map(([folder, listed]) => listNotices(folder, listed)),
  ].join('\n\n');
}

const notices = `${await makeNotices()}\n`;
if (process.argv.includes('--print')) process.stdout.write(notices);
else writeFileSync(path.join(root, 'ThirdPartyNotices.txt'), notices);
