import { attributeSubjectComplement } from './complement-content';
import { attributeAfterQuote } from './cue-after';
import type { CueRule } from './cue-context';
import { attributeInfinitive } from './infinitive';
import { attributeInverted, attributeResumed } from './inverted';
import { attributeLeading } from './leading-cue';
import { attributeObjectRelative } from './object-relative';
import { attributePassive } from './passive';
import { attributeQuotedAsSaying } from './quoted-as-saying';
import { attributeTelling } from './telling';
import { attributeVerbSecond } from './verb-second';
import { rejectNaming, rejectQuoting, rejectSupposed, rejectTopic, rejectUnsaid } from './vetoes';

/**
 * The rules for a cue, in the order in which they are tried: the first that gives an answer decides. Narrow rules come
 * before wide ones, and those that look before the cue before those that look after it; a rule that begins with
 * `reject` only tells that the cue attributes nothing. A new rule is a file in this folder and a row in this list.
 */
export const cueRules: readonly CueRule[] = [
  { name: 'quoting', attribute: rejectQuoting },
  { name: 'quoted-as-saying', attribute: attributeQuotedAsSaying },
  { name: 'naming', attribute: rejectNaming },
  { name: 'passive', attribute: attributePassive },
  { name: 'infinitive', attribute: attributeInfinitive },
  { name: 'unsaid', attribute: rejectUnsaid },
  { name: 'resumed', attribute: attributeResumed },
  { name: 'inverted', attribute: attributeInverted },
  { name: 'leading-cue', attribute: attributeLeading },
  { name: 'cue-after', attribute: attributeAfterQuote },
  { name: 'topic', attribute: rejectTopic },
  { name: 'supposed', attribute: rejectSupposed },
  { name: 'verb-second', attribute: attributeVerbSecond },
  { name: 'telling', attribute: attributeTelling },
  { name: 'object-relative', attribute: attributeObjectRelative },
  { name: 'complement', attribute: attributeSubjectComplement },
];
