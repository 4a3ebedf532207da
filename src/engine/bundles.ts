import * as path from 'node:path';

/** What threads do, and the process that builds: a bundle each, so that none loads what it does not need. */
export type Role = 'walk' | 'extract' | 'write' | 'query' | 'fork' | 'build';

/** @param folder where the bundles are: `dist`. */
export const bundleIn = (folder: string, role: Role): string => path.join(folder, `${role}.js`);
