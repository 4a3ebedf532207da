import type { ArticleSink } from '../../storage/port';

/** Changes a store in transactions, one after the other. */
export class Transactions {
  readonly #sink: ArticleSink;
  #last: Promise<unknown> = Promise.resolve();

  constructor(sink: ArticleSink) {
    this.#sink = sink;
  }

  /** Does work in one transaction, and takes it back where it rejects. */
  run(work: (sink: ArticleSink) => Promise<void>): Promise<void> {
    return this.alone(async () => {
      await this.#sink.begin();
      try {
        await work(this.#sink);
      } catch (error) {
        await this.#sink.rollback();
        throw error;
      }
      await this.#sink.commit();
    });
  }

  /** Does work while no transaction is open. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }
}
