import assert from 'node:assert/strict';
import { find, marked, reads } from '../../../support/marked-quotations';

const rules = (text: string, headline?: string): string[] =>
  find(text, 'en', headline).quotations.map(({ kind, rule }) => `${kind} ${rule}`);

describe('a quotation in the caption of a picture', () => {
  it('has the subject behind the label for its speaker', () => {
    reads('Happy days: ((Lena Ward)) {{admitted}} [[she was leaving the harbour]]');
    reads('Sea legs: ((Lena)) then climbed the mast and {{told}} her followers: [[‘Look up!’]]');
    reads('On the mend: Back in June, ((Lena)) {{revealed}} [[that she would take some time off]]');
    reads('Stormy weather: ((Fans)) ran to the quay, {{asking}} [[whether she had left]]');
    // a label that names who speaks
    reads('((Ward)){{:}} [[“The pier is closed for good.”]]');
  });
  it('has who stands behind its words, and not its label, for its speaker', () => {
    reads('Proud: [[‘He has built boats all his life,’]] ((Lena)) {{said}}');
  });
  it('ends before the pointer to the picture', () => {
    reads('((Lena)) {{insisted}} [[that it comes with the sea]] (pictured in 2017)');
    reads('((Many)) {{said}} [[the pier was too old]] (stock image)');
    reads('((Lena Ward)) {{said}} [[the pier was too old (and too long)]]');
  });
  it('may be a question or an exclamation at its head, of whom it shows', () => {
    reads(
      'The ferry was late.\n\n[[‘When did you buy this hat?’]] ((Visitors)) were left amazed as Lena Ward wore a new hat on Friday',
    );
    reads('The ferry was late.\n\n[[‘I only row once or twice a week!’]] ((Lena Ward)) rested on the quay');
    // a paragraph with a full stop is no caption
    assert.deepEqual(
      rules('The ferry was late.\n\n‘When did you buy this hat?’ Visitors were left amazed.'),
      [],
    );
  });
});

describe('a quotation in single marks', () => {
  it('runs on in the next paragraphs, whose closing mark comes last', () => {
    reads(
      '((She)) {{said}}: [[‘I am not going to lie, it was hard.]]\n\n[[‘It was a long winter. I have learned that it pays to wait.’]]',
    );
    reads("((He)) {{said}}: [['We saw some boats.]]\n\n[['It was very loud.]]\n\n[['We went home.']]");
  });
  it('runs on behind the captions of pictures', () => {
    reads(
      '((She)) {{told}} Harbour FM: [[‘I will never call it my boat.]]\n\nHard at work: the crew of the boat in spring\n\n[[‘It is our boat and we sail it.’]]',
    );
    reads(
      '((She)) {{said}}: [[‘I will never call it my boat.]]\n\nLena Ward {{revealed}} [[the boat was old]]\n\nThe crew in spring\n\n[[‘It is our boat.’]]'.replace(
        'Lena Ward',
        '((Lena Ward))',
      ),
    );
  });
  it('is not opened by an apostrophe', () => {
    assert.deepEqual(rules('The boats of the workers’ club lay there. It was the summer of ’92.'), []);
    assert.deepEqual(rules("They sang: 'tis the season of the herring."), []);
  });
  it('does not take in a caption with words of its own', () => {
    assert.match(
      marked(
        'She wrote: ‘Go and get them.\n\n‘Anyone else awake?’ Lena Ward shared a picture of the quay\n\n‘It is the first day.’',
      ),
      /\[\[‘Anyone else awake\?’\]\] \(\(Lena Ward\)\)/,
    );
  });
  it('may have no comma before a pronoun and its verb', () => {
    reads('They went to the quay – [[‘family day out’]] ((she)) {{joked}}.');
  });
});

describe('what somebody is told', () => {
  it('needs no conjunction', () => {
    reads('The mother was {{told}} [[she would have to wait for two weeks]].');
    reads('They rang the ferry company only to be {{told}} [[it was closed]].');
    reads('Recently it was {{announced}} [[the pier would be sold]].');
  });
  it('begins with the infinitive, since the subject only hears it', () => {
    reads('The crew were {{told}} [[to leave the ship]].');
    reads('The sound is {{said}} [[to be clearer than before]].');
  });
  it('is no quotation where it is only expected', () => {
    assert.deepEqual(rules('The pier is expected to close in June.'), ['attitude attitude']);
  });
  it('is quoted behind what somebody is expected to say', () => {
    reads('((The mayor)) is expected to {{add}}: [[‘We will mend the pier.’]]');
  });
});

describe('a quotation of a list', () => {
  it('has the name behind its own dash for its speaker', () => {
    reads(
      '- ((Harbour Radio’s Ann Ward)){{:}} [[“The fee is down.”]] - ((Orra TV’s Jon Lund)){{:}} [[“That is better than we thought.”]]',
    );
  });
});

