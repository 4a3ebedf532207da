import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Readable, Writable } from 'node:stream';
import { corpusServer, type ServedCorpus } from './server';

export type { ServedCorpus };

export interface ServeOptions {
  readonly input: Readable;
  /** Nobody else may write to it. */
  readonly output: Writable;
  /** Ends the service. */
  readonly signal: AbortSignal;
  /** Called with what goes wrong beside the answers, such as a line that is no message. */
  readonly failed: (error: Error) => void;
}

/** Serves a corpus by the Model Context Protocol over two streams until the client closes its end. */
export async function serve(
  corpus: ServedCorpus,
  { input, output, signal, failed }: ServeOptions,
): Promise<void> {
  const transport = new StdioServerTransport(input, output);
  const handle = serveStdio(() => corpusServer(corpus), { transport, onerror: failed });
  await new Promise<void>((resolve) => {
    const end = (): void => {
      resolve();
    };
    input.once('end', end).once('close', end);
    output.once('error', end);
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  });
  await handle.close();
}
