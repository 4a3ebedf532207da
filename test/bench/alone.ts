// What `run.ts` starts for one folder: prints its figures as JSON.
import { benchCorpus } from './corpus-bench';

void benchCorpus(process.argv[2]!).then((figures) => {
  process.stdout.write(JSON.stringify(figures));
});
