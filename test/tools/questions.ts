import type { ToolName } from '../../src/tools';

/** A question about the sample corpus, the call that an assistant would make for it, and what has to come back. */
export interface ToolQuestion {
  readonly ask: string;
  readonly tool: ToolName;
  readonly input: Readonly<Record<string, string | number>>;
  /** Each is one item that answers the question, known by all of these words; none where the corpus has no answer. */
  readonly expected: readonly (readonly string[])[];
}

const quotations = (
  ask: string,
  input: ToolQuestion['input'],
  ...expected: readonly (readonly string[])[]
): ToolQuestion => ({ ask, tool: 'search_quotations', input, expected });

export const questions: readonly ToolQuestion[] = [
  quotations(
    'Has the harbour master asked for inspections of the wall?',
    { query: 'inspected OR inspection', speaker: 'Elena Marsh' },
    ['asked for the wall to be inspected eight times'],
  ),
  quotations('How long did the breach take?', { query: 'wall minutes' }, [
    'We lost the wall in eleven minutes',
    'Elena Marsh',
  ]),
  quotations(
    'What did Kim Seo-yun say about her letters?',
    { query: 'letters OR wrote OR write', speaker: 'Kim Seo-yun' },
    ['had sent three letters'],
    ['the wall was being held up by habit'],
    ['I write to my board'],
  ),
  quotations(
    'What did Lord Brandreth tell the inquiry of the letters?',
    { query: 'letters', speaker: 'Brandreth' },
    ['he did not recall the letters'],
    ['could not recall the letters'],
  ),
  quotations(
    'What did the trade minister say of the barrier?',
    { query: 'barrier OR wall', speaker: "d'Aubrac" },
    ['the barrier would pay for itself'],
    ['rebuild the same wall every winter'],
  ),
  quotations('Who said what about the loan?', { query: 'loan', after: '2024-03', before: '2024-04' }, [
    'the loan would cost each household ninety crowns',
    'Bram Teague',
  ]),
  quotations(
    'What is the true figure of the loan per household, and who says so?',
    { query: 'figure OR imaginative', speaker: 'Finch' },
    ['imaginative'],
    ['the true figure was closer to thirty-one'],
  ),
  quotations(
    'Why did O’Hanlon want the strike?',
    { query: 'work', speaker: "O'Hanlon", after: '2024-02-01', before: '2024-02-07' },
    ['had been told to work in swell'],
    ['My members are not against work'],
  ),
  quotations(
    'What did Sir Hugh Penhallow say about his part in the spill?',
    { query: 'ship OR vessel OR obligation OR crewed', speaker: 'Hugh Penhallow' },
    ['meet every obligation'],
    ['I chartered a ship'],
    ['neither crewed, steered nor owned'],
  ),
  quotations(
    'What did Sir Hugh say of his daughter’s election?',
    { query: 'daughter OR voted OR agreed', speaker: 'Hugh Penhallow' },
    ['was proud of his daughter'],
    ['have not agreed about anything'],
  ),
  quotations('What has Ines Varga said about the slick?', { query: 'slick', speaker: 'Ines Varga' }, [
    'the slick would reach the reserve within two days',
  ]),
  quotations(
    'What did the judge say about the life-rafts?',
    { query: 'rafts OR crowns OR cost', speaker: 'Isolde Marchetti' },
    ['half of the rafts were out of date'],
    ['You saved eleven hundred crowns on each', 'northern-wire/0010'],
    ['You saved eleven hundred crowns on each', 'ferry-fine'],
  ),
  quotations(
    'Will the ferry company appeal?',
    { query: 'appeal' },
    ['would not appeal', 'northern-wire/0010'],
    ['there would be no appeal', 'ferry-fine'],
  ),
  quotations(
    'What did Hanne Venn say about the fine?',
    { query: 'fine OR raft', speaker: 'Hanne Venn' },
    ['the fine would not bring back anyone'],
    ['The fine might at least open a raft'],
  ),
  quotations(
    'What did Pascoe say of the cod quota?',
    { query: 'cut OR cod OR fish', speaker: 'Jory Pascoe', after: '2024-04-16', before: '2024-04-17' },
    ['the cut would finish the small boats'],
    ['counted the fish they could find'],
    ['the only thing about cod that ever rises'],
  ),
  quotations('Who has spoken of pumps in transit?', { query: '"in transit"' }, ['in transit', 'spokeswoman']),
  quotations('Did Mayor Okafor-Lind say that the pumps were stolen?', {
    query: 'stolen',
    speaker: 'Okafor-Lind',
  }),
  quotations('What has the prime minister said about the breakwater?', {
    query: 'breakwater',
    speaker: 'prime minister',
  }),
  quotations('Has anybody spoken of a nuclear plant?', { query: 'nuclear' }),
  quotations(
    'What did Clara Penhallow say on the night she was elected?',
    { query: 'won OR win OR supper', speaker: 'Clara Penhallow', after: '2024-05-01' },
    ['I did not win because I am loved'],
    ['I could invite them all to supper'],
  ),
  quotations('What did Al-Kassar say about maps?', { query: 'maps', speaker: 'Al-Kassar' }, [
    'the maps would be published within a week',
  ]),
  {
    ask: 'Did Marsh say that they lost the wall in twelve minutes?',
    tool: 'verify_quotation',
    input: { text: 'We lost the wall in twelve minutes', speaker: 'Marsh' },
    expected: [['differs', 'We lost the wall in eleven minutes']],
  },
  {
    ask: 'Was it Sir Hugh who chartered a ship and did not steer it?',
    tool: 'verify_quotation',
    input: { text: 'I chartered a ship. I did not steer it.', speaker: 'Hugh Penhallow' },
    expected: [['I chartered a ship', '2024-02-28-slick']],
  },
  {
    ask: 'Did the mayor say that the alternative is to rebuild the wall every winter?',
    tool: 'verify_quotation',
    input: { text: 'The alternative is to rebuild the same wall every winter', speaker: 'Okafor-Lind' },
    expected: [['other-speaker', 'rebuild the same wall every winter', 'Aubrac']],
  },
  {
    ask: 'Which articles name Bertil Asante?',
    tool: 'find_mentions',
    input: { name: 'Bertil Asante', limit: 50 },
    expected: [['lower-quay'], ['2024-04-22-pumps'], ['2024-04-24-debate'], ['2024-03-02-operation']],
  },
  {
    ask: 'Where is Lieutenant Pia Sorrel mentioned?',
    tool: 'find_mentions',
    input: { name: 'Pia Sorrel' },
    expected: [['northern-wire/0005'], ['2024-02-28-slick'], ['2024-03-02-operation']],
  },
  {
    ask: 'How deep were the waves at the Orrin light?',
    tool: 'search_text',
    input: { query: '"nine metres"' },
    expected: [['northern-wire/0001', 'were measured at the Orrin light']],
  },
  {
    ask: 'When does the council vote on the barrier?',
    tool: 'search_text',
    input: { query: 'council vote' },
    expected: [['barrier-reaction', 'The council will vote on April 11']],
  },
  {
    ask: 'How is the judge called in this corpus?',
    tool: 'list_speakers',
    input: { query: 'marchetti' },
    expected: [['Isolde Marchetti']],
  },
  {
    ask: 'What stands in the first paragraphs of the report on the fine?',
    tool: 'read_article',
    input: { id: 'northern-wire/0010.txt', from: 1, to: 7 },
    expected: [
      ['Ferry Line Fined Over Mirrin Life-Rafts'],
      ['By Staff, Northern Wire'],
      ['FENNICK, March 19'],
      ['Judge Isolde Marchetti said'],
    ],
  },
];
