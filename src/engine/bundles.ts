import * as path from 'node:path';

/** Roles of the threads and of the build process. Each has a bundle of its own, so that none loads unneeded code. */
export type Role = 'walk' | 'extract' | 'write' | 'query' | 'fork' | 'build';

/** Returns the path of a role's bundle. @param folder where the bundles are: `dist`. */
export const bundleIn = (folder: string, role: Role): string => path.join(folder, `${role}.js`);
