import { memoryEncoder, memoryEngine } from '../../../../src/storage/memory';
import type { CorpusRoot } from '../../../../src/workspace/types';
import { describeIndex } from '../../../contract/corpus-contract';
import { describeSampleCorpus } from '../../../contract/sample-contract';
import { describeNearest } from '../../../contract/nearest-contract';
import { describeStorage } from '../../../contract/storage-contract';
import { DirectIndex, type TestEngine } from '../../../support/direct-index';

describe('The engine in memory', () => {
  const make = (roots: readonly CorpusRoot[]): TestEngine => ({
    engine: memoryEngine({ directory: '', roots }),
    encoder: memoryEncoder,
  });

  describeStorage('as every storage engine', make);
  describeNearest('as every storage engine', make);
  describeSampleCorpus('with the sample corpus', make);
  describeIndex('as every index', (roots) => new DirectIndex(make(roots), roots));
});
