import { Rpc, Transfer, notificationOf, type NoSide, type Port } from '../../../src/platform/rpc';

// Checked by the compiler alone: each line below an `@ts-expect-error` must not compile.

interface Library {
  requests: {
    find(query: { title: string; limit?: number }): readonly string[];
    count(): number;
    scan(page: number): Uint8Array<ArrayBuffer>;
    shut(): void;
  };
  notifications: {
    returned(book: string): void;
    closing(): void;
  };
}
interface Desk {
  requests: { stamp(date: string): boolean };
  notifications: { arrived(books: readonly string[]): void };
}

export async function callsAreChecked(desk: Rpc<Desk, Library>, signal: AbortSignal): Promise<void> {
  const titles: readonly string[] = await desk.call('find', { title: 'Tides' });
  const count: number = await desk.call('count');
  await desk.call('count', undefined, { signal });
  await desk.call('find', { title: titles[count]! }, { signal, transfer: [new ArrayBuffer(1)] });

  // @ts-expect-error -- there is no such request
  await desk.call('fnid', { title: 'Tides' });
  // @ts-expect-error -- a notification is not a request
  await desk.call('returned', 'Tides');
  // @ts-expect-error -- a request of the other direction
  await desk.call('stamp', '2024-05-04');
  // @ts-expect-error -- a parameter of another type
  await desk.call('find', 'Tides');
  // @ts-expect-error -- a field that is not asked for
  await desk.call('find', { title: 'Tides', author: 'Quill' });
  // @ts-expect-error -- the parameter is missing
  await desk.call('find');
  // @ts-expect-error -- a parameter where there is none
  await desk.call('count', {});
  // @ts-expect-error -- a result of another type
  titles.includes(await desk.call('count'));
  // @ts-expect-error -- the signal is an option, not the parameter
  await desk.call('count', signal);
}

export function notificationsAreChecked(desk: Rpc<Desk, Library>): void {
  desk.notify('returned', 'Tides');
  desk.notify('closing');
  notificationOf<Library, 'returned'>('returned', 'Tides');

  // @ts-expect-error -- there is no such notification
  desk.notify('retunred', 'Tides');
  // @ts-expect-error -- a request is not a notification
  desk.notify('count');
  // @ts-expect-error -- a value of another type
  desk.notify('returned', 1);
  // @ts-expect-error -- the value is missing
  desk.notify('returned');
  // @ts-expect-error -- a value of another type
  notificationOf<Library, 'returned'>('returned', 1);
}

export function handlersAreChecked(port: Port): void {
  const rest = {
    count: () => Promise.resolve(2),
    scan: () => new Transfer(new Uint8Array(1), []),
    shut: () => undefined,
    returned: () => undefined,
    closing: () => undefined,
  };
  new Rpc<Library, Desk>(port, { ...rest, find: ({ title }) => [title] });
  new Rpc<NoSide, Library>(port, {});

  // @ts-expect-error -- a handler is missing
  new Rpc<Library, Desk>(port, rest);
  // @ts-expect-error -- a handler with another parameter
  new Rpc<Library, Desk>(port, { ...rest, find: (title: string) => [title] });
  // @ts-expect-error -- a handler with another result
  new Rpc<Library, Desk>(port, { ...rest, find: ({ title }) => title });
  // @ts-expect-error -- a handler that moves another result
  new Rpc<Library, Desk>(port, { ...rest, find: () => [], scan: () => new Transfer('page', []) });
  // @ts-expect-error -- a handler of another name
  new Rpc<Library, Desk>(port, { ...rest, find: () => [], serach: () => [] });
}
