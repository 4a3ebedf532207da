import type { Transferable } from 'node:worker_threads';
import { AbortError, type Cancelled } from '../core/cancellation';

export { AbortError, type Cancelled } from '../core/cancellation';

/**
 * What one side of a link does for the other: requests, which are answered, and notifications, which are not. Each is
 * written as a function of at most one parameter.
 *
 * @example
 * interface ReaderForHost {
 *   requests: { read(path: string): Uint8Array };
 *   notifications: { forget(path: string): void };
 * }
 */
export interface Side {
  readonly requests: Readonly<Record<string, (params: never) => unknown>>;
  readonly notifications: Readonly<Record<string, (value: never) => void>>;
}

/** A side that is never called or notified. */
export interface NoSide {
  readonly requests: NoNames;
  readonly notifications: NoNames;
}
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- it has none, so that each is an error
type NoNames = Record<never, never>;

export type RequestName<S extends Side> = keyof S['requests'] & string;
export type NotificationName<S extends Side> = keyof S['notifications'] & string;
/** The parameter of a request; undefined where it has none. */
export type RequestParams<S extends Side, N extends RequestName<S>> = Parameter<S['requests'][N]>;
export type RequestResult<S extends Side, N extends RequestName<S>> = ReturnType<S['requests'][N]>;
type Parameter<F extends (params: never) => unknown> = Parameters<F>[0];

/** Implements a side. A request's handler may answer later, and may move buffers with its answer. */
export type Handlers<S extends Side> = {
  readonly [N in RequestName<S>]: (
    params: RequestParams<S, N>,
    cancelled: Cancelled,
  ) => Answer<RequestResult<S, N>>;
} & {
  readonly [N in NotificationName<S>]: (value: Parameter<S['notifications'][N]>) => void;
};
type Answer<R> = R | Transfer<R> | Promise<R | Transfer<R>>;

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** What moves to the other side instead of being copied. */
  readonly transfer?: readonly Transferable[];
}
/** The names of those functions that take no parameter. */
type WithoutParameter<F> = {
  [N in keyof F]: F[N] extends () => unknown ? N : never;
}[keyof F] &
  string;

/** What messages go through: a thread, a port to one, or the channel to another process. */
export interface Port {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
}

/** What goes through a port: a request with its number, the answer to it, or a notification. */
export type Message =
  | {
      readonly request: number;
      readonly name: string;
      readonly params: unknown;
      readonly flag?: Int32Array | undefined;
    }
  | { readonly answer: number; readonly result?: unknown; readonly error?: Failure }
  | { readonly notification: string; readonly value: unknown };

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
}

/** A result whose buffers move to the other side instead of being copied. */
export class Transfer<T> {
  readonly value: T;
  readonly list: readonly Transferable[];

  constructor(value: T, list: readonly Transferable[]) {
    this.value = value;
    this.list = list;
  }
}

/** The message that notifies a side, for code that passes messages on instead of holding an `Rpc`. */
export function notificationOf<S extends Side, N extends NotificationName<S>>(
  name: N,
  value: Parameter<S['notifications'][N]>,
): Message {
  return { notification: name, value };
}

/** Returns whether a message notifies a side of this. */
export const isNotification = <S extends Side>(message: Message, name: NotificationName<S>): boolean =>
  'notification' in message && message.notification === name;

/**
 * One end of a link between two threads or processes: answers as `Local`, calls and notifies `Remote`. Messages arrive
 * in the order in which they were sent, so a notification comes before the answer that is sent after it.
 *
 * A call rejects
 * - with an `AbortError` as soon as its signal is aborted; what is answered later is dropped,
 * - with an error of the same name, message and stack where the handler throws,
 * - with the error given to `close`, also when it is made after that.
 *
 * An abort reaches the handler through memory that both sides share, so that a loop of synchronous work can poll it.
 * Threads share memory; processes don't, so a call to one takes no signal. Nor does a web worker outside of
 * cross-origin isolation, which has no SharedArrayBuffer: there the abort must come as a message, which a handler
 * receives only when it yields to its event loop. Handlers see nothing but `Cancelled`, so that they can stay as
 * they are.
 */
