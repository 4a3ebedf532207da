import { describeIndexBuilds } from '../../../contract/index-builds';
import { describeIndexDamage } from '../../../contract/index-damage';
import { describeIndexFiles } from '../../../contract/index-files';
import { inProcessThreads } from '../../../support/in-process-threads';

describe('an index', () => {
  const options = { startThread: inProcessThreads };
  describeIndexDamage('with its own files', options);
  describeIndexFiles('with the files of the corpus', options);
  describeIndexBuilds('in its builds', options);
});
