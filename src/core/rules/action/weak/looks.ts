/** Orders to look, find and decide: what will be there afterwards is still to be found out. */
import { has, subjectOf } from '../../../prose/clause';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { additional, habitual, lookNoun, quality } from './degrees';
import { verbs, type Reader } from './reader';

/** "verify whether …", "validate our assumptions": a look; "verify the dump" ends. */
const verify: Reader = (s, at) =>
  (s.says(at + 1, /^(?:whether|if|our|other|assumptions)$/) ||
    (s.word(at + 1) === 'that' && s.word(at + 2) === 'other')) &&
  !s.tokens.some(({ word }, i) => i > at && word === 'and' && s.is(i + 1, Tag.Base))
    ? at + 2
    : null;

/** "start a conversation about …", "continue investigating …" */
const start: Reader = (s, at) => {
  const from = s.is(at + 1, Tag.Determiner) ? at + 2 : at + 1;
  return s.says(
    from,
    /^(?:discussions?|conversations?|dialogue|talks|thinking|planning|looking|discussing|exploring|considering|investigating)$/,
  )
    ? from + 1
    : null;
};

const QUESTION = /^(?:why|if|whether|what|how|who|where|when|which)$/;

/** "look into …", "look closer" */
const look: Reader = (s, at) =>
  s.says(at + 1, /^(?:into|at|for|closer|more|deeper|further|again|closely|critically)$/) ||
  (s.word(at + 1) === 'to' && s.is(at + 2, Tag.Base))
    ? at + 2
    : null;

const think: Reader = (s, at) => (s.says(at + 1, /^(?:about|of|through)$/) ? at + 2 : at + 1);

/** "know how to …"; "we want to know who" asks. */
const know: Reader = (s, at) =>
  s.says(at + 1, /^(?:how|what|where|who|when|which)$/) &&
  !s.says(at - 2, /^(?:want|wants|like|wish|love)$/) &&
  s.word(at - 3) !== 'one'
    ? at + 2
    : null;

/** "find out …", "find a way to …", "find other jobs with …" */
const find: Reader = (s, at) => {
  const next = s.word(at + 1);
  if (/^(?:out|someone|somebody)$/.test(next)) return at + 2;
  if (
    /^(?:an?|another|some)$/.test(next) &&
    s.says(
      at + 2,
      /^(?:way|better|solution|balance|compromise|path|fix|replacement|alternative|substitute|successor|home|place|option|means|middle|good|suitable|proper|permanent|lasting|long-term)$/,
    )
  )
    return at + 2;
  return s.word(at) !== 'figure' &&
    s.word(at) !== 'figuring' &&
    /^(?:ways?|better|permanent|long-term|potential|the|root|other|further|more|similar|alternatives?|solutions?|options?|all)$/.test(
      next,
    )
    ? at + 2
    : null;
};

const see: Reader = (s, at) => {
  const next = s.word(at + 1);
  if (/^(?:if|whether|how|what)$/.test(next)) return at + 2;
  // "see to it that …"; "we would like to see fewer …"
  if (next === 'to' && s.word(at + 2) === 'it') return at + 3;
  return /^(?:fewer|more|less|better)$/.test(next) && s.word(at - 2) === 'like' ? at + 2 : null;
};

/** "check why …", "review the process": a look; "check in", "review and delete" are more. */
const review: Reader = (s, at) => {
  const next = s.word(at + 1);
  // "Review apps": things, that have their name from it.
  if (/^(?:in|out|apps?|environments?)$/.test(next)) return null;
  // A machine checks: "check the quota in the preflight".
  if (has(s, /^(?:pipeline|ci|preflight|startup|hook|nightly|build|automatically)$/)) return null;
  // "The job should check for space": what a thing does.
  if (s.word(at) === 'check' && at > s.lead && s.word(at - 1) !== ',' && subjectOf(s, at).type === 'thing') return null;
  return s.says(at, /^review/) || /^(?:why|if|whether|what|how|with|on|for|that|the|all|other)$/.test(next)
    ? at + 1
    : null;
};

/** "identify a plan to …", "identify single points of failure": what is to be done is still to be found; "identify and delete" ends. */
const identify: Reader = (s, at) => {
  // "Identify callers by their client id"
  if (s.tokens.some(({ word }, i) => i > at + 1 && word === 'by' && !s.is(i - 1, Tag.Participle))) return null;
  if (s.is(at + 1, Tag.Conjunction | Tag.Sign) || s.tokens.length <= at + 1) return null;
  // "Identify the bad rows": which ones is known.
  if (s.says(at + 1, /^(?:the|this|that|these|those)$/) && !s.says(at + 2, /^(?:root|causes?|reasons?|best|right)$/))
    return null;
  return s.tokens.slice(at + 1, at + 5).some(({ tags }) => (tags & (Tag.Opaque | Tag.Number | Tag.Identifier)) !== 0)
    ? null
    : at + 1;
};

