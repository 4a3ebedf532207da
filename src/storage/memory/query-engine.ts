import type { Cancelled } from '../../core/cancellation';
import type { Curation } from '../../core/entity';
import { curationOf } from '../codec/curation';
import { StorageError } from '../errors';
import type { QueryEngine, StorageOptions } from '../port';
import {
  article,
  articleGroups,
  articlePosition,
  articles,
  articlesOfFile,
  neighbor,
  problems,
} from './articles';
import { stateOf } from './catalogue';
import { countText, searchText } from './concordance';
import { CorpusEntities } from './corpus-entities';
import { check, entities, entity, entityArticles, resolve } from './entities';
import { mentions, neighborMentioning } from './mentions';
import { promised } from './promised';
import { countQuotations, quotationsBy, searchQuotations } from './quotations';
import type { Memory, StoreState } from './state';
import { View } from './view';

/** What is made of a state once for all questions about it. */
interface Resolved {
  readonly state: StoreState;
  readonly curation: Curation;
  readonly entities: CorpusEntities;
}

/** Answers each question from what is committed when it is asked. */
export class MemoryQueries implements QueryEngine {
  readonly #memory: Memory;
  readonly #options: StorageOptions;
  #resolved: Resolved | undefined;
  #isOpen = true;

  constructor(memory: Memory, options: StorageOptions) {
    this.#memory = memory;
    this.#options = options;
  }

  readonly articles = this.#asks(articles);
  readonly articleGroups = this.#asks(articleGroups);
  readonly article = this.#asks(article);
  readonly articlesOfFile = this.#asks(articlesOfFile);
  readonly articlePosition = this.#asks(articlePosition);
  readonly neighbor = this.#asks(neighbor);
  readonly neighborMentioning = this.#asks(neighborMentioning);
  readonly problems = this.#asks(problems);
  readonly searchQuotations = this.#asks(searchQuotations);
  readonly countQuotations = this.#asks(countQuotations);
  readonly searchText = this.#asks(searchText);
  readonly countText = this.#asks(countText);
  readonly check = this.#asks(check);
  readonly entities = this.#asks(entities);
  readonly entity = this.#asks(entity);
  readonly mentions = this.#asks(mentions);
  readonly entityArticles = this.#asks(entityArticles);
  readonly quotationsBy = this.#asks(quotationsBy);
  readonly resolve = this.#asks(resolve);
  readonly neverMerge = () => this.#ask(({ curation }) => curation.file.neverMerge, undefined);
  readonly coverage = () => this.#ask(({ coverage }) => coverage, undefined);

  close(): Promise<void> {
    this.#isOpen = false;
    return Promise.resolve();
  }

  #asks<P, A>(question: (view: View, params: P) => A): (params: P, cancelled?: Cancelled) => Promise<A> {
    return (params, cancelled) => this.#ask((view) => question(view, params), cancelled);
  }

  #ask<A>(question: (view: View) => A, cancelled: Cancelled | undefined): Promise<A> {
    return promised(() => {
      if (!this.#isOpen) throw new StorageError('failed', 'the store was closed for questions');
      const state = stateOf(this.#memory);
      return question(new View(state, this.#options.roots, this.#resolvedOf(state), cancelled));
    });
  }

  #resolvedOf(state: StoreState): Resolved {
    if (this.#resolved?.state !== state) {
      const curation = curationOf(state.curation, this.#options.language);
      this.#resolved = { state, curation, entities: new CorpusEntities(state.articles, curation) };
    }
    return this.#resolved;
  }
}
