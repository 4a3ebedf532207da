import { unpackAnnotations, unpackBlocks } from '../codec/annotations';
import {
  countNames,
  packStoredNames,
  speakersOf,
  unpackStoredNames,
  type StoredName,
} from '../codec/name-facts';
import { StorageError } from '../errors';
import type { Database } from './database';
import { checksum, rowChecksum, verify, type SummedRow } from './checksum';
import { peopleOf, wordsOfText, wordsOfTitle, type SqliteFindings, type SqliteText } from './encode';
import type { EntityWriter } from './entities/entity-writer';
import { storedRowids } from './meta';
import { unpackNames } from './packed-names';
import { unpackText } from './packed-text';
import type { FilePlace, Places } from './places';
import { dayOf, type Rowids } from './rowid';
import { tag } from './tags';

/** An article that is to be stored, with its findings where they are known. */
export interface NewArticle {
  readonly place: FilePlace;
  readonly record: string;
  readonly text: SqliteText;
  findings?: SqliteFindings;
}

interface StoredText {
  readonly id: number;
  readonly headline: string;
  readonly day: number;
  readonly source: number | null;
  readonly tags: string | null;
  readonly room: number;
  readonly body: number;
}

/** So many quotations there is room for where they are not known yet: one for each so many words, and some more. */
const wordsAQuotation = 16;
const spareRoom = 4;

/** Writes the rows of articles. All within one transaction, ended by `forget`. */
export class ArticleWriter {
  readonly #db: Database;
  readonly #places: Places;
  readonly #entities: EntityWriter;
  readonly #rowids: Rowids;
  /** In the transaction: the lowest rowid of each day. */
  readonly #lowest = new Map<number, number>();

  constructor(db: Database, places: Places, entities: EntityWriter) {
    this.#db = db;
    this.#places = places;
    this.#entities = entities;
    this.#rowids = storedRowids(db);
  }

  /** The articles of a file. */
  articlesOf({ root, path }: FilePlace): { readonly id: number; readonly record: string }[] {
    return this.#db.all('SELECT id, record FROM article WHERE root = ? AND path = ?', root, path);
  }

