import type { Curation } from '../../core/entity';
import { StoredCorrections } from '../codec/corrections';
import { curationOf } from '../codec/curation';
import { StorageError } from '../errors';
import type { QueryEngine, StorageOptions } from '../port';
import { queryEngineOf, type Answers, type Ask } from '../search/answers';
import {
  article,
  articleGroups,
  articlePosition,
  articles,
  articlesOfFile,
  neighbor,
  passages,
  problems,
  surroundings,
} from './articles';
import { stateOf } from './catalogue';
import { countText, searchText } from './concordance';
import { CorpusEntities } from './corpus-entities';
import { check, entities, entity, entityArticles, resolve } from './entities';
import { mentions, neighborMentioning } from './mentions';
import { nearest } from './nearest';
import { promised } from './promised';
import { countQuotations, quotationsBy, searchQuotations } from './quotations';
import type { Memory, StoreState } from './state';
import { View } from './view';

/** What is made of a state once for all questions about it. */
interface Resolved {
  readonly state: StoreState;
  readonly curation: Curation;
  readonly corrections: StoredCorrections;
  readonly entities: CorpusEntities;
}

const answers: Answers<View> = {
  ...{ articles, articleGroups, article, articlesOfFile, articlePosition, neighbor, neighborMentioning },
  ...{ passages, surroundings },
  ...{ problems, nearest, searchQuotations, countQuotations, searchText, countText, check },
  ...{ entities, entity, mentions, entityArticles, quotationsBy, resolve },
  neverMerge: ({ curation }) => curation.file.neverMerge,
  corrections: ({ corrections }, file) => corrections.of(file),
  coverage: ({ coverage }) => coverage,
};

/** Answers each question from what is committed when it is asked. */
export function memoryQueries(memory: Memory, { roots, language }: StorageOptions): QueryEngine {
  let isOpen = true;
  let last: Resolved | undefined;
  const resolvedOf = (state: StoreState): Resolved => {
    if (last?.state === state) return last;
    const curation = curationOf(state.curation, language);
    const corrections = new StoredCorrections(state.corrections);
    return (last = { state, curation, corrections, entities: new CorpusEntities(state.articles, curation) });
  };
  const ask: Ask<View> = (question, cancelled) =>
    promised(() => {
      if (!isOpen) throw new StorageError('failed', 'the store was closed for questions');
      const state = stateOf(memory);
      return question(new View(state, roots, resolvedOf(state), cancelled));
    });
  return queryEngineOf(answers, ask, () => {
    isOpen = false;
    return Promise.resolve();
  });
}
