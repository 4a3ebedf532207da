/** An answer as a block of data that no text in it can end: its fence is longer than any run of backticks in it. */
export function fenced(tool: string, json: string): string {
  const runs = json.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `Data returned by ${tool}:\n${fence}json\n${json}\n${fence}`;
}
