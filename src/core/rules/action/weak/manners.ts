/** Orders that say how people are to go about things: what they avoid, rely on, watch, and how they deal with it. */
import { has } from '../../../prose/clause';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { quality } from './degrees';
import { verbs, type Reader } from './reader';
import { BETTER } from './verb-classes';

/** What can be seen in a file: "avoid using wildcards in the zone". */
const SEEN =
  /^(?:using|storing|mounting|exposing|hard-?coding|sharing|setting|embedding|logging|caching|sending|querying|fetching|polling)$/;

/** "avoid releasing late", "avoid single points of failure" */
const avoid: Reader = (s, at) => {
  if (s.word(at + 1) === 'going' && s.word(at + 2) === 'forward') return null;
  if (s.says(at + 1, SEEN) || s.tokens.length <= at + 1) return null;
  if (s.tokens.some(({ word }, i) => i > at && word === 'by' && s.is(i + 1, Tag.Gerund))) return null;
  // "avoid creating one per request": of what a program does.
  if (has(s, /^(?:per|lint|linter|ci|pipeline)$/)) return null;
  return at + 2;
};

/** "prevent this from happening again": an aim of ours, and no work yet; "this will prevent …" tells what a thing does. */
const prevent: Reader = (s, at) => {
  // "prevent the job from being run like this again"
  const again = s.tokens.some(
    ({ word }, i) => i > at + 2 && (word === 'again' || (word === 'future' && s.word(i - 1) !== 'of')),
  );
  if (
    !again &&
    !s.says(at + 1, /^(?:this|such|similar|these|future|it|incidents?|recurrences?|reoccurrences?|that|another)$/)
  )
    return null;
  // "prevent this with a lint rule": the means is named.
  if (s.tokens.slice(at).some(({ word }) => /^(?:with|by|via|using|through)$/.test(word))) return null;
  return at === s.lead || ours(s, at) ? at + 2 : null;
};

function ours(s: Sentence, at: number): boolean {
  return s.people.some(({ kind, to }) => kind !== 'outsider' && to <= at);
}

/** "we should not rely on …": how people are to behave. */
const behave: Reader = (s, at) =>
  // "We must wait for the tests to finish": how it is.
  s.word(at) === 'wait' && s.word(at + 1) === 'for'
    ? null
    : (ours(s, at) && s.word(at - 1) !== 'to') ||
        // "The hand-over should not rely on one person"
        (s.word(at - 1) === 'not' && s.says(at - 2, /^(?:should|must)$/) && s.people.some(({ from }) => from > at))
      ? at + 1
      : null;

/** "work with … to …", "work hard", "work towards …"; "work to move the store" names its work. */
const work: Reader = (s, at, again) => {
  const next = s.word(at + 1);
  if (next === 'to' && s.is(at + 2, Tag.Base)) return again(s, at + 2);
  if (/^(?:hard|harder|closely|closer|together|more|diligently|tirelessly)$/.test(next)) return at + 2;
  return /^(?:on|with|towards?|to)$/.test(next) ||
    (next === 'out' && s.says(at + 2, /^(?:how|what|whether|a|who|which|when|where)$/))
    ? at + 2
    : null;
};

/** "plan ahead", "plan for …" */
const plan: Reader = (s, at) => {
  const next = s.word(at + 1);
  if (s.word(at - 1) === 'action') return null;
  if (next === 'ahead') return at + 2;
  if (next === 'a' && s.says(at + 2, /^(?:follow-up|followup|discussion|conversation|chat)$/)) return at + 3;
  if (next === 'for' && s.word(at + 3) === 'worst') return at + 4;
  return next === 'for' && !s.is(at + 2, Tag.Determiner | Tag.Number)
    ? at + 2
    : next === 'for'
      ? quality(s, at + 2)
      : null;
};

/** "follow up with …", "follow best practices" */
const follow: Reader = (s, at) => {
  if (s.word(at + 1) === 'up')
    // "We will be following up internally with a report": told.
    return s.word(at) === 'follow' || s.says(at + 2, /^(?:with|on)$/) ? at + 2 : null;
  return s.tokens.slice(at + 1, at + 6).some(({ word }) => PRESCRIBED.test(word)) ? at + 1 : null;
};

/** What people are told to keep to. */
const PRESCRIBED =
  /^(?:practices?|process|processes|procedures?|checklists?|guidelines?|polic(?:y|ies)|runbooks?|docs|documentation|instructions|rules|protocols?|conventions?|standards?|freeze|plan)$/;

/** "stick to the checklist", "respect the freeze", "use the checklist" */
const keepTo: Reader = (s, at) => {
  const from = s.says(at + 1, /^(?:to|by)$/) ? at + 2 : at + 1;
  if (s.says(at, /^us(?:e|ing)$/) && !s.is(from, Tag.Determiner)) return null;
  for (let i = from; i < from + 4; i++) {
    if (s.says(i, PRESCRIBED))
      return s.says(i + 1, /^(?:in|as|bot)$/) || s.is(i + 1, Tag.Base | Tag.Opaque | Tag.Identifier) ? null : i + 1;
    if (s.is(i, Tag.Preposition | Tag.Sign)) return null;
  }
  return null;
};

