/**
 * A role without what it is a role of: `prime minister` of `prime minister of the republic`.
 * @param isLink whether a word leads to that: `of`.
 */
export function withoutComplement(role: string, isLink: (word: string) => boolean): string {
  const words = role.split(' ');
  const link = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isLink(word));
  return link < 0 ? role : words.slice(0, link).join(' ');
}
