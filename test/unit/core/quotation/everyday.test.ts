import assert from 'node:assert/strict';
import { find, reads } from '../../../support/marked-quotations';

describe('a quotation in everyday news', () => {
  it('may follow a statement of its speaker, and stands for itself', () => {
    reads(
      '((Ms Ward)) {{said}} [[the bridge was closed]]. [[“It is old, and nobody can mend it.”]] The ferries went on.',
    );
    reads('((Mr Lund)) {{claimed}} [[that he had been ill]].\n\n[[“I was in bed for a week.”]]');
    assert.deepEqual(
      find('Ms Ward said the bridge was closed. “It is old, and nobody can mend it.”').quotations.map(
        ({ kind, rule }) => `${kind} ${rule}`,
      ),
      ['indirect clause', 'direct continued'],
    );
  });
  it('needs no conjunction behind any verb of saying', () => {
    for (const verb of ['revealed', 'admitted', 'denied', 'forecast', 'confirmed', 'insisted'])
      reads(`((Ms Ward)) {{${verb}}} [[she was leaving the council]].`);
    reads('((Mr Lund)) has since {{admitted}} [[he may regret the decision]].');
    reads('((A judge)) {{ruled}} [[he pay her a thousand crowns a month]].');
  });
  it('may begin with what could be the person spoken to', () => {
    reads('((They)) {{warned}} [[the damage to the pier could spread]].');
    reads(
      '((The mayor)) {{warned}} [[the group’s blockade of the pier earlier this month had cost it sympathy]].',
    );
    reads('((Officials)) have {{reassured}} people [[there are enough ferries]].');
    reads('((Mr Lund)) {{told}} Reuters [[spring weather will decide how many come]].');
    // and those are persons
    reads('((Mr Lund)) {{told}} the harbour police [[he had seen nothing]].');
    reads('((Mr Lund)) {{warned}} the captains [[that the pier was old]].');
  });
  it('may begin with a day or a part that belongs to it', () => {
    reads('((The mayor)) {{said}} [[Thursday’s report was too kind]].');
    reads('((The chain)) {{said}} [[around a quarter of its shops would close]].');
    // when it was said
    reads('((The mayor)) {{said}} Thursday [[the report was too kind]].');
  });
  it('is what a club or a town maintains', () => {
    reads('((Oldport)) {{maintain}} [[the fee is too high]].');
    reads('((Oldport)) {{claim}} [[that the goal was offside]].');
  });
  it('may be what somebody is asked for, with a time between', () => {
    reads('((The council)) had {{asked}} the ferry company at the start of the year [[to submit an offer]].');
    reads('((The council)) {{asked}} Orra Ferries on Monday [[to submit an offer]].');
  });
  it('ends before what contrasts with it, or tells where it was said', () => {
    reads('((He)) {{alleged}} [[the pier was unsafe]], but the case was dropped.');
    reads('((He)) {{alleged}} [[that the pier was unsafe, but that it could be mended]].');
    reads('((Ms Ward)) {{admitted}} [[that she has to think again]] in an interview with the Oldport Post.');
    reads('((Ms Ward)) {{said}} [[the interview with the mayor was a mistake]].');
  });
  it('may be the words in marks that begin the caption of a picture', () => {
    reads(
      '[[‘He is here’]]{{:}} On Saturday, ((Ann Ward)) {{announced}} [[the birth of her son at the harbour]]',
    );
    // a film and what it is
    reads('“The Long Bridge”: the film that changed Oldport');
  });
  it('goes on after the caption of a picture', () => {
    reads(
      '[[“I think the town will pay,”]] {{said}} ((Lund)).\n\nThe old pier at Oldport in the spring\n\n[[“It has no other way. The ferries are full.”]]',
    );
  });
  it('may be the answers of an interview', () => {
    const interview = [
      'Which teammate did you miss?',
      'Sam, because he makes me laugh. We spoke a lot.',
      'What got you through the winter?',
      'My two boys and the dog.',
      'Worst job?',
      'A paper round at six in the morning.',
    ];
    assert.deepEqual(
      find(interview.join('\n\n')).quotations.map(({ rule, speaker }) => [rule, speaker.length]),
      [
        ['interview', 0],
        ['interview', 0],
        ['interview', 0],
      ],
    );
    // two questions are a writer's own
    assert.deepEqual(find(interview.slice(0, 4).join('\n\n')).quotations, []);
    assert.deepEqual(
      find('Who pays? The town does. Who else? Nobody.\n\nIs that fair? It is not.').quotations,
      [],
    );
  });
});
