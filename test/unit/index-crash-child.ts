import { createIndex, type IndexOptions } from '../../src/index';

// Builds an index to the end, unless it is killed; says when it begins and when it is done. The options come as JSON.
const index = createIndex(JSON.parse(process.argv[2]!) as IndexOptions);
const stop = index.onStatus(() => {
  stop();
  process.stdout.write('begun ');
});
void index
  .reconcile()
  .then(() => index.dispose())
  .then(() => process.stdout.write('built'));
