import { reads } from '../../../support/marked-quotations';

const cases: Readonly<Record<string, readonly string[]>> = {
  'direct quotations': [
    '[[„Die Brücke ist gesperrt“]], {{sagte}} ((Frau Ward)).',
    '[[„Die Brücke ist gesperrt“]], {{erklärte}} ((die Bürgermeisterin)).',
    '[[„Die Brücke ist gesperrt“]], {{schrieb}} ((der Direktor)) am Montag.',
    '((Ward)) {{sagte}}: [[„Die Brücke ist gesperrt.“]]',
    '((Die Bürgermeisterin)) {{betonte}}: [[„Niemand hat uns gefragt.“]]',
    '[[„Die Brücke“]], {{sagte}} ((Ward)), [[„ist gesperrt.“]]',
    '[[„Die Brücke ist gesperrt“]], {{sagte}} ((Ward)). [[„Das bleibt so.“]]',
    '[[„Wer zahlt das?“]], {{fragte}} ((Lund)).',
    '[[„Wer zahlt das?“]] {{fragte}} ((Lund)).',
    '[[»Die Brücke ist gesperrt«]], {{sagte}} ((Ward)).',
    '[[„Nie wieder!“]], {{rief}} ((Lund)).',
    '[[„Die Brücke ist gesperrt“]], {{so}} ((Ward)).',
    '((Lund)){{:}} [[„Die Brücke ist gesperrt.“]]',
    '[[„Die Brücke ist eine Schande.“]] {{—}} ((Oskar Lund))',
  ],
  'pronouns as speakers': [
    '[[„Die Brücke ist gesperrt“]], {{sagte}} ((sie)).',
    '[[„Die Brücke ist gesperrt“]], {{erklärte}} ((er)) am Dienstag.',
    '((Sie)) {{sagte}}, [[die Brücke sei gesperrt]].',
    '((Er)) {{sagte}}, [[dass die Brücke gesperrt sei]].',
    '((Wir)) {{sagen}}, [[dass die Brücke sicher ist]].',
    '[[„Das ist falsch“]], {{antwortete}} ((er)).',
  ],
  'indirect quotations with their conjunction': [
    '((Ward)) {{sagte}}, [[dass die Brücke gesperrt sei]].',
    '((Die Polizei)) {{bestätigte}}, [[dass die Brücke gesperrt ist]].',
    '((Der Bericht)) {{behauptet}}, [[dass niemand gefragt wurde]].',
    '((Frau Ward)) hat {{gesagt}}, [[dass die Brücke alt sei]].',
    '((Lund)) {{fragte}}, [[ob die Brücke sicher sei]].',
    '((Lund)) {{fragte}}, [[warum niemand gewarnt habe]].',
    '((Ward)) {{warnte}} am Montag, [[dass die Brücke einstürzen könne]].',
    '((Ward)) {{teilte mit}}, [[dass die Brücke gesperrt sei]].',
  ],
  'indirect quotations without it': [
    '((Ward)) {{sagte}}, [[die Brücke sei gesperrt]].',
    '((Die Bürgermeisterin)) {{sagte}}, [[sie werde die Brücke öffnen]].',
    '((Lund)) {{meinte}}, [[die Stadt habe zu wenig Geld]].',
    '((Die Polizei)) {{erklärte}}, [[es gebe keine Verletzten]].',
    '((Lund)) {{glaubt}}, [[die Brücke sei sicher]].',
  ],
  'inverted order': [
    'Am Montag {{sagte}} ((Ward)), [[die Brücke sei gesperrt]].',
    'Zuletzt {{betonte}} ((sie)), [[dass die Brücke sicher sei]].',
    'Später {{erklärte}} ((die Bürgermeisterin)), [[die Stadt habe kein Geld]].',
    '[[Die Brücke sei gesperrt]], {{sagte}} ((Ward)).',
    '[[Die Brücke sei seit Montag gesperrt]], {{erklärte}} ((die Polizei)).',
    '[[Niemand sei gefragt worden]], {{klagte}} ((Lund)).',
    'Wie ((Ward)) {{sagte}}, [[ist die Brücke gesperrt]].',
  ],
  'named sources': [
    '{{Laut}} ((Ward)) [[ist die Brücke gesperrt]].',
    '{{Nach Angaben von}} ((Ward)) [[war die Brücke gesperrt]].',
    '[[Die Brücke ist gesperrt]], {{so}} ((Ward)).',
  ],
  'mixed quotations': [
    '((Ward)) {{sagte}}, [[die Brücke sei „eine Schande“]].',
    '((Lund)) {{erklärte}}, [[dass die Stadt „nichts gelernt“ habe]].',
  ],
};

describe('German, by its own table', () => {
  for (const [name, texts] of Object.entries(cases)) {
    describe(name, () => {
      for (const text of texts) {
        it(text.replace(/[[\]{}()]/g, ''), () => {
          reads(text, 'de');
        });
      }
    });
  }
});
