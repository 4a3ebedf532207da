import assert from 'node:assert/strict';
import { find, marked, reads } from '../../../support/marked-quotations';

describe('a direct quotation', () => {
  it('goes to the subject and verb behind it', () => {
    reads('[[“The bridge is closed,”]] ((Ms Ward)) {{said}}.');
    reads('[[“The bridge is closed,”]] ((Ms Ward)) {{told}} reporters on Tuesday.');
    reads('[[“The bridge is closed,”]] ((she)) {{said}} in a statement.');
  });
  it('goes to the subject and verb before it', () => {
    reads('((Ms Ward)) {{said}}: [[“The bridge is closed.”]]');
    reads('On Monday ((Ms Ward)) {{said}}, [[“The bridge is closed.”]]');
    reads('((The harbour master)) {{told}} the council: [[“Nobody asked us.”]]');
  });
  it('goes to the subject behind an inverted verb, apposition included', () => {
    reads('[[“The bridge is closed,”]] {{said}} ((Ms Ward, a member of the council)).');
    reads('[[“Who pays?”]] {{asked}} ((Oskar Lund)).');
    reads('[[“Never again,”]] {{says}} ((the harbour master)).');
  });
  it('reaches over an apposition between name and verb', () => {
    reads('[[“The bridge is closed,”]] ((Mara Ward, the mayor of Oldport)), {{said}}.');
    reads('[[“We left,”]] ((Mara Ward)), now 81 and retired in Oldport, Maine, {{said}} by telephone.');
    reads('[[“We left,”]] ((Ward (Independent))) {{said}}.');
  });
  it('may still be to be said, or be said in a verb of its own color', () => {
    reads('[[“The bridge is safe,”]] ((Ms Ward)) will {{say}} on Monday.');
    reads('[[“The bridge is safe,”]] ((he)) {{mocks}}. [[“It is always safe.”]]');
    reads('[[“The bridge is safe,”]] {{begged}} ((Mr Lund)).');
  });
  it('is one where its cue splits it', () => {
    reads('[[“The bridge,”]] ((Ms Ward)) {{said}}, [[“is closed.”]]');
    reads('[[“The bridge is closed,”]] ((Ms Ward)) {{said}}. [[“It will stay so.”]]');
    reads('[[“The bridge is closed,”]] {{said}} ((Ms Ward, a relic of old times)). [[“It will stay so.”]]');
    reads('[[“I like him,”]] ((she)) {{said}}, but [[“he never listens.”]]');
    reads('[[“Every time you say that,”]] ((Lund)) {{said}}, referring to the toll, [[“you lose a vote.”]]');
  });
  it('stays apart from the next one that has a cue of its own', () => {
    reads('[[“The bridge is closed,”]] ((Ms Ward)) {{said}}. [[“It is not,”]] ((Mr Lund)) {{replied}}.');
  });
  it('leaves what its speaker says next to that cue', () => {
    reads('[[“It is old,”]] {{said}} ((Ms Ward)), ((who)) {{added}} [[that the bridge was ugly]].');
    reads('[[“It is old,”]] {{said}} ((Ms Ward)), {{adding}} [[that the bridge was ugly]].');
    reads(
      '[[“It is old,”]] ((Ms Ward)) {{said}} as ((she)) {{called for}} [[patience]]. [[“It will fall.”]]',
    );
  });
  it('takes no name of a programme for its second part', () => {
    reads('[[“It is old,”]] ((Ms Ward)) {{told}} “Harbour Live,” smiling.');
  });
  it('keeps a question with the verb behind it', () => {
    reads('[[“Can we win?”]] ((Mr Lund)) {{asked}}. [[“I don’t know.”]]');
  });
  it('goes to a name behind a dash', () => {
    reads('[[“The bridge is a disgrace.”]] {{—}} ((Commissioner Lund))');
    reads('[[“The bridge is a disgrace.”]] {{―}} ((Oskar Lund))');
  });
  it('goes to a label, and to the sentence that leads in by a colon', () => {
    reads('((Oskar Lund)){{:}} [[“The bridge is a disgrace.”]]');
    reads('((She)) turned to the crowd{{:}} [[“The bridge is a disgrace.”]]');
    reads('((Ms Ward)) continued{{:}}\n\n[[“The bridge is closed.”]]');
  });
  it('goes to what it is said to come from', () => {
    reads('From ((the report)){{:}} [[“In general, bridges are good.”]]');
    reads('More from ((the harbour master)){{:}} [[“Bridges are good.”]]');
  });
  it('needs no marks as a paragraph behind the sentence or the heading that leads in', () => {
    reads(
      '((Ms Ward)) {{said}} in a statement on Monday:\n\n[[It is old. I said so in May.]]\n\nThe council meets.',
    );
    reads('((The Oldport Post)) {{reports}}:\n\n[[The bridge is old and must be closed.]]');
    reads('And from ((Chairwoman Clara Ward)){{:}}\n\n[[The bridge is old.]]\n\nThe council meets.');
    reads(
      'Statement from ((Clara Ward)){{:}}\n\n[[It is old.]]\n\n[[It is time.]]\n\nStatement from ((Tom Lund, mayor of Oldport)){{:}}\n\n[[Not yet.]]\n\nThe council meets.',
    );
    for (const lead of [
      'See photos from the debate below:',
      'What Ms Ward said must change:',
      'And from the harbour:',
    ])
      assert.doesNotMatch(marked(`${lead}\n\nThe bridge and the pier.`), /\[\[The bridge/);
  });
  it('runs over paragraphs that each open it again, and ends where it closes', () => {
    const { quotations } = find('“The bridge is closed,” Ms Ward said. “It was old.\n\n“It was ugly, too.”');
    assert.equal(quotations.length, 1);
    assert.equal(quotations[0]!.parts.length, 3);
  });
  it('runs over paragraphs of which only the first opens it', () => {
    reads('((Ms Ward)) {{said}}: [[“The bridge is old.]]\n\n[[It was old when I was young.”]]');
  });
  it('runs over paragraphs of which the last one holds its cue', () => {
    reads('[[“The bridge is old.]]\n\n[[“It was old when I was young,”]] ((Ms Ward)) {{said}}.');
  });
  it('goes to a speaker behind “as”, or told of in a clause of their own', () => {
    reads('[[“The bridge,”]] as ((Ms Ward)) {{put it}}, [[“is a disgrace.”]]');
    reads('[[“Let it be,”]] ((Ms Ward, who has not praised the plan)), {{told}} reporters.');
  });
  it('does not swallow the next paragraph when that has a speaker of its own', () => {
    reads('[[“The bridge is closed,”]] ((Ms Ward)) {{said}}.\n\n[[“It is not,”]] ((Mr Lund)) {{said}}.');
  });
  it('is attributed by verbs that tell how it was spoken', () => {
    const verbs =
      'commented enquired protested objected roared hissed reflected intervened spat wailed queried';
    for (const verb of verbs.split(' ')) {
      reads(`[[“The bridge will never be safe,”]] ((Ms Ward)) {{${verb}}}.`);
      reads(`[[“The bridge will never be safe,”]] {{${verb}}} ((Ms Ward)).`);
    }
    assert.deepEqual(find('Two protests, comments and a storm came “in one night”.').quotations, []);
  });
  it('may follow how it was spoken, to whom, or a noun for it', () => {
    reads('((Ms Lund)) {{tweeted}} using her own account: [[“Cool bridge, Tom.”]]');
    reads('((Ms Lund)) later {{told}} Oldport Radio’s Today programme: [[“It is dead.”]]');
    reads('((The council)) issued a {{statement}}, [[“We are deeply sorry for the delay.”]]');
    reads('[[“A disgrace”]] is how ((Ms Ward)) {{described}} the bridge.');
    reads(
      '((Ms Ward)) {{said}} on Monday, in reference to her child, a girl born in May, [[“She will be a sister!”]]',
    );
  });
  it('may have its verb at the head of the sentence, or all of its attribution in the next one', () => {
    reads('{{Said}} ((Ms Lund, who grew up in the town)), [[“We were all so proud of him.”]]');
    reads('[[“I hope you can find the emails.”]] ((Ms Ward)) {{said}}.');
    reads('[[“We saw it before the vote.”]] {{–}} ((Ada Lund)). The council is right.');
    reads('[[“We saw it before the vote.”]] {{–}} ((Ada Lund, mayor of Oldport)).');
  });
  it('holds inserts in square brackets and nested marks', () => {
    reads('[[“We [the council] said ‘never’ and meant it,”]] ((Ms Ward)) {{said}}.');
    reads('[[“He told me, ‘Go home,’ ”]] ((Ms Ward)) {{said}}.');
  });
  it('gives the words inside the marks', () => {
    const { text, quotations } = find('“The bridge is closed,” Ms Ward said.');
    const [{ marked: inside }] = quotations as [(typeof quotations)[0]];
    assert.equal(text.slice(inside[0]!.start, inside[0]!.end), 'The bridge is closed,');
  });
  it('is read through the marks of Markdown', () => {
    const [ward, said] = ['(https://a.example/ward)', '(https://a.example/said)'];
    reads(
      `[((Mara Ward))]${ward} {{said}} [[the bridge is closed]]. [[“It is rotten,”]] [((she)) {{said}}]${said}.`,
    );
    reads(`((The harbour master)) [{{told}} reporters]${said} [[that the bridge is closed]].`);
    reads('**((Mara Ward))** *{{said}}*: [[“The bridge is closed.”]]');
  });
  it('is left unattributed where nobody is near', () => {
    assert.equal(find('The wall bore a line. “No toll” was all it said.').quotations.length, 0);
  });
});

describe('quote marks', () => {
  it('may be of any kind', () => {
    reads('[["The bridge is closed,"]] ((Ms Ward)) {{said}}.');
    reads('[[«The bridge is closed,»]] ((Ms Ward)) {{said}}.');
    reads('[[„The bridge is closed,“]] ((Ms Ward)) {{said}}.');
    reads("[[``The bridge is closed,'']] ((Ms Ward)) {{said}}.");
    reads("[[''The bridge is closed,'']] ((Ms Ward)) {{said}}.");
    reads('[[‘The bridge is closed,’]] ((Ms Ward)) {{said}}.');
    reads("[['The bridge is closed,']] ((Ms Ward)) {{said}}.");
    reads('[[「The bridge is closed,」]] ((Ms Ward)) {{said}}.');
  });
  it('may be doubled accents, single ones, or of two kinds', () => {
    reads("[[``The bridge is closed,'']] ((Ms Ward)) {{said}}.");
    reads("[['The bridge is closed,']] {{said}} ((the harbour master)).");
    reads('[[‘The bridge is closed,’]] ((Ms Ward)) {{said}}.');
    reads('[[“The bridge is closed,"]] ((Ms Ward)) {{said}}.');
    reads('[["He told me, \'Go home,\' and I went,"]] ((Ms Ward)) {{said}}.');
    reads('[[“The [town] bridge is closed,”]] ((Ms Ward)) {{said}}.');
  });
  it('may be two that do not fit together', () => {
    reads("[[“The bridge is closed']], ((Ms Ward)) {{said}}. The pier stays open.");
    reads('((Ms Ward)) {{said}}: [[‘The bridge is closed”]], and left.');
    reads("((Ms Ward)) {{said}}: [[`The bridge is closed,']] and left.");
    reads("((Ms Ward)) {{said}}: [[``The bridge is closed,']] and left.");
    reads('[[″The bridge is closed,″]] ((Ms Ward)) {{said}}.');
    reads('[[The pier is 12″ lower]], ((Ms Ward)) {{said}}.');
  });
  it('may stand within marks of the same kind', () => {
    reads('[["He told me "go home" and I went,"]] ((Ms Ward)) {{said}}.');
    reads('[[“He told me “go home” and I went,”]] ((Ms Ward)) {{said}}.');
    reads('[[‘He told me ‘go home’ and I went,’]] ((Ms Ward)) {{said}}.');
    reads('((Ms Ward)) {{said}}: [["It is no “Old Bridge” any more. It is a ruin."]]');
  });
  it('open every paragraph of what is said, single ones too', () => {
    reads(
      '((Ms Ward)) {{said}}: [[‘The bridge won’t stand another winter.]]\n\n[[‘It’s the workers’ bridge.]]\n\n[[‘We’ll mend it.’]]\n\n((Mr Lund)) {{said}}: [[‘You won’t.’]]',
    );
    reads(
      "[['The bridge is closed,']] ((Ms Ward)) {{said}}.\n\n[['It's old.]]\n\n[['We'll mend it.']]\n\nThe council meets today.",
    );
  });
  it('may lack the opening one at the beginning of a paragraph', () => {
    reads('[[The bridge is closed,”]] ((Ms Ward)) {{said}}. [[“It is old.”]]');
    // where it would open is a guess
    assert.doesNotMatch(marked('It rains. The bridge is closed,” Ms Ward said.'), /\[\[It rains/);
  });
  it('may lack the closing one before who said it', () => {
    reads('[["The bridge is closed,]] ((Ms Ward)) {{said}}. The pier is not.');
    reads('[[“Who pays? It is old,]] ((she)) {{said}} on Monday.');
    reads('[["The bridge is closed,]] ((Ms Ward)) {{said}}. [[“It must go.”]]');
  });
  it('are no apostrophes', () => {
    reads("[['The workers' bridge isn't closed,']] ((Ms Ward)) {{said}}.");
    reads("In the '90s ((Ms Ward)) {{said}} [[it wasn't]].");
  });
  it('may lack the closing one without spoiling the next paragraph', () => {
    const text = marked('Ms Ward said: “The bridge is closed.\n\n“It is not,” Mr Lund said.');
    assert.match(text, /\[\[“It is not,”\]\] \(\(Mr Lund\)\) \{\{said\}\}/);
  });
  it('may have an odd one in their paragraph', () => {
    const text = marked('The 5" pipe burst. It “leaked.\n\n“It is old,” Mr Lund said.');
    assert.match(text, /\[\[“It is old,”\]\] \(\(Mr Lund\)\) \{\{said\}\}/);
  });
});

describe('a turn of a transcript', () => {
  const transcript = [
    'THE MAYOR: Good evening. The bridge is closed.',
    '(Applause.)',
    'It will stay closed.',
    'Q Why is that?',
    'THE MAYOR: It is old.',
    'Q Thank you.',
    'THE MAYOR: Good night.',
  ].join('\n\n');
  it('is quoted paragraph by paragraph, without what only happened', () => {
    const { text, quotations } = find(transcript);
    const said = quotations.map((q) => text.slice(q.parts[0]!.start, q.parts[0]!.end));
    assert.ok(said.includes('It will stay closed.'));
    assert.ok(!said.some((words) => words.includes('Applause')));
  });
});

describe('words in marks that quote nobody', () => {
  const reasonOf = (text: string) => find(text).scareQuotes.map((term) => term.reason);
  it('are terms with a reason', () => {
    assert.deepEqual(reasonOf('Robert “Bobby” Lund left the council.'), ['nickname']);
    assert.deepEqual(reasonOf('She starred in the film “The Long Bridge” last year.'), ['title']);
    assert.deepEqual(reasonOf('The motto “No toll” hung over the door.'), ['motto']);
    assert.deepEqual(reasonOf('In operation “Grey Gull” nobody was hurt.'), ['operation']);
    assert.deepEqual(reasonOf('The so-called “experts” left early.'), ['scare']);
  });
  it('are no quotations', () => {
    assert.deepEqual(find('The so-called “experts” left early.').quotations, []);
  });
  it('are the title of what somebody wrote', () => {
    assert.deepEqual(
      find('She wrote the novel “Dark Water” in 1998 and directed “The Hill.”').quotations,
      [],
    );
    reads('((Ward)) {{wrote}} [[the council was “too slow.”]]');
  });
  it('are the name that something is given', () => {
    for (const text of [
      'The council plans what it called “Pier Pass” for June.',
      'Ward named the scheme “Pier Pass.”',
    ])
      assert.deepEqual(find(text).quotations, []);
    reads('((Ward)) {{called}} [[Lund “Mayor Nobody.”]] ((Ward)) {{called}} [[the scheme “a mess.”]]');
  });
  it('were thought, or might be said one day', () => {
    assert.deepEqual(find('“I shall never go home again,” she remembers thinking.').quotations, []);
    assert.deepEqual(find('She thought: “Never again.”').quotations, []);
    assert.deepEqual(find('If anyone asked, she would say “no”.').quotations, []);
    assert.deepEqual(find('If she says “no”, the bridge stays closed.').quotations, []);
  });
  it('might have been said, or are the title of a work', () => {
    assert.deepEqual(find('“The pier could fall tomorrow,” Ms Ward might say.').quotations, []);
    assert.deepEqual(find('Ms Ward wrote “The Long Pier” in 1990.').quotations, []);
    assert.deepEqual(find('Ms Ward did not say “I quit”.').quotations, []);
  });
  it('are the answer to a question that somebody else has asked', () => {
    const text = marked('“Is the pier safe?” a reporter asked Ms Ward. “It was inspected in May.”');
    assert.equal(
      text,
      '[[“Is the pier safe?”]] ((a reporter)) {{asked}} Ms Ward. “It was inspected in May.”',
    );
  });
  it('are not given to who stands before them where they are about him, or he does nothing', () => {
    for (const before of ['Jon Berrow, 12, died at the scene', 'Jon Berrow was sentenced to life'])
      for (const said of [
        'He was the kindest boy I have ever known.',
        'You have shown us no remorse at all.',
      ]) {
        const { quotations } = find(`${before}. “${said}”`);
        assert.deepEqual(quotations[0]?.speaker, []);
      }
    reads('((Mr Berrow)) shook his head. [[“I have never seen anything like it in my life.”]]');
  });
  it('of one paragraph are not given to who speaks in the next where their closing mark is missing', () => {
    reads('[[“It is rotten,]] {{said}} ((Ms Ward)).\n\n[[“We asked for money,”]] {{said}} ((Mr Lund)).');
  });
  it('are a few words of a clause behind a colon', () => {
    assert.deepEqual(find('One thing is clear: “the toll” is here to stay.').quotations, []);
    reads('To quote ((Ms Ward)){{:}} [[“Better late than never.”]]');
  });
  it('are the hat or the book of a speaker', () => {
    reads('[[“Who pays?”]] {{asked}} ((the boy, who wore a “Save Us” hat)).');
    const text = marked('“Leave it,” said Ms Ward, author of “The Long Bridge.”');
    assert.match(text, /^\[\[“Leave it,”\]\] \{\{said\}\} /);
    assert.doesNotMatch(text, /\[\[“The Long/);
  });
});
