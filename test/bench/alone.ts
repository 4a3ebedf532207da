// What `run.ts` starts for one folder, in a process of its own: prints figures as JSON.
import { benchCorpus } from './corpus-bench';
import { benchExtraction } from './extraction-bench';

const [, , what, folder] = process.argv;
const figures = what === 'extraction' ? Promise.resolve(benchExtraction(folder!)) : benchCorpus(folder!);
void figures.then((each) => {
  process.stdout.write(JSON.stringify(each));
});
