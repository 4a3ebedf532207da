/** The first Node.js whose SQLite needs no flag and has full-text search. */
export const oldestNode = '22.16';

/** Whether a Node.js version (`24.2.0`) is new enough. */
export function runsOn(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
