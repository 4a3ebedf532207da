/**
 * How a speaker is shown: the name that is known, with the article's own words beside it where they are another
 * name or a pronoun: `Hossein Salami (“He”)`. What is not resolved stands as it stands; nobody named is ''.
 */
export function speakerLabel(speaker: {
  readonly words?: string | undefined;
  readonly name?: string | undefined;
}): string {
  const { words, name } = speaker;
  if (!name) return words ?? '';
  return !words || plain(words).includes(plain(name)) ? name : `${name} (“${words}”)`;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}
