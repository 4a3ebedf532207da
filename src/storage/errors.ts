import type { FileRef } from './article-record';

/** Why a store can't be used; each code says what its owner does about it. */
export type StorageErrorCode =
  /**
   * What is stored makes no sense. Put `StorageError.file` again, where it is known; else, or where that rejects so as well,
   * `WritableStore.reset('damaged')`, then store everything again.
   */
  | 'damaged'
  /** The store has no room for more of this kind. `WritableStore.reset('outgrown')`, then store everything again. */
  | 'outgrown'
  /** This runtime lacks what the engine needs; `detail` is the version of the runtime. Nothing helps. */
  | 'unsupported'
  /** The place of the store can't be written; `detail` is the system's reason, where it gave one. */
  | 'unwritable'
  /** The disk, or the quota, is full. Try again once there is room. */
  | 'full'
  /** Reading or writing failed below the store. */
  | 'io'
  /** Anything else; `detail` is the message of the engine. */
  | 'failed';

/** What every method of a storage engine rejects with, besides `AbortError` where it was cancelled. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;
  readonly detail: string | undefined;
  /** The file whose article is damaged, where it is known: once it is put again, all is well. */
  readonly file: FileRef | undefined;

  constructor(code: StorageErrorCode, detail?: string, options?: ErrorOptions & { readonly file?: FileRef }) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
    this.file = options?.file;
  }
}

/** Returns whether an error says that what is stored makes no sense. */
export const isDamage = (error: unknown): boolean =>
  error instanceof StorageError && error.code === 'damaged';