  /**
   * The rowid of a new article, and how many above it are kept for its quotations: below all that are taken on its day.
   * @throws StorageError `outgrown`
   */
  place({ text, findings }: NewArticle): { readonly id: number; readonly room: number } {
    const room = findings ? findings.quotations.length : spareRoom + Math.ceil(text.words / wordsAQuotation);
    return { id: this.#rowidFor(dayOf(text.date), room), room };
  }

  /** Writes an article at the rowid that `place` gave. */
  add({ place, record, text, findings }: NewArticle, id: number, room: number): void {
    const names = findings && this.#entities.add(unpackNames(findings.names), findings.counts);
    const source = text.source === undefined ? null : this.#places.source(text.source);
    const packedNames = names && packStoredNames(names);
    const row: SummedRow = {
      ...{ path: place.path, record, headline: text.headline, byline: text.byline ?? null },
      ...{ day: this.#rowids.dayOf(id), origin: text.origin ?? null, words: text.words },
      tags: text.tags.length > 0 ? JSON.stringify(text.tags) : null,
      ...{ encoding: text.encoding, problems: text.problems ?? null, start: text.start ?? null },
    };
    const body = this.#db.insert(
      `INSERT INTO body(text, blocks, text_sum, annotations, annotations_sum, names, names_sum)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[text.text, text.blocks, checksum(text.text, text.blocks)],
      ...[findings?.annotations ?? null, findings ? checksum(findings.annotations) : null],
      ...[packedNames ?? null, packedNames ? checksum(packedNames) : null],
    );
    this.#db.run(
      `INSERT INTO article(id, root, path, record, headline, sort, byline, day, origin, source, tags, words, room,
         quotations, analyzed, encoding, problems, start, body, bigrams,
         bigrams_sum, row_sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, x''), ?, ?)`,
      BigInt(id),
      ...[place.root, row.path, row.record, row.headline, text.sort, row.byline, row.day, row.origin],
      ...[source, row.tags, row.words, room, findings?.quotations.length ?? 0, findings ? 1 : 0],
      ...[row.encoding, row.problems, row.start, body],
      // Node 22 takes an empty array that came from another thread for NULL.
      findings?.bigrams ?? null,
      findings ? checksum(findings.bigrams) : 0,
      rowChecksum(row),
    );
    if (findings && names) this.#addQuotations(id, findings, names);
    this.#db.run('INSERT INTO texts(rowid, words) VALUES (?, ?)', BigInt(id), text.body);
    const people = findings && names ? peopleTags(findings, names) : '';
    this.#addCard(id, text.title + this.#tagsOf(place, source, row.tags) + people);
  }

  /**
   * Takes the findings of a stored article away, and gives it room for those to come: another rowid where they don't fit
   * above its own.
   * @throws StorageError `outgrown`
   */
  makeRoom(id: number, quotations: number): number {
    this.#removeFindings(id);
    const { day, room, body } = this.#stored(id);
    if (quotations <= room) return id;
    const moved = this.#rowidFor(day, quotations);
    const { text, blocks, text_sum } = this.#db.get<{
      text: Uint8Array;
      blocks: Uint8Array;
      text_sum: number;
    }>('SELECT text, blocks, text_sum FROM body WHERE id = ?', body)!;
    verify(text_sum, text, blocks);
    const words = wordsOfText(unpackText(text), unpackBlocks(blocks));
    this.#db.run('UPDATE article SET id = ?, room = ? WHERE id = ?', BigInt(moved), quotations, BigInt(id));
    for (const table of ['texts', 'cards']) this.#db.run(`DELETE FROM ${table} WHERE rowid = ?`, BigInt(id));
    this.#db.run('INSERT INTO texts(rowid, words) VALUES (?, ?)', BigInt(moved), words);
    return moved;
  }

  /** Writes the findings of an article at the rowid that `makeRoom` gave. */
  addFindings(id: number, place: FilePlace, findings: SqliteFindings): void {
    const { headline, source, tags, body } = this.#stored(id);
    const names = this.#entities.add(unpackNames(findings.names), findings.counts);
    const packedNames = packStoredNames(names);
    this.#db.run(
      'UPDATE body SET annotations = ?, annotations_sum = ?, names = ?, names_sum = ? WHERE id = ?',
      ...[findings.annotations, checksum(findings.annotations), packedNames, checksum(packedNames), body],
    );
    this.#db.run(
      "UPDATE article SET quotations = ?, analyzed = 1, bigrams = coalesce(?, x''), bigrams_sum = ? WHERE id = ?",
      ...[findings.quotations.length, findings.bigrams, checksum(findings.bigrams), BigInt(id)],
    );
    this.#addQuotations(id, findings, names);
    this.#db.run('DELETE FROM cards WHERE rowid = ?', BigInt(id));
    const marks = this.#tagsOf(place, source, tags) + peopleTags(findings, names);
    this.#addCard(id, wordsOfTitle(headline) + marks);
  }

  remove(article: number): void {
    const id = BigInt(article);
    this.#removeFindings(article);
    this.#db.run('DELETE FROM body WHERE id = (SELECT body FROM article WHERE id = ?)', id);
    for (const table of ['texts', 'cards']) this.#db.run(`DELETE FROM ${table} WHERE rowid = ?`, id);
    this.#db.run('DELETE FROM article WHERE id = ?', id);
  }

  /** Forgets which rowids are taken, at the end of a transaction. */
  forget(): void {
    this.#lowest.clear();
  }

  #stored(id: number): StoredText {
    const row = this.#db.get<StoredText>(
      'SELECT id, headline, day, source, tags, room, body FROM article WHERE id = ?',
      BigInt(id),
    );
    if (!row) throw new StorageError('damaged');
    return row;
  }

  #rowidFor(day: number, room: number): number {
    const from = this.#rowids.from(day);
    const to = this.#rowids.to(day);
    const lowest =
      this.#lowest.get(day) ??
      this.#db.get<{ id: number | null }>(
        'SELECT min(id) AS id FROM article WHERE id >= CAST(? AS INTEGER) AND id < CAST(? AS INTEGER)',
        from,
        to,
      )!.id ??
      to;
    const rowid = lowest - room - 1;
    if (rowid < from) throw new StorageError('outgrown');
    this.#lowest.set(day, rowid);
    return rowid;
  }

  #addQuotations(id: number, findings: SqliteFindings, names: readonly StoredName[]): void {
    const about = names.map(({ row }) => ` ${tag.about(row)}`);
    const words: string[] = [];
    let next = 0;
    for (const by of peopleOf(findings.people)) {
      let line = findings.quotations[next++]!;
      if (by.speaker !== undefined) line += ` ${tag.speaker(names[by.speaker]!.row)}`;
      for (const name of by.about) line += about[name]!;
      words.push(line);
    }
    for (let i = words.length - 1; i >= 0; i--)
      this.#db.run(
        'INSERT INTO quotes(rowid, words) VALUES (?, ?)',
        BigInt(id + words.length - i),
        words[i]!,
      );
  }

  #addCard(id: number, words: string): void {
    this.#db.run('INSERT INTO cards(rowid, words) VALUES (?, ?)', BigInt(id), words);
  }

  /**
   * What an article's folder, those above it, its source and its own tags mark it with.
   * @param own as JSON
   */
  #tagsOf({ root, folder }: FilePlace, source: number | null, own: string | null): string {
    let tags = '';
    for (const each of this.#places.foldersAbove(root, folder)) tags += ` ${tag.folder(each)}`;
    if (source !== null) tags += ` ${tag.source(source)}`;
    for (const name of own === null ? [] : (JSON.parse(own) as readonly string[]))
      tags += ` ${tag.articleTag(this.#places.articleTag(name))}`;
    return tags;
  }

  #removeFindings(article: number): void {
    const id = BigInt(article);
    const body = this.#db.get<{
      annotations: Uint8Array | null;
      annotations_sum: number | null;
      names: Uint8Array | null;
      names_sum: number | null;
    }>(
      'SELECT annotations, annotations_sum, names, names_sum FROM body WHERE id = (SELECT body FROM article WHERE id = ?)',
      id,
    );
    if (!body?.annotations || !body.names) return;
    verify(body.annotations_sum, body.annotations);
    verify(body.names_sum, body.names);
    const names = unpackStoredNames(body.names);
    const { nameOf, mentions, quotations } = unpackAnnotations(body.annotations);
    this.#entities.remove(names, countNames(names.length, nameOf, mentions, speakersOf(quotations)));
    for (let rowid = id + 1n; rowid <= id + BigInt(quotations.length); rowid++)
      this.#db.run('DELETE FROM quotes WHERE rowid = ?', rowid);
  }
}

/** The tags of the people that an article mentions and quotes. */
function peopleTags({ nameOf, people }: SqliteFindings, names: readonly StoredName[]): string {
  let tags = '';
  for (const name of new Set(nameOf)) tags += ` ${tag.about(names[name]!.row)}`;
  const speakers = new Set<number>();
  for (const { speaker } of peopleOf(people)) if (speaker !== undefined) speakers.add(speaker);
  for (const name of speakers) tags += ` ${tag.speaker(names[name]!.row)}`;
  return tags;
}
