import type { MessagePort } from 'node:worker_threads';
import type { ExtractOptions } from '../core/extract';
import type { CorpusRoot } from '../workspace/types';
import type { IndexOptions } from './options';

/** What a thread starts with, by its role. */
export type WorkerInit = WriteWorkerInit | WalkWorkerInit | ExtractWorkerInit | QueryWorkerInit;

export type WorkerRole = WorkerInit['role'];

/** The one thread that writes an index. Where another process writes it already, it follows that one. */
export interface WriteWorkerInit {
  readonly role: 'write';
  readonly directory: string;
  /** See `IndexOptions.bundles`. */
  readonly bundles: string;
  readonly roots: readonly CorpusRoot[];
  readonly extract?: ExtractOptions;
  readonly batchBytes?: number;
  readonly perDay?: number;
  /** Another process is about to release the lock: wait for it before following. */
  readonly awaitsLock: boolean;
  readonly cautions: WriteCautions;
}

/** What a writing thread knows of those before it, which have ended by themselves. */
export interface WriteCautions {
  /** URIs of files each to be stored in a transaction of its own: a thread has ended while it stored one of them. */
  readonly alone: readonly string[];
  /** URIs of files to be left out: a thread has ended while it stored it alone. */
  readonly leftOut: readonly string[];
}

/** A thread that walks folders. */
export interface WalkWorkerInit {
  readonly role: 'walk';
  /** To the writing thread. */
  readonly port: MessagePort;
}

/** A thread that reads files into articles: all that is slow and needs no index. */
export interface ExtractWorkerInit {
  readonly role: 'extract';
  /** To the writing thread. */
  readonly port: MessagePort;
  /** Buffer of its `WorkGauge`. */
  readonly gauge: SharedArrayBuffer;
  readonly maxFileBytes?: number;
  readonly extract?: ExtractOptions;
}

/** A thread that answers questions from what is stored, with a connection of its own. */
export interface QueryWorkerInit {
  readonly role: 'query';
  readonly directory: string;
  readonly roots: readonly CorpusRoot[];
  readonly language?: string;
}

export function writeWorkerInit(
  options: IndexOptions,
  awaitsLock: boolean,
  cautions: WriteCautions,
): WriteWorkerInit {
  const { directory, roots, bundles, extract, batchBytes, perDay } = options;
  return {
    ...{ role: 'write', directory, roots, bundles, awaitsLock, cautions },
    ...(extract && { extract }),
    ...(batchBytes !== undefined && { batchBytes }),
    ...(perDay !== undefined && { perDay }),
  };
}

export function extractWorkerInit(
  { maxFileBytes, extract }: IndexOptions,
  port: MessagePort,
  gauge: SharedArrayBuffer,
): ExtractWorkerInit {
  return {
    ...{ role: 'extract', port, gauge },
    ...(maxFileBytes !== undefined && { maxFileBytes }),
    ...(extract && { extract }),
  };
}

export function queryWorkerInit({ directory, roots, extract }: IndexOptions): QueryWorkerInit {
  const language = extract?.language;
  return { ...{ role: 'query', directory, roots }, ...(language !== undefined && { language }) };
}
