// Writes l10n/bundle.l10n.json: every text that the sources show by `t(…)` or `vscode.l10n.t(…)`, for translators.
//   node l10n/export.mjs [--print] [--pseudo]
// `--print` writes to standard output instead; `--pseudo` marks each text as ⟦…⟧, for a test that finds those that
// went around.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');

/** Is this a call of `t` from @vscode/l10n, or of `vscode.l10n.t`? */
const isWording = ({ expression }) =>
  ts.isIdentifier(expression)
    ? expression.text === 't'
    : ts.isPropertyAccessExpression(expression) &&
      expression.name.text === 't' &&
      /(^|\.)l10n$/.test(expression.expression.getText());

/** The texts of one source file. Throws where one is not a literal, since nobody could translate it. */
function textsOf(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const texts = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && isWording(node)) {
      const [text] = node.arguments;
      if (!text || !ts.isStringLiteralLike(text)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        throw new Error(`${file}:${line + 1}: the text must be a literal.`);
      }
      texts.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const isPseudo = process.argv.includes('--pseudo');
const files = globSync('src/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
const texts = [...new Set(files.flatMap(textsOf))].sort();
const bundle = Object.fromEntries(texts.map((text) => [text, isPseudo ? `⟦${text}⟧` : text]));
const json = `${JSON.stringify(bundle, null, 2)}\n`;
if (process.argv.includes('--print')) process.stdout.write(json);
else writeFileSync(path.join(root, 'l10n/bundle.l10n.json'), json);
