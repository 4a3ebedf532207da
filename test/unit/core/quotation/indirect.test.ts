import assert from 'node:assert/strict';
import { parseArticle, tokenize } from '../../../../src/core/article';
import { findQuotations } from '../../../../src/core/quotation';
import { find, marked, reads } from '../../../support/marked-quotations';

describe('an indirect quotation', () => {
  it('is the clause behind a verb of saying, with or without its conjunction', () => {
    reads('((Ms Ward)) {{said}} [[that the bridge was closed]].');
    reads('((Ms Ward)) {{said}} [[the bridge was closed]].');
    reads('((The harbour master)) has {{argued}} [[that tolls are unfair]].');
    reads('((Ms Ward)) {{made clear}} [[that tolls are unfair]].');
    reads('It was {{announced}} on Monday [[that the bridge was closed]].');
    reads('((Richmond police)) {{say}} [[the bridge is closed]].');
  });
  it('begins behind the person spoken to, and behind when and where', () => {
    reads('((Ms Ward)) {{told}} reporters [[that the bridge was closed]].');
    reads('((She)) {{told}} the council [[it was too late]].');
    reads('((Ms Ward)) {{said}} on Tuesday [[that the bridge was closed]].');
    reads('((Ms Ward)) {{said}} [[that the toll rose by 12%]].');
    reads('((Ms Ward)) {{said}} in a statement [[that the bridge was closed]].');
  });
  it('may stand before its verb, or around it', () => {
    reads('[[The company plans to close four stores]], ((a person familiar with the matter)) {{said}}.');
    reads('[[The aim]], {{according to}} ((the council)), [[is to cut traffic by a third]].');
    reads('[[The bridge will close]], ((reports)) {{say}}.');
    reads('[[The bridge was closed]], ((Ms Ward)) {{said}}.');
    reads('[[The bridge had been closed]], {{said}} ((Ms Ward, a member of the council)).');
    reads('[[The bridge]], ((Ms Ward)) {{said}}, [[was closed]].');
    reads('[[Voters think the bridge is ugly]], ((Ms Ward)) {{said}}.');
  });
  it('has a source', () => {
    reads('{{According to}} ((Ms Ward)), [[the bridge is closed]].');
    reads('[[The bridge is closed]], {{according to}} ((the harbour master)).');
    reads('[[The bridge is closed]], {{according to}} ((a report by the council)).');
    reads('{{According to}} ((the report)), published on Monday, [[tolls hit the poor hardest]].');
    reads('{{According to}} ((Mr Lund)), a pilot from Oldport, [[the board knew]].');
    reads('{{According to}} ((Mr Lund)), [[the bridge, which is old, is closed]].');
  });
  it('has somebody whose view or words it is', () => {
    reads("[[The bridge is]], in ((Ward))'s {{view}}, [[too old to mend]].");
    reads("In ((Clara Ward))'s {{words}}, [[the bridge is “a scandal.”]]");
    reads('In ((her)) {{opinion}}, [[the toll is a mistake]].');
    reads('{{In the view of}} ((the harbour master)), [[the toll is a mistake]].');
    for (const text of [
      'In my view, it is a mistake.',
      'It came into her view, an old boat.',
      'We trust in her words.',
    ])
      assert.deepEqual(find(text).quotations, []);
  });
  it('is what somebody will say, where that is announced with its conjunction', () => {
    reads('((Ward)) will {{say}} on Monday [[that the bridge must close]].');
    assert.deepEqual(find('Only time will tell if the bridge holds.').quotations, []);
  });
  it('may be what somebody claims to be or to have done', () => {
    reads('((Lund)) {{claimed}} [[to have seen the bridge fall]]. ((He)) {{claims}} [[to be innocent]].');
  });
  it('may be a question, a promise or a demand', () => {
    reads('((Ms Ward)) {{asked}} [[whether the bridge was closed]].');
    reads('((Ms Ward)) {{promised}} [[to open the bridge]].');
    reads('((Ms Ward)) {{urged}} the council [[to open the bridge]].');
    reads('((Ms Ward)) {{called on}} the council [[to open the bridge]].');
    reads('((Ms Ward)) {{told}} them [[to open the bridge]].');
    reads('((Ms Ward)) {{urged}} anyone with a boat [[to come forward]].');
    reads('((A reporter)) {{asked}} Ms Ward about [[the bridge]].');
    reads('{{Asked}} on Monday [[whether the bridge was safe]], ((Ms Ward)) {{said}}: [[“Yes.”]]');
  });
  it('may be what somebody spoke about', () => {
    reads('((Ms Ward)) {{criticized}} [[the council for its delay]].');
    reads('((Ms Ward)) {{called for}} [[a new bridge]].');
  });
  it('stands before its source, behind it or around it', () => {
    reads('[[Over the winter]], {{according to}} ((Ms Ward)), [[the bridge was closed]].');
    reads('In addition, {{according to}} ((Ms Ward)), [[the bridge was closed]].');
    reads('[[But]], ((Ms Ward)) {{said}}, [[the bridge is safe]].');
    reads('[[The bridge was closed]], ((Ms Ward)) {{said}}, [[because it was old]].');
  });
  it('is what somebody goes on to say, or declines to', () => {
    reads('((The council)) went on to {{say}} [[that the bridge was safe]].');
    reads('((Ms Ward)) declined to {{say}} [[when the bridge would open]].');
  });
  it('begins behind a long description of those who were told', () => {
    reads('((Ms Ward)) {{told}} a hall full of voters in Oldport on Monday [[that the bridge was safe]].');
    reads('((Ms Ward)) {{told}} the BBC [[it was “a disgrace”]].');
  });
  it('is held by a noun of saying', () => {
    reads('((Ms Ward)) {{expressed}} the hope [[that the bridge would open]].');
    reads('((Ms Ward)) {{voiced}} concern about [[the state of the bridge]].');
    reads('((Ms Ward)) made the {{point}} [[that the bridge was old]].');
  });
  it('is what somebody takes something for', () => {
    reads('((Ms Ward)) {{sees}} [[the bridge as a danger]].');
    reads('((Ms Ward)) {{believes}} [[the bridge is safe]].');
  });
  it('has the agent of a passive verb for its speaker, also behind the marks', () => {
    reads('[[The bridge]] was {{described}} [[as “a scandal”]] by ((Clara Ward)).');
    reads('Residents were {{warned}} [[not to use the bridge]].');
  });
  it('has nobody to say it where a passive verb names nobody', () => {
    reads('It was {{reported}} [[that the bridge was unsafe]].');
  });
  it('ends before what tells when, where or how it was spoken', () => {
    reads('((Ms Ward)) {{praised}} [[the crews]] in a tweet.');
    reads('((Ms Ward)) {{criticised}} [[the plan]] when it was published.');
    reads('((Ms Ward)) {{accused}} [[the council of sleeping and drinking]].');
    reads('((Ms Ward)) {{called}} [[the plan “a disgrace”]] and left the room.');
  });
  it('goes on behind what stands between dashes', () => {
    reads('((Ms Ward)) {{said}} [[the plan — a bad one — would fail]].');
  });
  it('ends where somebody else speaks, of whom more is said between commas', () => {
    reads(
      '((The council)) {{says}} [[it is on track]], and ((Tom Lund, its adviser)), {{said}} [[he was sure]].',
    );
    reads(
      '((The council)) {{says}} [[it is on track]], but ((Tom Lund, who leads it)), {{said}} [[he was not sure]].',
    );
  });
  it('ends where somebody else speaks', () => {
    reads('((Ms Ward)) {{said}} [[the bridge was safe]], and ((Mr Lund)) {{said}} [[it was not]].');
  });
  it('ends where a verb leads into marks', () => {
    reads('((Ms Ward)) {{hinted at}} [[the need for a bridge]] and {{adding}}, [[“It is late.”]]');
  });
  it('ends where the next attribution begins', () => {
    reads('((Ms Ward)) {{said}} [[the bridge was closed]], {{adding}} [[that it was old]].');
    const text = marked('Ms Ward said the bridge was closed, but Mr Lund said it was open.');
    assert.match(text, /\[\[the bridge was closed\]\], but \(\(Mr Lund\)\) \{\{said\}\} \[\[it was open\]\]/);
  });
  it('ends with a subordinate clause before the main one', () => {
    reads('While ((Ms Ward)) {{said}} [[the bridge was closed]], the council met elsewhere.');
  });
  it('may be a whole headline, with who says so at its end', () => {
    const headline = (text: string) => {
      const { quotations } = find(`${text}\n\nThe council met on Monday.`, 'en', '');
      return quotations.map(({ parts, speaker }) =>
        [...parts, ...speaker].map(({ start, end }) => text.slice(start, end)),
      );
    };
    assert.deepEqual(headline('Pier to close in May – report'), [['Pier to close in May', 'report']]);
    assert.deepEqual(headline('Bridge unsafe - police'), [['Bridge unsafe', 'police']]);
    assert.deepEqual(headline('Bridge to close, minister says'), [['Bridge to close', 'minister']]);
    assert.deepEqual(headline('‘We were trapped’: survivors thank crew')[0], [
      '‘We were trapped’',
      'survivors',
    ]);
    assert.deepEqual(headline('‘Pier will close’: Mayor Ward on the harbour'), [
      ['‘Pier will close’', 'Mayor Ward'],
    ]);
    for (const text of [
      'Pier to close in May - Oldport Post',
      '‘The Long Bridge’: the film that changed Oldport',
      'Pier and bridge - two views',
    ])
      assert.deepEqual(headline(text), []);
  });
  it('may have its speaker behind a dash in a headline', () => {
    const text = '‘We got it wrong’ – police chief\n\nThe council met on Monday to talk about the toll.\n';
    const article = parseArticle(text);
    const [quotation] = findQuotations(article, tokenize(article)).quotations;
    const [speaker] = quotation!.speaker;
    assert.equal(text.slice(speaker!.start, speaker!.end), 'police chief');
  });
  it('is read behind “as” and behind a colon in a headline', () => {
    reads('As ((Ms Ward)) {{noted}}, [[the bridge is closed]].');
  });
  it('goes to a document, a pronoun or a relative clause’s antecedent', () => {
    reads('((The report)) {{found}} [[that the bridge was unsafe]].');
    reads('((He)) {{insisted}} [[the bridge was safe]].');
    reads('It was ((Ms Ward)), ((who)) {{said}} [[the bridge was safe]].');
  });
  it('is read behind a noun', () => {
    reads('((His)) {{announcement}} [[that he would retire]] surprised the fans.');
    reads("((The company))'s {{assertion}} [[that its product is safe]] was challenged in court.");
    reads('((Ward)) {{repeated}} his claim [[that the vote was rigged by the council]].');
    reads('Nobody listened to ((Ms Ward))’s {{claim}} [[that the bridge was safe]].');
  });
  it('is none where the verb is a noun', () => {
    assert.deepEqual(find('The report claims were false reports.').quotations.length, 0);
    assert.deepEqual(find('She read the early reports at home.').quotations, []);
    assert.deepEqual(find('They broke party rules that have bound them for years.').quotations, []);
    assert.deepEqual(find('The union and its member states have met to vote.').quotations, []);
    assert.deepEqual(find('Two Rust Belt states that closed the mines are at odds.').quotations, []);
    reads('((Ms Ward)) {{claims}} [[that voters like the plan]].');
  });
  it('leaves the dateline out', () => {
    const { text, quotations } = find('OLDPORT, March 26 - The bridge was closed, Ms Ward said.');
    assert.equal(
      text.slice(quotations[0]!.parts[0]!.start, quotations[0]!.parts[0]!.end),
      'The bridge was closed',
    );
  });
});

