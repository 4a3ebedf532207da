import { describeIndexBuilds } from '../../../contract/index-builds';
import { describeIndexDamage } from '../../../contract/index-damage';
import { describeIndexFiles } from '../../../contract/index-files';
import { inProcessThreads } from '../../../support/in-process-threads';

describe('an index', () => {
  describeIndexDamage('with its own files', inProcessThreads);
  describeIndexFiles('with the files of the corpus', inProcessThreads);
  describeIndexBuilds('in its builds', inProcessThreads);
});
