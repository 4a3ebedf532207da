import assert from 'node:assert/strict';
import { getEventListeners, once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { AbortError, Rpc, Transfer, type Cancelled, type NoSide } from '../../../src/platform/rpc';

interface Server {
  requests: {
    double(value: number): number;
    fail(how: 'error' | 'text' | 'abort'): never;
    wait(): string;
    bytes(length: number): Uint8Array<ArrayBuffer>;
    lengthOf(bytes: Uint8Array<ArrayBuffer>): number;
    noted(): readonly string[];
  };
  notifications: { note(text: string): void; clear(): void };
}

/** A promise that is settled from outside. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

describe('remote calls', () => {
  let ports: MessagePort[];
  let client: Rpc<NoSide, Server>;
  /** Calls of `wait` that have begun, and how they are let go on. */
  let begun: { cancelled: Cancelled; finish: (text: string) => void }[];
  let beginning: { readonly promise: Promise<void>; readonly resolve: () => void };

  beforeEach(() => {
    const { port1, port2 } = new MessageChannel();
    ports = [port1, port2];
    begun = [];
    beginning = deferred();
    const notes: string[] = [];
    new Rpc<Server, NoSide>(port2, {
      double: (value) => value * 2,
      fail: (how) => {
        if (how === 'abort') throw new AbortError();
        // oxlint-disable-next-line typescript/only-throw-error -- what code from elsewhere may do
        if (how === 'text') throw 'only words';
        throw new RangeError('too far');
      },
      wait: (_, cancelled) => {
        const { promise, resolve } = deferred<string>();
        begun.push({ cancelled, finish: resolve });
        beginning.resolve();
        return promise;
      },
      bytes: (length) => {
        const bytes = new Uint8Array(length);
        return new Transfer(bytes, [bytes.buffer]);
      },
      lengthOf: (bytes) => bytes.length,
      noted: () => notes,
      note: (text) => notes.push(text),
      clear: () => {
        notes.length = 0;
      },
    });
    client = new Rpc<NoSide, Server>(port1, {});
  });
  afterEach(() => {
    for (const port of ports) port.close();
  });

  it('resolve with the answer of the other side, each with its own', async () => {
    assert.deepEqual(await Promise.all([1, 2, 3].map((value) => client.call('double', value))), [2, 4, 6]);
  });

  it('reject with the error that the other side threw', async () => {
    await assert.rejects(client.call('fail', 'error'), (error) => {
      assert.ok(error instanceof Error);
      assert.equal(error.name, 'RangeError');
      assert.equal(error.message, 'too far');
      assert.match(error.stack ?? '', /rpc\.test/);
      return true;
    });
    await assert.rejects(client.call('fail', 'text'), { message: 'only words' });
  });

  it('reject where the other side gives up by itself', async () => {
    await assert.rejects(client.call('fail', 'abort'), { name: 'AbortError' });
  });

  it('are not made where they are aborted before', async () => {
    await assert.rejects(client.call('wait', undefined, { signal: AbortSignal.abort() }), AbortError);
    assert.equal(await client.call('double', 1), 2);
    assert.equal(begun.length, 0);
  });

  it('reject at once when they are aborted, and the other side sees it without a message', async () => {
    const aborting = new AbortController();
    const call = client.call('wait', undefined, { signal: aborting.signal });
    await beginning.promise;
    assert.equal(begun[0]!.cancelled(), false);
    aborting.abort();
    assert.equal(begun[0]!.cancelled(), true);
    await assert.rejects(call, AbortError);
    begun[0]!.finish('late');
    assert.equal(await client.call('double', 1), 2);
  });

  it('are never begun by the other side where they are aborted on the way', async () => {
    const aborting = new AbortController();
    const call = client.call('wait', undefined, { signal: aborting.signal });
    aborting.abort();
    await assert.rejects(call, AbortError);
    assert.equal(await client.call('double', 1), 2);
    assert.equal(begun.length, 0);
  });

  it('keep their answer when they are aborted after it, and listen no longer', async () => {
    const aborting = new AbortController();
    const { signal } = aborting;
    const call = client.call('double', 4, { signal });
    assert.equal(getEventListeners(signal, 'abort').length, 1);
    assert.equal(await call, 8);
    assert.equal(getEventListeners(signal, 'abort').length, 0);
    aborting.abort();
    assert.equal(await call, 8);
  });

  it('move buffers in either direction where they are told to', async () => {
    const sent = new Uint8Array(16);
    assert.equal(await client.call('lengthOf', sent, { transfer: [sent.buffer] }), 16);
    assert.equal(sent.byteLength, 0);
    assert.equal((await client.call('bytes', 32)).length, 32);
  });

  it('come after the notifications that were sent before them, in their order', async () => {
    client.notify('note', 'gone');
    client.notify('clear');
    for (const text of ['one', 'two', 'three']) client.notify('note', text);
    assert.deepEqual(await client.call('noted'), ['one', 'two', 'three']);
  });

  it('reject when the link is closed, also those that are made later', async () => {
    const call = client.call('wait');
    await beginning.promise;
    client.close(new Error('gone'));
    client.close(new Error('gone again'));
    await assert.rejects(call, { message: 'gone' });
    await assert.rejects(client.call('double', 1), { message: 'gone' });
    client.notify('note', 'unheard');
    begun[0]!.finish('late');
    const [, other] = ports;
    ports[0]!.close();
    await once(other!, 'close');
  });

  it('reject where the other side knows no such request', async () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    new Rpc<NoSide, NoSide>(port2, {});
    const stranger = new Rpc<NoSide, Server>(port1, {});
    await assert.rejects(stranger.call('double', 1), /no handler for double/);
    stranger.notify('note', 'unheard');
  });
});
