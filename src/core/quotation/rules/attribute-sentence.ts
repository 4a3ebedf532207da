import type { AttributionCandidate } from '../attribution-candidate';
import { addCandidate, type AttributionState } from '../attribution-state';
import type { ChunkSentence } from '../chunks';
import { Word } from '../cue-lexicon';
import { clauseEnd } from '../syntax/clauses';
import { type Cue, cueAt, isGerund, leadsToQuoted } from '../syntax/cues';
import type { SpeakerPhrase } from '../syntax/model';
import { phraseAfter } from '../syntax/noun-phrase';
import { subjectBefore } from '../syntax/speaker-phrase';
import { asRelative, distantSubject, subjectOfGerund } from '../syntax/subjects';
import { attributeAccordingTo, sourceAt } from './according-to';
import { continuation } from './adjacent-quotes';
import { attributeComplement } from './complement-content';
import { contentStart, frontContent } from './content-before';
import { attributeCueAfter } from './cue-after';
import { subjectOverAside } from './cue-context';
import { attributeInfinitive } from './infinitive';
import { invertedSpeaker, resumingInverted } from './inverted';
import { attributeLeading } from './leading-cue';
import { objectRelative } from './object-relative';
import { attributePassive } from './passive';
import { attributeQuotedAsSaying } from './quoted-as-saying';
import { attributeReportingNoun } from './reporting-nouns';
import { attributeTail } from './sentence-tail';
import { attributeTelling } from './telling';
import { givesName, isAnnounced, isSupposed } from './vetoes';

/** Attributes what the cues of one sentence govern. */
export function attributeSentence(state: AttributionState, sentence: ChunkSentence): void {
  const tail = attributeTail(state, sentence);
  if (!tail) {
    attributeRange(state, sentence, undefined);
    return;
  }
  attributeRange(state, { ...sentence, to: tail.parts[0]!.from }, undefined);
  addCandidate(state, tail);
  // “…,” said Ward, adding that …
  const from = Math.max(tail.cue!.to, tail.speaker!.outerTo, tail.parts.at(-1)!.to);
  if (from < sentence.to) attributeRange(state, { ...sentence, from }, tail.speaker);
}

function attributeRange(
  state: AttributionState,
  sentence: ChunkSentence,
  before: SpeakerPhrase | undefined,
): void {
  const { chunks } = state;
  const limit = sentence.to;
  let start = sentence.from;
  let last = before;
  for (let e = sentence.from; e < limit; e++) {
    const mayAttribute =
      chunks.flags[e]! & (Word.cue | Word.cueNoun) || chunks.words.lexicon.opensSource[chunks.id[e]!];
    if (e < start || !mayAttribute) continue;
    const source = sourceAt(chunks, e, start, limit);
    let candidate = source && attributeAccordingTo(state, e, source, start, sentence);
    if (source && candidate) start = source.cue.to;
    else {
      const cue = cueAt(chunks, e, start, limit);
      candidate = cue
        ? attributeCue(state, cue, start, sentence, last)
        : attributeReportingNoun(state, e, start, limit);
      if (candidate) start = (cue?.to ?? e) + 1;
      if (candidate && cue) candidate.takes = cue.takes;
    }
    if (!candidate) continue;
    addCandidate(state, candidate);
    start = Math.max(start, candidate.parts.at(-1)!.to, candidate.speaker?.outerTo ?? 0);
    last = candidate.speaker ?? last;
  }
}

function attributeCue(
  state: AttributionState,
  cue: Cue,
  start: number,
  sentence: ChunkSentence,
  last: SpeakerPhrase | undefined,
): AttributionCandidate | undefined {
  const { chunks } = state;
  const limit = sentence.to;
  if (leadsToQuoted(chunks, cue, limit)) return undefined;
  const quoted = attributeQuotedAsSaying(state, cue, start, sentence);
  if (quoted) return quoted;
  if (givesName(chunks, cue, limit)) return undefined;
  if (cue.passive) return attributePassive(state, cue, start, limit);
  if (cue.infinitive) return attributeInfinitive(state, cue, start, sentence, last);
  if (cue.modal && !isAnnounced(state, cue, limit)) return undefined;
  const range = { from: cue.from, to: cue.to };
  const inverted = invertedSpeaker(chunks, cue, start, limit);
  const resumed = resumingInverted(chunks, cue, start, limit);
  if (resumed) {
    const from = contentStart(chunks, start, cue.group - 1);
    const rest = resumed.outerTo + 1;
    const parts = [
      { from, to: cue.group - 1 },
      { from: rest, to: clauseEnd(chunks, rest, limit) },
    ];
    return { parts, cue: range, speaker: resumed, rule: 'fronted' };
  }
  const inFront = inverted && frontContent(state, cue.group, start);
  if (inverted && inFront) {
    const parts = [inFront, ...continuation(state, inverted.outerTo, limit)];
    return { parts, cue: range, speaker: inverted, rule: 'cue-inverted' };
  }
  // But, said Ward, “…”
  if (inverted && chunks.flags[start]! & (Word.and | Word.but) && cue.group - start <= 2) {
    const rest = continuation(state, inverted.outerTo, limit);
    if (rest.length) {
      const parts = [{ from: start, to: start + 1 }, ...rest];
      return { parts, cue: range, speaker: inverted, rule: 'cue-inverted' };
    }
  }
  const leading = attributeLeading(state, cue, sentence);
  if (leading) return leading;
  const gerund = isGerund(cue) && !cue.progressive;
  const subject = gerund
    ? undefined
    : (subjectBefore(chunks, cue.group, start) ?? subjectOverAside(state, cue, start, sentence));
  const behind = attributeCueAfter(state, cue, subject, start, limit);
  if (behind) return behind;
  if (subject && isSupposed(state, cue, subject, sentence)) return undefined;
  const speaker = gerund
    ? subjectOfGerund(chunks, cue, sentence.from, start, last)
    : (subject ?? asRelative(chunks, cue, start, last) ?? distantSubject(chunks, cue, sentence.from, start));
  if (!subject && !gerund && chunks.words.lexicon.language.verbSecond) {
    const follower = phraseAfter(chunks, cue.to, limit, false);
    if (follower) return attributeComplement(state, cue, follower, follower.to, start, sentence);
  }
  const told = subject && attributeTelling(state, cue, subject, start);
  if (told) return told;
  const relative = subject && objectRelative(chunks, cue, subject, start, limit);
  if (relative) return relative;
  return attributeComplement(state, cue, speaker, cue.to, start, sentence, subject);
}
