/** The index hands out so many characters at each side of a hit; where there are as many, a word may be cut in two. */
const contextLength = 80;

/** What stands before a hit, without the half of a word that it may begin with. */
export function wholeWordsBefore(left: string): string {
  const start = left.length < contextLength ? -1 : left.indexOf(' ');
  return start < 0 ? left : `…${left.slice(start)}`;
}

/** What stands after a hit, without the half of a word that it may end with. */
export function wholeWordsAfter(right: string): string {
  const end = right.length < contextLength ? -1 : right.lastIndexOf(' ');
  return end < 0 ? right : `${right.slice(0, end)}…`;
}