/** "treat config changes like code", "treat staging with the same care": an attitude; "treat exit code 3 as a failure" is a program's. */
const treat: Reader = (s, at) => {
  if (s.tokens.some(({ tags }, i) => i > at && (tags & (Tag.Number | Tag.Opaque | Tag.Identifier)) !== 0)) return null;
  if (has(s, /^(?:status|response|null|empty|missing|exit|value|values)$/)) return null;
  const like = s.find(/^(?:like|with|exactly|carefully|seriously)$/, at + 1 + 1);
  return like < 0 ? null : like + 1;
};

/** "protect against bad input", "guard against slips": by what is not told. */
const guard: Reader = (s, at) =>
  s.word(at + 1) === 'against' && !has(s, /^(?:with|by|via|using|through)$/, at) ? at + 2 : null;

/** "stop relying on memory": a thought is not switched off. */
const MIND = /^(?:relying|depending|assuming|guessing|panicking|rushing|hoping|thinking|blaming|pretending)$/;

/** Ways of working. */
const WAYS =
  /^(?:process|processes|procedures?|practices?|polic(?:y|ies)|workflows?|approach|ways?|habits|methods|methodology|routines?|tooling|alerting|monitoring|culture|onboarding|handover|rota|rotation)$/;
/** What the new way will say, require or hold. */
const TELLS =
  /^(?:include|state|require|forbid|allow|use|add|say|list|cover|ask|run|check|contain|mandate|call|have|block|reject|link|name|disallow|store|stop|skip)$/;

/** "change how we …", "adapt our processes": to what, is not told; "update the policy to forbid …" tells it. */
const changeWays: Reader = (s, at) => {
  const next = s.word(at + 1);
  if (next === 'how' || (next === 'the' && s.word(at + 2) === 'way' && !s.is(at + 3, Tag.Sign))) return at + 2;
  for (let i = at + 1; i < at + 6 && i < s.tokens.length; i++) {
    if (s.is(i, Tag.Preposition | Tag.Sign | Tag.Opaque | Tag.Identifier)) return null;
    // "Update the procedures to streamline …"
    if (s.says(i, WAYS) && s.word(i + 1) === 'to' && BETTER.has(s.word(i + 2))) return i + 3;
    if (
      !s.says(i, WAYS) ||
      !s.tokens.slice(at + 1, i).some(({ word }) => /^(?:our|the|internal|existing|current|these)$/.test(word))
    )
      continue;
    const to = s.tokens.findIndex(
      ({ word }, ahead) => ahead > i && word === 'to' && s.is(ahead + 1, Tag.Base | Tag.Adverb),
    );
    const verb = to >= 0 && s.is(to + 1, Tag.Adverb) ? to + 2 : to + 1;
    if (to >= 0 && s.says(verb, TELLS)) return null;
    return has(s, /^(?:so|with|by|from|into)$/, i) ? null : i + 1;
  }
  return null;
};

/** "deal with …", "sort out …" */
const dealWith: Reader = (s, at) => (s.says(at + 1, /^(?:with|out)$/) ? at + 2 : null);

/** "let people know", "let the teams know about …" */
const letKnow: Reader = (s, at) => {
  const know = [2, 3, 4].find((ahead) => s.word(at + ahead) === 'know');
  return know === undefined ? null : at + know + 1;
};

/** "use caution", "exercise restraint", "set expectations": nothing that is set or used. */
const virtue: Reader = (s, at) => {
  const noun = s.find(
    /^(?:caution|care|sense|judge?ment|restraint|discretion|diligence|expectations|prudence)$/,
    at + 1,
    3,
  );
  return noun < 0 ? null : noun + 1;
};

/** "move towards smaller releases": a direction. */
const towards: Reader = (s, at) => (s.says(at + 1, /^towards?$/) ? at + 2 : null);

export const MANNERS: readonly (readonly [string, Reader])[] = [
  ...verbs('avoid', avoid),
  ...verbs('prevent', prevent),
  ...verbs('rely depend assume trust expect hesitate wait rush', behave),
  ...verbs('stick adhere respect use obey', keepTo),
  ...verbs('treat', treat),
  ...verbs('protect guard defend', guard),
  ...verbs('listen', (s, at) =>
    s.word(at + 1) === 'to' && s.people.some(({ from }) => from >= at + 2) ? at + 2 : null,
  ),
  ...verbs('work', work),
  ...verbs('plan', plan),
  ...verbs('follow', follow),
  ...verbs('stop quit', (s, at) => (s.says(at + 1, MIND) ? at + 2 : null)),
  ...verbs('slow', (s, at) => (s.word(at + 1) === 'down' && !s.is(at + 2, Tag.Determiner) ? at + 2 : null)),
  ...verbs('watch', (s, at) => (s.word(at + 1) === 'out' ? at + 2 : null)),
  ...verbs('err', (s, at) => (s.word(at + 1) === 'on' ? at + 2 : null)),
  ...verbs(
    'change adapt adjust fix update revamp revise rework evolve reform overhaul modify rethink standardise standardize unify formalise formalize rationalise rationalize',
    changeWays,
  ),
  ...verbs('deal sort straighten', dealWith),
  ...verbs('let', letKnow),
  ...verbs('use exercise set manage apply', virtue),
  ...verbs('move shift head', towards),
];