/** "read up on …", "read the notes to understand …" */
const read: Reader = (s, at) => {
  if (s.word(at + 1) === 'up') return at + 2;
  if (
    s.is(at + 1, Tag.Determiner) &&
    s.says(at + 2, /^(?:docs|documentation|notes|manual|guide|runbooks?|changelog|handbook)$/)
  )
    return at + 3;
  return s.tokens.some(({ word }, i) => i > at && word === 'to' && s.says(i + 1, /^(?:understand|learn|know|see)$/))
    ? at + 1
    : null;
};

/** "decide on …", "decide who …"; "record the decision" is another verb's. */
const decide: Reader = (s, at) =>
  s.says(at + 1, QUESTION) || s.word(at + 1) === 'on' || s.word(at + 1) === 'upon' ? at + 2 : null;

/** "take a decision on …": what will be there is still open. */
function decision(s: Sentence, at: number): number | null {
  return s.word(at + 2) === 'decision' && s.is(at + 1, Tag.Determiner) ? at + 3 : null;
}

/** "take a closer look", "take steps to …" */
const take: Reader = (s, at) => {
  // "take the necessary precautions"
  for (let i = at + 1; i < at + 6 && i < s.tokens.length; i++) {
    if (s.says(i, /^(?:measures|precautions|safeguards)$/) || (s.word(i) === 'steps' && s.word(i + 1) === 'to'))
      return s.text.charAt(s.end - 1) === ':' ? null : i + 1;
    if (s.is(i, Tag.Preposition | Tag.Sign)) break;
  }
  if (s.says(at + 1, /^(?:smaller|small|baby)$/) || (s.word(at + 1) === 'stock' && s.word(at + 2) === 'of'))
    return at + 2;
  return decision(s, at) ?? lookNoun(s, at + 1) ?? additional(s, at + 1);
};

export const LOOKS: readonly (readonly [string, Reader])[] = [
  ...verbs('look', look),
  ...verbs('reflect', (s, at) => (s.says(at + 1, /^(?:on|upon|if|how|whether)$/) ? at + 2 : null)),
  ...verbs('know', know),
  ...verbs('think', think),
  ...verbs('figure find', find),
  ...verbs('see', see),
  ...verbs('check review', review),
  ...verbs('verify confirm validate', verify),
  ...verbs('start begin continue', start),
  ...verbs('focus concentrate', (s, at) =>
    s.word(at + 1) === 'on' && subjectOf(s, at).type !== 'thing' ? at + 2 : null,
  ),
  ...verbs('bear keep', (s, at) => (s.word(at + 2) === 'in' && s.word(at + 3) === 'mind' ? at + 4 : null)),
  ...verbs('test', (s, at) => (s.says(at + 1, /^(?:different|various|alternative|other)$/) ? at + 2 : null)),
  ...verbs('sanity-check double-check', (_, at) => at + 1),
  ...verbs('identify', identify),
  ...verbs('read', read),
  ...verbs('decide', decide),
  ...verbs('take', take),
  ...verbs('question', (s, at) => (s.says(at + 1, QUESTION) ? at + 2 : null)),
  ...verbs('perform undertake finish complete run', (s, at) => lookNoun(s, at + 1) ?? habitual(s, at + 1)),
  ...verbs('carry', (s, at) => lookNoun(s, s.word(at + 1) === 'out' ? at + 2 : at + 1)),
  // "dig into the stall", "sit down with the carrier"
  ...verbs('dig', (s, at) => (s.says(at + 1, /^(?:into|deeper)$/) ? at + 2 : null)),
  ...verbs('recommend', (s, at) => quality(s, at + 1)),
  ...verbs(
    'come',
    (s, at) =>
      quality(s, at + 1) ??
      (s.word(at + 1) === 'up' ? s.find(/^(?:plan|strategy|approach|ideas?)$/, at + 3, 4) + 1 || null : null),
  ),
  ...verbs('propose suggest attempt aim hope spike', (_, at) => at + 1),
  // "Try to reproduce …"; "try to restart the job" is done or not.
  ...verbs('try', (s, at) =>
    s.word(at + 1) === 'to' && s.says(at + 2, /^re-?(?:trigger|start|run|store|cover|play|build|index|sync|send)$/)
      ? null
      : at + 1,
  ),
  // "Practise restoring backups": when, is not told.
  ...verbs('practise practice rehearse', (s, at) =>
    has(s, /^(?:once|twice|before|every|each|weekly|monthly|quarterly|yearly|in|on|by|with)$/) ? null : at + 1,
  ),
  ...verbs('weigh', (s, at) =>
    s.word(at + 1) === 'up' || s.says(at + 2, /^(?:pros|options|benefits|costs)$/) ? at + 2 : null,
  ),
  ...verbs('make', (s, at) => decision(s, at)),
];
