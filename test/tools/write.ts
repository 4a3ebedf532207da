import { readFileSync, writeFileSync } from 'node:fs';
import { manifestTools, schemaFile, schemas } from './manifest';

/** Writes what the tools take and answer into package.json and docs: `npm run tools`. */
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: Record<string, unknown>;
};
manifest.contributes['languageModelTools'] = manifestTools();
writeFileSync('package.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
writeFileSync(schemaFile, `${JSON.stringify(schemas(), undefined, 2)}\n`);
