import { reads } from '../../../support/marked-quotations';

describe('the speaker of a quotation', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'stands before the cue': [
      '((Ms Ward)) {{said}} [[the bridge was closed]].',
      '((Executives)) who have worked with Ms Ward {{say}} [[the bridge is safe]].',
      '((Ms Ward)) keeps the plans to herself but {{says}} [[the bridge is safe]].',
    ],
    'has a surname that is a word of grammar elsewhere': [
      '((Ada May)) {{said}} [[the bridge was safe]].',
      '((The council’s Jack Will)) {{said}} [[the bridge was safe]].',
      '[[“The bridge is safe,”]] {{said}} ((Ms Long)).',
    ],
    'stands behind it, inverted': [
      '[[“The bridge is closed,”]] {{said}} ((Ms Ward)).',
      '[[“I am sorry,”]] {{said}} ((a visibly shaken Mr Lund)).',
      '[[The bridge was closed, forcing drivers to turn round]], {{said}} ((Ada Lund, a pilot)).',
    ],
    'has titles and appositions': [
      '((Ms Ward, a member of parliament)), {{said}} [[the bridge was safe]].',
      '((Ms Ward, 29, of Oldport)), {{said}} [[the bridge was safe]].',
      '((The council’s chief, Mr Lund)), {{said}} [[he was sorry]].',
      '[[“The bridge is safe,”]] ((Ada M. Lund, head of the council)) {{said}}.',
      '[[“The bridge is safe,”]] {{said}} ((the head of the council, Ada Lund)), on Monday.',
      '[[“The bridge is safe,”]] {{said}} ((the council’s chief engineer, Prof A. B. Lund)).',
      '((Mr Lund, who leads the council)), {{said}} [[that “nobody was hurt”]].',
    ],
    'stands behind what only says when or where': [
      'Eight years ago, ((he)) backed the plan and {{said}}, [[“It will work.”]]',
      'Shortly before the vote, ((she)) left the hall and {{said}} [[that the plan was dead]].',
      '((Ms Ward)), speaking at a rally in Oldport, Maine, {{warned}} [[that the bridge would fall]].',
    ],
    'is without the time that stands behind it, and without its own verb': [
      '((Mayor Nora Lund)) on Tuesday {{said}} [[the pier would close]].',
      '((The harbour board)) this week {{said}} [[it was sorry]].',
      '((The firm)) issued a statement {{saying}} [[it was sorry]].',
      '((The mayor)) disagreed{{:}} [[“It is not so.”]]',
    ],
    'stands between the parts of a statement, inverted': [
      '[[Schools]], {{said}} ((the minister)), [[will reopen in May]].',
    ],
    'is who is quoted, and not who quotes': [
      'The Post quoted ((Ms Ward)) as {{saying}} [[the toll would rise]].',
      'The Post quotes ((him)) as {{saying}}: [[“The toll will rise.”]]',
      '((Ms Ward)) was quoted by the Post as {{saying}} [[that the toll would rise]].',
      '[[“We were never told,”]] ((Ms Ward)) was quoted as {{saying}} by the Post.',
      '[[“Shots were fired,”]] the agency quoted ((a witness)) as {{saying}}.',
    ],
    'has several roles, or somebody at his side': [
      '((Tom Lund, Director of the Bridge study, and Chairman of the Centre for Bridges)), {{says}} [[it is safe]].',
      '((Ms Lund and her deputy, Mr Ward)), {{said}} [[the bridge was safe]].',
      '{{According to}} ((Norwegian ambassador to the United States Tom Lund)), [[the bridge is safe]].',
    ],
    'stands behind “with” where the verb has no other': [
      'Her critics were many, with ((Ms Ward)) {{stating}}: [[“People need quicker decisions.”]]',
    ],
    'stands behind another verb where a relative clause follows': [
      'He travelled to meet ((Ms Ward)), ((who)) {{said}} [[she would assist him]].',
      'The toll was opposed by ((Ms Ward)), ((who)) {{called}} [[it “a disgrace”]].',
    ],
    'is no noun that looks like a verb': ['[[Talks had begun]], ((state media)) {{said}}.'],
    'is the subject of the last clause that has one': [
      'The crews left the port, and ((the harbour master)) closed the gates and {{said}} [[that nobody was hurt]].',
    ],
    'is who sent or published what says it': [
      '((Ms Ward)) has released a statement {{saying}} [[the bridge was safe]].',
      '((His office)) put out a letter {{saying}} [[the bridge was safe]].',
    ],
    'is a pronoun, or several people': [
      '((He))’s {{telling}} friends [[that the bridge is safe]].',
      '((She))’s {{said}} [[that the bridge is safe]].',
      '((He)) {{said}} [[the bridge was safe]].',
      '((He and Ms Lund)) {{said}} [[the bridge was safe]].',
      '((They)) {{say}} [[the bridge is safe]].',
    ],
    'is a role or a relation': [
      '((The harbour master)) {{said}} [[the bridge was safe]].',
      '((Mr Lund’s lawyer)) {{said}} [[his client was innocent]].',
      '((A spokeswoman for the council)) {{said}}: [[“We are sorry.”]]',
    ],
    'is a group': [
      '((Officials)) {{said}} [[the bridge was closed]].',
      '((Oldport police)) {{said}} [[the bridge was closed]].',
      '((Critics)), including Ms Ward, {{said}} [[the bridge was unsafe]].',
      '((About nine in ten)) {{said}} [[they used the bridge]].',
    ],
    'is a document or an outlet': [
      '((The inquiry)) {{found}} [[that the bridge was unsafe]].',
      '((The Oldport Courier)) {{reported}} [[that the bridge was unsafe]].',
    ],
    'is not named': [
      '((A source close to the council)) {{said}} [[the bridge was unsafe]].',
      '((An aide)) who asked not to be named {{said}} [[the bridge was unsafe]].',
    ],
    'stands behind a dash or before a colon': [
      '[[“The bridge is closed.”]] {{—}} ((Commissioner Lund))',
      'And from ((Chairwoman Ward)){{:}} [[“The bridge is closed.”]]',
      '((Ward)){{:}} [[‘I will not resign’]]',
    ],
    'is the agent of a passive verb': [
      '[[The bridge]] was {{described}} by ((Ms Ward)) [[as a disgrace]].',
      'Ms Ward was {{asked}} by ((a reporter)) [[whether the bridge was safe]].',
    ],
  };
  for (const [name, texts] of Object.entries(cases)) {
    it(name, () => {
      for (const text of texts) reads(text);
    });
  }
  it('is named behind whose relative or what age it is', () => {
    reads('[[“It was loud,”]] {{said}} ((his neighbor, Carla Diaz)).');
    reads('[[“It was loud,”]] {{said}} ((the victim’s brother, Paul Lund)).');
    reads('[[“It was loud,”]] {{said}} ((Joe Tully, 67, a third-generation farmer)).');
  });
  it('is whom a relative clause without commas tells of', () => {
    reads('((People who live near the airport)) {{say}} [[the noise is worse]].');
    reads('((A police officer who was at the scene)) {{said}} [[the car was empty]].');
  });
  it('is not who stands in the reason why somebody is not named', () => {
    reads(
      '((An official at the ministry)), speaking on condition of anonymity because he was not authorised to talk, {{said}} [[the plan was dead]].',
    );
    reads('((A person familiar with the matter)) {{said}} [[the plan was dead]].');
  });
  it('may be several, whoever is named first', () => {
    reads('((Ward, Lund and the lawyer)) {{said}} [[the bridge would close]].');
    reads('((The mayor, Ann Ward and their deputies)) {{warned}} [[that the bridge would close]].');
    reads('In Oldport, ((Ward and Lund)) {{said}} [[the bridge would close]].');
  });
  it('may be called by a word of grammar, where the article names them in full', () => {
    reads(
      '((Nora May)) {{said}} [[the bridge was old]]. ((May)) {{said}} [[it would close]]. [[“It is old,”]] ((May)) {{said}}.',
    );
    reads('((Tom Will)) {{said}} [[the bridge was old]]. Will the council close it?');
    reads('((Nora May)) {{said}} [[it was old]]. In May ((the council)) {{said}} [[it would close]].');
  });
  it('may have initials that spell a word of grammar', () => {
    reads('((US President Ann Ward)) turned to the crowd{{:}} [[“The bridge is open.”]]');
    reads('((The WHO)) {{said}} [[the water was safe]]. ((WHO)) {{said}} [[it would stay so]].');
    reads('((US officials)) {{told}} us [[that the bridge was safe]].');
  });
  it('adds more behind the second part of a split quotation', () => {
    reads(
      '[[“Prices are up,”]] {{said}} ((Lee)), [[“and wages are flat,”]] {{adding}} [[that he might close]].',
    );
  });
  it('are two, where each has marks', () => {
    reads('((Ward)) {{said}} [[“yes,”]] ((Lund)) {{said}} [[“no.”]]');
    reads('{{Asked}} by ((Orlo)), [[“Will it close?”]], ((Ward)) {{replied}}: [[“Not this year.”]]');
    reads('[[“The bridge is old,”]] {{said}} ((Ward)); [[“it must go.”]]');
  });
  it('is not whom a pronoun behind somebody else stands for', () => {
    reads('[[“The bridge is safe,”]] ((she)) {{told}} Lund, who showed no surprise.');
  });
  it('stands in the sentence before', () => {
    reads('[[“It was awful,”]] {{said}} ((Ms Ward, whose brother died)). [[“Nobody came.”]]');
  });
  it('is another one in the next paragraph', () => {
    reads('[[“We have no money,”]] {{said}} ((Ms Ward)).\n\n[[“That is not true,”]] {{said}} ((Mr Lund)).');
  });
});
