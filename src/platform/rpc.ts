import type { Transferable } from 'node:worker_threads';
import { AbortError, type Cancelled } from '../core/cancellation';

export { AbortError, type Cancelled } from '../core/cancellation';

/** What a thread sends: a call with a number, its answer, or a notification. */
type Message =
  | { readonly call: number; readonly method: string; readonly params: unknown; readonly flag?: Int32Array }
  | { readonly answer: number; readonly result?: unknown; readonly error?: Failure }
  | { readonly notification: string; readonly value: unknown };

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
}

/** May give its own `Transferable`s along. */
export type Handlers = Readonly<Record<string, (params: never, cancelled: Cancelled) => unknown>>;

/** What messages go through: a thread, a port to one, or the channel to another process. */
export interface Port {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
}

/** A result whose buffers move to the other thread instead of being copied. */
export class Transfer<T> {
  readonly value: T;
  readonly list: readonly Transferable[];

  constructor(value: T, list: readonly Transferable[]) {
    this.value = value;
    this.list = list;
  }
}

/**
 * Calls between two threads or processes. The other side's handlers answer; a call that is aborted rejects at once,
 * which only threads can do: the two sides then share memory.
 */
export class Rpc {
  readonly #port: Port;
  readonly #open = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  readonly #handlers: Handlers;
  #next = 1;
  #closed: Error | undefined;

  constructor(port: Port, handlers: Handlers) {
    this.#port = port;
    this.#handlers = handlers;
    port.on('message', (message) => {
      this.#receive(message as Message);
    });
  }

  call<T>(
    method: string,
    params: unknown,
    signal?: AbortSignal,
    transfer: readonly Transferable[] = [],
  ): Promise<T> {
    if (signal?.aborted) return Promise.reject(new AbortError());
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise<T>((resolve, reject) => {
      const call = this.#next++;
      let flag: Int32Array | undefined;
      const abort = () => {
        Atomics.store(flag!, 0, 1);
        this.#open.delete(call);
        reject(new AbortError());
      };
      const done = () => signal?.removeEventListener('abort', abort);
      this.#open.set(call, {
        resolve: (value) => {
          done();
          resolve(value);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      if (signal) {
        flag = new Int32Array(new SharedArrayBuffer(4));
        signal.addEventListener('abort', abort);
      }
      this.#port.postMessage({ call, method, params, ...(flag && { flag }) }, transfer);
    });
  }

  /** Sends what needs no answer. */
  notify(notification: string, value: unknown, transfer: readonly Transferable[] = []): void {
    if (!this.#closed) this.#port.postMessage({ notification, value }, transfer);
  }

  /** Rejects every open call: the other side is gone. */
  close(error: Error): void {
    if (this.#closed) return;
    this.#closed = error;
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }

  #receive(message: Message): void {
    if ('call' in message) void this.#answer(message);
    else if ('notification' in message)
      void this.#handlers[message.notification]?.(message.value as never, () => false);
    else {
      const open = this.#open.get(message.answer);
      this.#open.delete(message.answer);
      if (message.error) open?.reject(Object.assign(new Error(message.error.message), message.error));
      else open?.resolve(message.result as never);
    }
  }

  async #answer({ call, method, params, flag }: Extract<Message, { call: number }>): Promise<void> {
    const cancelled = () => flag !== undefined && Atomics.load(flag, 0) === 1;
    // Nobody waits for the answer any more: searches that were typed over never run.
    if (cancelled()) return;
    try {
      const handler = this.#handlers[method];
      if (!handler) throw new Error(`no handler for ${method}`);
      const result: unknown = await handler(params as never, cancelled);
      if (result instanceof Transfer)
        this.#port.postMessage({ answer: call, result: result.value as unknown }, result.list);
      else this.#port.postMessage({ answer: call, result });
    } catch (error) {
      if (error instanceof AbortError) return;
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      this.#port.postMessage({ answer: call, error: { name, message, stack } });
    }
  }
}