describe('a statement around its cue', () => {
  it('goes on behind an inverted cue after what leads it in', () => {
    reads('[[For instance]], {{said}} ((Mr Lund)), [[ferries are rare in winter]].');
    reads('[[Although the pier is old]], {{said}} ((Mr Lund)), [[the town will mend it]].');
  });
  it('may follow a gerund at the head of the sentence', () => {
    reads('{{Insisting}} [[that it was safe]], ((Ms Ward)) opened the pier.');
    reads('{{Alleging}} [[that the boy had seen it]], ((Mr Lund)) {{added}}: [[“He knew it all.”]]');
  });
  it('may hold marks, so that it is more than a thought', () => {
    reads('((He)) {{believed}} [[the plan was “a mess”]].');
  });
  it('may have an age within', () => {
    reads('It was {{reported}} [[that Ward, 43, has left the council]].');
    reads('{{According to}} ((the captain)), 45, [[the ferry had lost its anchor]].');
  });
});

describe('a headline that ends in marks', () => {
  it('is what somebody in the article says', () => {
    assert.deepEqual(rules('The pier is old.', "Pier 'breaks every rule'\n\n"), ['mixed free-standing']);
    assert.deepEqual(rules('The pier is old.', "Oldport 'to lose its pier'\n\n"), ['mixed free-standing']);
    // a name
    assert.deepEqual(rules('The pier is old.', "Lund wins 'Golden Anchor'\n\n"), []);
  });
});

describe('a noun of saying', () => {
  it('may have a clause without a conjunction', () => {
    reads('He laughed off ((Lund))’s {{claims}} [[he had no boats]].');
    reads('Ward is suing him amid {{claims}} [[he broke the terms]].');
    reads('The town will pay, despite ((Lund))’s {{assertion}} [[that the pier is safe]].');
    // what they are about
    assert.deepEqual(rules('The reports the mayor had ordered lay on the table.'), []);
  });
  it('may say what somebody calls for', () => {
    reads('There are fresh {{calls}} [[for the mayor to clamp down on boats]].');
    reads('It opened after ((Ms Ward))’s {{plea}} [[for the town to wait]].');
    assert.deepEqual(rules('The calls for the ferry were loud.'), []);
  });
});

describe('a statement to a magazine', () => {
  it('may have a mark in the name of who was told', () => {
    reads('In 2019, ((Lena)) {{told}} AY! magazine [[that she had a boat]].');
  });
});

describe('an attitude', () => {
  it('ends where somebody else is said to have said something', () => {
    reads('((They)) had {{decided}} [[to keep the pier]] as ((the police)) {{said}} [[it would help]].');
  });
});

describe('the speaker in a list or an interview', () => {
  it('stands in the heading above statements on topics', () => {
    reads(
      '((Harbour Minister Ann Ward)) on Morning Live\n\n- On the pier{{:}} [[“It is closed for good.”]] - On the tolls{{:}} [[“They are down.”]]',
    );
    reads(
      '((Secretary of the Harbour Jon Lund)) on Face the Sea\n\n- On mending the boats{{:}} [[“We will mend them all.”]]',
    );
  });
  it('is whom the interview names most before its first question', () => {
    const text = [
      'Lena Ward has sailed for ten years.',
      'Lena Ward joined the crew in spring',
      'Which boat did you miss?',
      'The old one.',
      'What got you through the winter?',
      'My two boys.',
      'Worst job?',
      'A paper round.',
    ].join('\n\n');
    const { quotations, text: whole } = find(text);
    assert.deepEqual(
      quotations.map(({ rule, speaker: [span] }) => [rule, span && whole.slice(span.start, span.end)]),
      [
        ['interview', 'Lena Ward'],
        ['interview', 'Lena Ward'],
        ['interview', 'Lena Ward'],
      ],
    );
  });
});

describe('where content ends', () => {
  it('ends before what the speaker did besides', () => {
    reads(
      '((The firm)) {{said}} [[it looked to further progress]] after {{reporting}} [[a rise in profits]].',
    );
    reads('((Lena)) {{admitted}} [[she was working at sea after leaving her office]].');
  });
  it('ends before a relative clause that tells what somebody else has said', () => {
    reads('((They)) have {{said}} [[they would raise their bid for the pier, which is old]].');
    assert.match(
      marked('They have said they would raise their bid for Lund, who had told Orra he would stay.'),
      /\[\[they would raise their bid for Lund\]\],/,
    );
  });
  it('does not go on with what happens while somebody speaks', () => {
    reads('[[The budget will be an effort]], ((Ward)) {{says}}, as her party is accused of lying.');
    reads('[[The bridge]], ((Ward)) {{said}}, [[is closed]].');
  });
  it('may be a list of gerunds', () => {
    reads('((He)) has {{admitted}} [[taking the money, hiding it and leaving the town]].');
  });
  it('may stand behind what is said of its source', () => {
    reads(
      '{{According to}} ((the report)), which was obtained by the Herald, [[there are bigger changes coming]].',
    );
  });
});

describe('what somebody is asked to do', () => {
  it('begins with the infinitive behind who is asked', () => {
    reads('((Council leaders)) {{called on}} the government [[to keep the rules]].');
    reads('((Ms Ward)) {{urged}} the new council [[to mend the pier]].');
    reads('((The council)) is {{calling for}} [[Oldport to remain closed]].');
  });
});

describe('a subject', () => {
  it('may be a pronoun behind an adverbial', () => {
    reads('At the pier ((she)) met the captain and {{told}} him [[he was the best sailor in the world]].');
  });
  it('may follow a gerund that attributes nothing', () => {
    reads('Writing in the Harbour Journal, ((they)) {{admit}} [[that such cases are rare]].');
  });
});
