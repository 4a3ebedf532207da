/** The characters from U+00A0 on, by their names in HTML. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
  'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc ' +
  'iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const others: Readonly<Record<string, number>> = {
  ...{ amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 },
  ...{ OElig: 0x152, oelig: 0x153, Scaron: 0x160, scaron: 0x161, Yuml: 0x178, zwnj: 0x200c, zwj: 0x200d },
  ...{
    ensp: 0x2002,
    emsp: 0x2003,
    thinsp: 0x2009,
    hyphen: 0x2010,
    ndash: 0x2013,
    mdash: 0x2014,
    horbar: 0x2015,
  },
  ...{ lsquo: 0x2018, rsquo: 0x2019, sbquo: 0x201a, ldquo: 0x201c, rdquo: 0x201d, bdquo: 0x201e },
  ...{ rsquor: 0x2019, rdquor: 0x201d, lsaquo: 0x2039, rsaquo: 0x203a },
  ...{ dagger: 0x2020, Dagger: 0x2021, bull: 0x2022, hellip: 0x2026, prime: 0x2032, Prime: 0x2033 },
  ...{ euro: 0x20ac, trade: 0x2122, minus: 0x2212, lrm: 0x200e, rlm: 0x200f },
};

const codes: ReadonlyMap<string, number> = new Map([
  ...latin.split(' ').map((name, i) => [name, 0xa0 + i] as const),
  ...Object.entries(others),
]);

/** What Windows-1252 has at 0x80 to 0x9F: numbers of entities that mean these are read as browsers do. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The character that an entity of HTML stands for, by what is between `&` and `;`: `ldquo`, `#8220`, `#x201c`. Undefined
 * where it stands for none.
 */
export function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) {
    const code = codes.get(entity);
    return code === undefined ? undefined : String.fromCharCode(code);
  }
  const isHex = entity.charAt(1) === 'x' || entity.charAt(1) === 'X';
  const code = isHex ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  if (code >= 0x80 && code < 0xa0) return windows.charAt(code - 0x80);
  return code >= 0x20 && code !== 0x7f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
