import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import type { Extractor } from '../../../../src/engine/ingest/file-workers';
import { type Job, ReadScheduler } from '../../../../src/engine/ingest/read-scheduler';
import type { ExtractorForWriter, ReadRequest } from '../../../../src/engine/protocol';
import { WorkGauge } from '../../../../src/engine/work-gauge';
import { Rpc, type NoSide } from '../../../../src/platform/rpc';

const root = { uri: 'file:///corpus', name: 'corpus', fsPath: '/corpus' };
/** So large that a request takes one. */
const size = 1024 * 1024;
const job = (i: number): Job => ({ root, path: `${i}.txt`, size, mtime: 0, hash: undefined });

describe('the files that wait to be read', () => {
  it('are read in their order, but for those that are taken out and read at once', async () => {
    const { port1, port2 } = new MessageChannel();
    const requests: ReadRequest[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    new Rpc<ExtractorForWriter, NoSide>(port2, {
      read: async (request) => {
        requests.push(request);
        await gate;
        return request.paths.map((path) => ({ path, size, mtime: 0 }));
      },
    });
    const extractor: Extractor = {
      ...{ id: 1, rpc: new Rpc<NoSide, ExtractorForWriter>(port1, {}), port: port1, jobs: 0 },
      gauge: new WorkGauge(new SharedArrayBuffer(64)),
    };
    const taken: string[] = [];
    const queue = new ReadScheduler({
      workers: {
        current: { walker: undefined, extractors: [extractor] },
        start: () => Promise.resolve(),
        endOf: () => Promise.reject(new Error('it ends')),
      },
      neverMerge: () => [],
      correctionsOf: () => [],
      take: ({ files, depth }) => {
        for (const { path } of files) taken.push(`${depth} ${path}`);
        return Promise.resolve();
      },
    });
    for (let i = 0; i < 100; i++) queue.add(job(i), 'findings');
    const drained = queue.drained();
    const wanted = queue.withdraw(({ path }) => path === '98.txt' || path === '0.txt');
    assert.deepEqual(
      wanted.map(({ path }) => path),
      ['98.txt'],
      'the first has been handed out already',
    );
    const preferred = queue.read(wanted, 'all', () => undefined);
    open();
    await Promise.all([drained, preferred]);
    port1.close();
    assert.ok(requests.find(({ paths }) => paths[0] === '98.txt')?.isUrgent);
    assert.ok(taken.indexOf('all 98.txt') < taken.indexOf('findings 50.txt'));
    assert.deepEqual(
      taken.filter((each) => each.startsWith('findings')),
      Array.from({ length: 100 }, (_, i) => `findings ${i}.txt`).filter((_, i) => i !== 98),
    );
  });
});
