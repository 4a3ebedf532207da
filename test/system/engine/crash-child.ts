import { createIndex, type IndexOptions } from '../../../src/engine';

// Builds an index to the end, unless it is killed; says when it begins, and what came of it. The options come as JSON.
const index = createIndex(JSON.parse(process.argv[2]!) as IndexOptions);
const stop = index.onStatus(() => {
  stop();
  process.stdout.write('begun ');
});
async function build(): Promise<void> {
  await index.reconcile();
  const { phase, notice } = index.status;
  await index.dispose();
  process.stdout.write(phase === 'idle' ? 'built' : `${phase}: ${notice?.code ?? ''}`);
}
void build();
