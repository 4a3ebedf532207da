import { visible } from '../core/text/characters';
import { readSync } from '../platform/node/files';
import { commandSentence } from '../presentation/command-line';
import { fileProblemSentence } from '../presentation/problems';
import { decode, defaultMaxBytes } from '../workspace';
import { Failure } from './failure';

/** The bytes of a file that was named. @throws Failure where it can't be read */
export function readBytes(file: string): Uint8Array {
  const read = readSync(file, defaultMaxBytes);
  if (!('problem' in read)) return read.bytes;
  throw new Failure(
    read.missing
      ? commandSentence.noSuchFile(file)
      : `${visible(file)}: ${fileProblemSentence(read.problem)}`,
  );
}

/** The text of a file that was named. @throws Failure where it can't be read */
export function readText(file: string): { readonly text: string; readonly encoding: string } {
  const decoded = decode(readBytes(file));
  if ('problem' in decoded) throw new Failure(`${visible(file)}: ${fileProblemSentence(decoded.problem)}`);
  return decoded;
}
