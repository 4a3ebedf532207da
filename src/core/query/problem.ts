import type { QueryError } from './model';

/** Ends the reading of a query; `parseQuery` turns it into its result, so that nobody else sees it thrown. */
export class QueryProblem extends Error {
  readonly error: QueryError;

  constructor(message: string, start: number, end: number) {
    super(message);
    this.error = { message, start, end };
  }
}
