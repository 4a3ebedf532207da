import type { EntityLanguage } from '.';

/** Formal name: its short forms. Only forms that stand for one formal name. */
const nicknames = `
alexander: alec; andrew: andy; anthony: tony; arthur: art; benjamin: ben, benny; catherine: cathy; charles: charlie, chuck;
christopher: chris; daniel: dan, danny; david: dave; deborah: debbie, deb; donald: don, donnie; douglas: doug;
edward: ed, eddie, ted; elizabeth: liz, beth, betsy; frederick: fred, freddie; gerald: gerry; gregory: greg; jacob: jake;
james: jim, jimmy; jeffrey: jeff; jennifer: jen, jenny; joseph: joe, joey; joshua: josh; kenneth: ken, kenny;
lawrence: larry; leonard: len, lenny; matthew: matt; michael: mike, mick; nathaniel: nate; nicholas: nick;
pamela: pam; patricia: patty, tricia; peter: pete; philip: phil; raymond: ray; rebecca: becky; richard: dick, rick;
robert: bob, bobby, rob, robbie; ronald: ron, ronnie; samuel: sam; stephen: steve, steven; susan: sue, susie;
theodore: theo; thomas: tom, tommy; timothy: tim; victoria: vicky; vincent: vince; walter: walt;
william: bill, billy, will`;

const aliases = `
united states: us, usa, united states of america, america;
united kingdom: uk, britain, great britain;
united nations: un, uno;
european union: eu;
united arab emirates: uae;
soviet union: ussr;
washington: washington dc, dc, washington d c, district of columbia;
new york: new york city, nyc;
los angeles: la;
north korea: dprk, democratic peoples republic of korea;
south korea: republic of korea, rok;
china: peoples republic of china, prc;
russia: russian federation;
iran: islamic republic of iran;
czech republic: czechia;
myanmar: burma;
turkey: turkiye;
vatican: vatican city, holy see;
central intelligence agency: cia;
federal bureau of investigation: fbi;
north atlantic treaty organization: nato, north atlantic treaty organisation;
european central bank: ecb;
international monetary fund: imf;
world health organization: who, world health organisation;
world trade organization: wto, world trade organisation;
international atomic energy agency: iaea;
british broadcasting corporation: bbc;
organization of petroleum exporting countries: opec;
national aeronautics and space administration: nasa`;

/** `a: x, y; b: z` → x→a, y→a, z→b. */
function shortForms(table: string): Map<string, string> {
  const rows = table.split(';').map((row) => row.split(':').map((cell) => cell.trim()));
  return new Map(rows.flatMap(([full, short]) => short!.split(/,\s*/).map((s) => [s, full!] as const)));
}

export const english: EntityLanguage = {
  tag: 'en',
  nicknames: shortForms(nicknames),
  legalForms: new Set([
    'inc',
    'incorporated',
    'corp',
    'corporation',
    'co',
    'ltd',
    'limited',
    'plc',
    'llc',
    'sa',
    'ag',
  ]),
  nameSuffixes: new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv']),
  aliases: shortForms(aliases),
};
