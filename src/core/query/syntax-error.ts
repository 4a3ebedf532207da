import type { QueryError } from './model';
import type { QueryProblem } from './problem';

/** Ends the reading of a query; `parseQuery` turns it into its result, so that nobody else sees it thrown. */
export class QuerySyntaxError extends Error {
  readonly error: QueryError;

  constructor(problem: QueryProblem, start: number, end: number) {
    super(problem.code);
    this.error = { problem, start, end };
  }
}
