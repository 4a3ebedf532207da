import type { NameLists } from '../contract';
import cities from './data/cities.json';
import nameKinds from './data/name-kinds.json';
import people from './data/people.json';
import words from './data/words.json';

export const nameLists = (): NameLists => ({ words, cities, nameKinds, ...people });
