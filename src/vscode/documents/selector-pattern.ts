/**
 * A glob of `corpus.include` as the editor's document selectors take it: at any depth where it has no slash, and
 * in either case, as the corpus matches it. What selectors would read in another way becomes every file; whoever
 * uses the pattern asks the corpus afterwards.
 */
export function selectorPattern(glob: string): string {
  const pattern = glob.trim().replace(/^\.?\//, '');
  if (pattern === '' || /[^\p{L}\p{N}\s/*?{},._-]/u.test(pattern)) return '**/*';
  const anywhere = pattern.includes('/') ? pattern : `**/${pattern}`;
  return anywhere.replace(/\p{L}/gu, (letter) => {
    const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
    return lower === upper || lower.length !== upper.length ? letter : `[${lower}${upper}]`;
  });
}
