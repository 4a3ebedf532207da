/** Does work at once and returns what comes of it as a promise, also what it throws. */
export const promised = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });
