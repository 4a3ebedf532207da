import type { VerificationLanguage } from '../contract';

export const verification: VerificationLanguage = {
  negations:
    'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts weder noch nirgends ohne kaum',
  modals: `
    kann: kann kannst können könnt konnte konnten; könnte: könnte könnten; muss: muss musst müssen müsst musste mussten;
    müsste: müsste müssten; soll: soll sollst sollen sollt; sollte: sollte sollten; darf: darf dürfen dürft durfte durften;
    dürfte: dürfte dürften; will: will willst wollen wollt wollte wollten; mag: mag mögen; möchte: möchte möchten;
    wird: wird werden; würde: würde würden`,
  numbers: `
    0: null; 1: ein eins eine einen erste ersten; 2: zwei zweite zweiten; 3: drei dritte dritten; 4: vier vierte;
    5: fünf fünfte; 6: sechs sechste; 7: sieben siebte; 8: acht achte; 9: neun neunte; 10: zehn zehnte; 11: elf;
    12: zwölf; 13: dreizehn; 14: vierzehn; 15: fünfzehn; 16: sechzehn; 17: siebzehn; 18: achtzehn; 19: neunzehn;
    20: zwanzig; 30: dreißig; 40: vierzig; 50: fünfzig; 60: sechzig; 70: siebzig; 80: achtzig; 90: neunzig;
    100: hundert; 1000: tausend; 1000000: million millionen mio; 1000000000: milliarde milliarden mrd;
    %: prozent; half: halb halbe halben hälfte; quarter: viertel; dozen: dutzend; double: doppelt verdoppelt`,
  dates:
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli august september oktober november dezember frühjahr frühling sommer herbst winter ostern weihnachten',
  relativeDates: 'heute gestern morgen vorgestern übermorgen',
  fillers: 'äh, ähm, öh, hm, naja',
  smallWords:
    'der die das den dem des ein eine einen einem einer eines und oder aber von zu in im an am auf bei für mit aus als dass es ist sind war waren sein hat haben hatte ich du er sie wir ihr ihm ihn uns euch so wenn dann da hier was wer wie auch nur noch schon',
};
