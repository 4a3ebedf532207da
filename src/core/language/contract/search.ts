/** How words are looked for. */
export interface SearchLanguage {
  /**
   * The other inflected forms of a word: `masks`, `masked` and `masking` for `mask`, and the same the other way round. May
   * hold forms that nobody uses, which are found nowhere; none that are usually another word.
   *
   * @param word folded: in lower case, without accents.
   */
  inflectedForms(word: string): readonly string[];
}