export class Rpc<Local extends Side, Remote extends Side> {
  readonly #port: Port;
  readonly #open = new Map<number, OpenCall>();
  readonly #handlers: ReadonlyMap<string, UncheckedHandler>;
  #next = 1;
  #closed: Error | undefined;

  constructor(port: Port, handlers: Handlers<Local>) {
    this.#port = port;
    this.#handlers = new Map(Object.entries(handlers as Readonly<Record<string, UncheckedHandler>>));
    port.on('message', (message) => {
      this.#receive(message as Message);
    });
  }

  /** Has the other side do something, and resolves with its answer. */
  call<N extends WithoutParameter<Remote['requests']>>(name: N): Promise<RequestResult<Remote, N>>;
  call<N extends RequestName<Remote>>(
    name: N,
    params: RequestParams<Remote, N>,
    options?: CallOptions,
  ): Promise<RequestResult<Remote, N>>;
  call<N extends RequestName<Remote>>(
    name: N,
    params?: RequestParams<Remote, N>,
    { signal, transfer = [] }: CallOptions = {},
  ): Promise<RequestResult<Remote, N>> {
    if (signal?.aborted) return Promise.reject(new AbortError());
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise<RequestResult<Remote, N>>((resolve, reject) => {
      const request = this.#next++;
      const flag = signal && new Int32Array(new SharedArrayBuffer(4));
      const abort = () => {
        if (flag) Atomics.store(flag, 0, 1);
        this.#settle(request)?.reject(new AbortError());
      };
      signal?.addEventListener('abort', abort);
      this.#open.set(request, {
        resolve,
        reject,
        settled: () => signal?.removeEventListener('abort', abort),
      });
      this.#port.postMessage({ request, name, params, flag } satisfies Message, transfer);
    });
  }

  /** Sends what needs no answer; nothing once the link is closed. */
  notify(name: WithoutParameter<Remote['notifications']>): void;
  notify<N extends NotificationName<Remote>>(
    name: N,
    value: Parameter<Remote['notifications'][N]>,
    options?: Pick<CallOptions, 'transfer'>,
  ): void;
  notify(name: string, value?: unknown, { transfer = [] }: Pick<CallOptions, 'transfer'> = {}): void {
    if (!this.#closed) this.#port.postMessage({ notification: name, value } satisfies Message, transfer);
  }

  /** Rejects every open call, and those made from now on: the other side is gone. */
  close(error: Error): void {
    this.#closed ??= error;
    for (const request of [...this.#open.keys()]) this.#settle(request)?.reject(this.#closed);
  }

  #receive(message: Message): void {
    if ('request' in message) void this.#answer(message);
    else if ('notification' in message)
      void this.#handlers.get(message.notification)?.(message.value, () => false);
    else if (message.error) this.#settle(message.answer)?.reject(Object.assign(new Error(), message.error));
    else this.#settle(message.answer)?.resolve(message.result as never);
  }

  /** Takes an open call off the list; undefined where it has been aborted. */
  #settle(request: number): OpenCall | undefined {
    const call = this.#open.get(request);
    this.#open.delete(request);
    call?.settled();
    return call;
  }

  async #answer({ request, name, params, flag }: Extract<Message, { request: number }>): Promise<void> {
    const cancelled = () => flag !== undefined && Atomics.load(flag, 0) === 1;
    // Nobody waits for the answer any more: a search that was superseded while it queued never runs.
    if (cancelled()) return;
    try {
      const handler = this.#handlers.get(name);
      if (!handler) throw new Error(`no handler for ${name}`);
      const result = await handler(params, cancelled);
      if (result instanceof Transfer)
        this.#port.postMessage({ answer: request, result: result.value as unknown }, result.list);
      else this.#port.postMessage({ answer: request, result });
    } catch (error) {
      if (error instanceof AbortError && cancelled()) return;
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      this.#port.postMessage({ answer: request, error: { name, message, stack } });
    }
  }
}

/** A handler as it is found by name; its types were checked when it was given. */
type UncheckedHandler = (params: unknown, cancelled: Cancelled) => unknown;

interface OpenCall {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  /** Stops listening for the abort. */
  readonly settled: () => void;
}