describe('a mixed quotation', () => {
  it('goes with the verb behind it, whatever verb stands in it', () => {
    reads('[[He thought it was “too late”]], ((he)) {{said}}.');
  });
  it('is one, with the marked words addressable in it', () => {
    const { text, quotations } = find('Ms Ward said the bridge was “a disgrace” and ugly.');
    assert.equal(quotations.length, 1);
    assert.equal(quotations[0]!.kind, 'mixed');
    assert.deepEqual(
      quotations[0]!.marked.map(({ start, end }) => text.slice(start, end)),
      ['a disgrace'],
    );
  });
  it('may stand before its verb', () => {
    reads('[[The bridge is “a disgrace,”]] ((Ms Ward)) {{said}}.');
    reads('[[Tolls “will not rise”]], {{according to}} ((Ms Ward)).');
    reads('[[Tolls “will not rise,”]] {{according to}} ((the council’s chief, Ada Lund)).');
  });
  it('may go on in marks in the next sentence', () => {
    reads('((Ms Ward)) {{added}} [[that the bridge was ugly]]. [[“It was never loved.”]]');
  });
  it('may be named by a pronoun before it', () => {
    reads('The bridge, [[which]] ((Ms Ward)) {{called}} [[“a disgrace,”]] is closed.');
  });
  it('goes on in marks before its verb', () => {
    reads('[[The bridge, old as it is, “is a disgrace,”]] ((Ms Ward)) {{said}}.');
  });
  it('takes a condition before its cue along', () => {
    reads('[[If the bridge closes]], ((she)) {{said}}, [[“the harbour will follow.”]]');
  });
});
