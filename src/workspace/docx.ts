import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A text document of Word has more than this only if it is made to break what reads it. */
const maxXmlBytes = 100_000_000;
const mainPart = 'word/document.xml';

/**
 * Reads the paragraphs of a Word document (.docx, Office Open XML), with what was inserted and without what was deleted
 * by tracked changes; footnotes and headers are left out.
 * @returns undefined where it is no such document.
 */
export function readDocx(bytes: Uint8Array): string[] | undefined {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === mainPart && originalSize <= maxXmlBytes,
    });
    const xml = files[mainPart];
    return xml && paragraphsOf(strFromU8(xml));
  } catch {
    return undefined;
  }
}

/** What stands for a character of its own. */
const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};
/** Left out with all that is in it: what another program shows instead, and what was moved away. */
const leftOut: ReadonlySet<string> = new Set(['Fallback', 'moveFrom', 'del']);

/** @throws Error where the XML is not well formed. */
function paragraphsOf(xml: string): string[] {
  const paragraphs: string[][] = [];
  /** Paragraphs that are open: one may stand in a text box of another. */
  const open: string[][] = [];
  let skipped = 0;
  let isInRun = false;
  let isText = false;
  const add = (text: string) => open.at(-1)?.push(text);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local }) => {
    if (leftOut.has(local)) skipped++;
    if (local === 'p') {
      const paragraph: string[] = [];
      paragraphs.push(paragraph);
      open.push(paragraph);
    }
    isText = local === 't' && skipped === 0;
    // A paragraph's layout has tabs too, outside of its runs of text.
    const character = isInRun && skipped === 0 ? characters[local] : undefined;
    if (character !== undefined) add(character);
    if (local === 'r') isInRun = true;
  });
  parser.on('text', (text) => {
    if (isText) add(text);
  });
  parser.on('closetag', ({ local }) => {
    if (leftOut.has(local)) skipped--;
    if (local === 'p') open.pop();
    if (local === 'r') isInRun = false;
    isText = false;
  });
  parser.write(xml).close();
  return paragraphs.map((pieces) => pieces.join(''));
}
