/** Work that running text announces: what is under way, planned or foretold, without an end that shows. */
import { has } from '../../../prose/clause';
import { GAINS } from '../../../prose/lexicon/qualities';
import { verbForms } from '../../../prose/lexicon/verbs';
import type { Match } from '../../../prose/match';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { comparedWithin, graded, lookNoun, quality } from './degrees';
import { BETTER, LOOK, MORE } from './verb-classes';

/** Verbs of gradual work, beside those of vague items. */
const AIMS =
  'overhaul rework robustify revamp rethink revisit harden toughen expand broaden widen deepen rebalance accelerate intensify scale invest';
export const EFFORTS: ReadonlySet<string> = new Set([
  ...AIMS.split(' ').flatMap((base) => [base, verbForms(base).gerund]),
  ...BETTER,
  ...MORE,
]);
/** Verbs that make a thing; what matters is which. */
const MAKING =
  /^(?:implement|put|introduc|establish|develop|add|build|creat|mak|tak|set|work|partner|defin|design|roll|deploy|bring|provid|giv|updat|revis|adjust)(?:t?ing|e)?$/;
/** Work that is named and not told. */
const UNNAMED =
  /^(?:safeguards?|measures|mechanisms|precautions|protections|guardrails|controls|improvements?|procedures|processes|practices|protocols|enhancements)$/;
/** What is looked into while it lasts is no promise. */
const TROUBLE =
  /^(?:issues?|problems?|reports?|incidents?|outages?|causes?|it|this|these|those|elevated|increased|errors?|alerts?|logs?|failures?|complaints?|slow\w*|delays?|degraded|what|why)$/;

/** Whether one of us stands before the verb: not those outside, not the reader. */
export function ours(s: Sentence, verb: number): boolean {
  return s.people.some(
    ({ kind, to, possessive }) =>
      kind !== 'outsider' && kind !== 'you' && kind !== 'they' && !possessive && to <= verb && to > verb - 3,
  );
}

/** "We are … hardening …", "… is in the process of strengthening …": the gerund, where somebody of us is at it. */
export function underWay(s: Sentence): Match | null {
  for (let i = s.lead + 2; i < s.tokens.length; i++) {
    if (!s.is(i, Tag.Gerund)) continue;
    let before = i - 1;
    if (s.word(before) === 'of' && s.word(before - 1) === 'process' && s.word(before - 3) === 'in') before -= 4;
    while (s.is(before, Tag.Adverb)) before--;
    if (!s.says(before, /^(?:are|am|'re|is)$/) || !ours(s, before)) continue;
    const to =
      gradual(s, i) ?? undecided(s, i) ?? (before < s.lead + 5 || s.word(i) === 'doing' ? attempted(s, i) : null);
    if (to !== null) return { sentence: s, from: before, to, anchor: i };
  }
  return null;
}

/** "attempting to …", "doing our best": tried, and not promised; "trying to restore the page" is the response. */
function attempted(s: Sentence, at: number): number | null {
  if (s.word(at) === 'doing')
    return s.says(at + 1, /^(?:our|my)$/) && s.says(at + 2, /^(?:best|utmost)$/) ? at + 3 : null;
  if (!s.says(at, /^(?:attempting|trying|aiming|striving|seeking|endeavou?ring|hoping)$/) || s.word(at + 1) !== 'to')
    return null;
  return s.says(at + 2, RESPONSE) ? null : at + 3;
}

const RESPONSE =
  /^(?:restore|recover|resolve|fix|bring|reproduce|reach|get|contact|mitigate|repair|restart|isolate|debug|reconnect|rebuild|find|identify|determine|understand|confirm|send|answer)$/;

/** "We work continuously to improve …": always, and so never done; "We have started a project to harden …". */
export function alwaysAt(s: Sentence): Match | null {
  const at = s.tokens.findIndex(
    ({ word }, i) =>
      (word === 'work' && s.people.some(({ kind, to }) => kind === 'we' && to === i)) ||
      // "have begun work on improving …", "are hard at work to …"
      (/^(?:begun|started|launched)$/.test(word) && s.says(i - 1, /^(?:have|has|'ve)$/) && ours(s, i - 1)) ||
      (word === 'work' && s.word(i - 1) === 'at' && s.people.some(({ kind, to }) => kind !== 'outsider' && to < i)),
  );
  if (at < 0) return null;
  const to = worksTo(s, at);
  return to === null ? null : { sentence: s, from: at, to, anchor: at };
}

/** "hardening the path", "making it sturdier", "adding safeguards": work whose end is a matter of degree, or not told. */
export function gradual(s: Sentence, at: number): number | null {
  const word = s.word(at);
  if (EFFORTS.has(word)) return at + 1;
  if (/^(?:build|flesh|iron)ing$/.test(word) && s.word(at + 1) === 'out') return at + 2;
  if (!MAKING.test(word)) return null;
  for (let i = at + 1; i < at + 8 && i < s.tokens.length; i++) {
    if (s.says(i, UNNAMED) || (s.says(i, /^(?:steps|changes)$/) && s.word(i + 1) === 'to' && s.is(i + 2, Tag.Base)))
      return i + 1;
    // "putting additional tests in place"
    if (word === 'putting' && s.says(i - 1, MORE_OF) && s.says(i, WORK)) return i + 1;
    if (s.is(i, Tag.Sign) && s.word(i) !== ',') break;
  }
  return comparedWithin(s, at + 1, 7) ?? quality(s, at + 1) ?? (/^(?:work|partner)/.test(word) ? worksTo(s, at) : null);
}

/** "working hard to prevent …", "working with our carrier to understand …": what the work is to lead to; "to restore service" is the response. */
function worksTo(s: Sentence, at: number): number | null {
  if (s.is(at + 1, Tag.Gerund) && EFFORTS.has(s.word(at + 1))) return at + 2;
  for (let i = at + 1; i < at + 9 && i < s.tokens.length - 1; i++) {
    if (s.word(i) === 'on' && (EFFORTS.has(s.word(i + 1)) || (s.word(i + 1) === 'making' && graded(s, i + 1))))
      return i + 2;
    if (s.word(i) !== 'to' || s.is(i + 1, Tag.Determiner)) continue;
    const verb = s.is(i + 1, Tag.Adverb) ? i + 2 : i + 1;
    if (!s.is(verb, Tag.Base)) continue;
    if (EFFORTS.has(s.word(verb)) || s.says(verb, /^(?:ensure|prevent|avoid|mitigate|learn|regain)$/)) return verb + 1;
    if (s.word(verb) === 'make' && (s.word(verb + 1) === 'sure' || graded(s, verb))) return verb + 1;
    return s.says(verb, /^(?:understand|find|figure|identify|determine|see)$/) && !trouble(s, verb + 1)
      ? verb + 1
      : null;
  }
  return null;
}

const OPTIONS = /^(?:how|whether|ways|options|alternatives|possibilities|plans|improvements|measures|changes|better)$/;

/** "looking to bring …", "looking into sturdier …", "exploring …": open until it is decided. */
function undecided(s: Sentence, at: number): number | null {
  const word = s.word(at);
  const next = s.word(at + 1);
  if (word === 'looking') {
    if (next === 'to' && s.is(at + 2, Tag.Base)) return at + 2;
    if (next === 'into' && !trouble(s, at + 2)) return at + 2;
    if (next === 'at' && (s.is(at + 2, Tag.Gerund) || s.says(at + 2, OPTIONS))) return at + 2;
    return next === 'at' ? comparedWithin(s, at + 2, 4) : null;
  }
  // "changing how we release"
  if (/^(?:chang|adapt|adjust|revis)ing$/.test(word))
    return (next === 'how' && s.word(at + 2) === 'we') || (next === 'the' && s.word(at + 2) === 'way') ? at + 3 : null;
  if (word === 'weighing') return s.find(OPTIONS, at + 1, 3) >= 0 ? at + 1 : null;
  if (word === 'discussing') return OPTIONS.test(next) || s.is(at + 1, Tag.Gerund) ? at + 2 : null;
  if (/^(?:taking|having)$/.test(word)) return lookNoun(s, at + 1);
  // "hiring more engineers", "testing new tools to help us"
  if (/^(?:hiring|recruiting)$/.test(word)) return at + 1;
  if (/^(?:testing|trying)$/.test(word))
    return /^(?:new|other|different|alternative|various)$/.test(next) ? at + 2 : null;
  if (word === 'reviewing') return s.find(/^(?:our|adapting)$/, at + 1, 3) >= 0 ? at + 1 : null;
  if (
    /^(?:pursuing|pondering|exploring|evaluating|considering|assessing|researching|reconsidering|rethinking|revisiting)$/.test(
      word,
    )
  )
    return trouble(s, at + 1) ? null : at + 1;
  return null;
}

function trouble(s: Sentence, from: number): boolean {
  return s.find(TROUBLE, from, 3) >= 0;
}

/** Names of work as such. */
const WORK =
  /^(?:talks|conversations?|negotiations|work|efforts?|improvements?|measures|steps|safeguards|enhancements?|changes|testing|tests|analysis|research|investment|automation|training|coordination|hardening|solutions?|fix|fixes|remed(?:y|ies)|mitigations?|approach|options|actions|precautions|discussions?|redundancy|reviews?|checks|validation|visibility|oversight|communication|documentation|tooling|investigation|care|caution|alerting|processes|procedures|rehearsals?|monitoring|attention|resources)$/;
const MORE_OF =
  /^(?:more|further|additional|better|other|permanent|long-term|lasting|structural|several|various|some|extra|rigorous|closer)$/;

const TO_COME =
  /^(?:added|taken|made|done|carried|performed|introduced|implemented|conducted|exercised|given|put|provided)$/;

/** "Further improvements are planned", "A lasting solution is being investigated", "Steps are being taken to …". */
export function inTheWorks(s: Sentence): Match | null {
  // "A few more safeguards will be put in place:" opens the list of them.
  if (s.text.charAt(s.end - 1) === ':') return null;
  for (let i = s.lead + 1; i < s.tokens.length - 1; i++) {
    // "Additional redundancy will be added"
    const ahead = s.word(i) === 'be' && s.says(i - 1, /^(?:will|'ll)$/);
    if (!ahead && !s.says(i, /^(?:is|are)$/)) continue;
    const noun = [1, 2, 3, 4, 5, 6, 7].find((back) => i - back >= s.lead && s.says(i - back, WORK));
    if (noun === undefined) continue;
    let at = i + 1;
    while (s.is(at, Tag.Adverb)) at++;
    const being = s.word(at) === 'being';
    const verb = s.word(being ? at + 1 : at);
    const talks = s.says(i - noun, /^(?:discussions?|talks|conversations?|negotiations)$/);
    const grows =
      talks ||
      s.says(i - noun, /^reviews?$/) ||
      (being && s.says(i - noun, /^(?:measures|improvements|options|solutions?|mitigations?|changes|actions)$/)) ||
      s.tokens
        .slice(s.lead, i - noun)
        .some(
          ({ word }) => MORE_OF.test(word) || (word === 'number' && s.tokens.some((one) => one.word === 'planned')),
        );
    const aimed = s.tokens.slice(i).some(({ word }, ahead) => word === 'to' && EFFORTS.has(s.word(i + ahead + 1)));
    const open =
      /^(?:taken|made|planned|investigated|explored|evaluated|considered|discussed|developed|assessed|reviewed)$/;
    if (ahead && grows && TO_COME.test(verb)) return { sentence: s, from: i - noun, to: at + 1, anchor: i };
    if (being && open.test(verb) && (grows || aimed)) return { sentence: s, from: i - noun, to: at + 2, anchor: i };
    if (!being && /^(?:needed|required|necessary|planned|underway|ongoing|coming)$/.test(verb) && (grows || aimed))
      return { sentence: s, from: i - noun, to: at + 1, anchor: i };
    if (
      /^(?:on|in)$/.test(verb) &&
      s.says(at + 2, /^(?:way|pipeline|works|making)$/) &&
      s.says(at + 1, /^(?:the|their)$/)
    )
      return { sentence: s, from: i - noun, to: at + 3, anchor: i };
    if (verb === 'under' && s.word(at + 1) === 'way' && (grows || aimed))
      return { sentence: s, from: i - noun, to: at + 2, anchor: i };
  }
  return null;
}

/** "Going forward we will announce …": a new habit; a thing that is to be made is work. */
export function habit(s: Sentence): Match | null {
  const marked = s.tokens.findIndex(
    ({ word }, i) =>
      (word === 'forward' && s.says(i - 1, /^(?:going|moving)$/)) ||
      (/^(?:now|here)$/.test(word) && s.word(i - 1) === 'from' && s.says(i + 1, /^(?:on|onwards?)$/)) ||
      (word === 'future' && (s.word(i - 1) === 'in' || (s.word(i - 1) === 'the' && s.word(i - 2) === 'in'))) ||
      (word === 'time' && s.word(i - 1) === 'next'),
  );
  if (marked < 0 || has(s, /^(?:article|post|section|report|document|below)$/)) return null;
  for (let i = s.lead; i < s.tokens.length - 1; i++) {
    const promise =
      s.says(i, /^(?:will|'ll)$/) ||
      s.says(i, /^(?:should|must)$/) ||
      (s.says(i, /^(?:plan|intend|want|aim|hope|might|may|need|have)$/) &&
        (s.word(i + 1) === 'to' || s.is(i, Tag.Modal)));
    if (!promise || !s.people.some(({ kind, to }) => (kind === 'we' || kind === 'i') && to === i)) continue;
    let verb = s.word(i + 1) === 'to' ? i + 2 : i + 1;
    while (s.is(verb, Tag.Adverb)) verb++;
    if (
      (!s.is(verb, Tag.Base) && s.tags(verb) !== 0) ||
      (s.says(verb, MADE) && comparedWithin(s, verb + 1, 3) === null)
    )
      return null;
    // "make this change", "keep two suppliers": decided, and to be seen.
    if (s.word(verb) === 'make' && s.says(verb + 2, /^changes?$/)) return null;
    if (
      s.says(verb, /^(?:keep|maintain|hold|operate|provision)$/) &&
      (s.says(verb + 1, /^(?:multiple|both|two|three|four)$/) || s.is(verb + 1, Tag.Number))
    )
      return null;
    return { sentence: s, from: i, to: verb + 1, anchor: i };
  }
  return null;
}

/** What is there when it is done. */
const MADE =
  /^(?:add|assign|delete|remove|create|write|fix|document|implement|move|replace|configure|enable|disable|migrate|upgrade|publish|set|file|patch|rewrite|split|pin|rename|drop|rotate|revoke|merge|link|alert|page|install|automate|apply|run|have|be|see|know|limit|require|reject|refuse|block|build|monitor|track|measure|log|test|use|validate|include)$/;

/** "will make the engine more robust", "will help us to respond sooner": a gain that is only foretold. */
export function foretold(s: Sentence): Match | null {
  // "Two changes will make this rarer:" opens the list of them.
  if (s.text.charAt(s.end - 1) === ':') return null;
  for (let i = s.lead + 1; i < s.tokens.length - 2; i++) {
    if (!s.says(i, /^(?:will|should|would|'ll)$/)) continue;
    let at = i + 1;
    while (s.is(at, Tag.Adverb)) at++;
    const verb = s.word(at);
    if (/^(?:make|allow|enable|help|let|give|leave|lead|result)$/.test(verb)) {
      if (verb === 'help' && helped(s, at)) return { sentence: s, from: i, to: at + 1, anchor: i };
      const to = comparedWithin(s, at + 1, 8);
      if (to !== null) return { sentence: s, from: i, to, anchor: i };
    }
    // "Later changes will further improve …", "our answer will be much faster"
    if (
      (EFFORTS.has(verb) && [1, 2].some((back) => s.says(i - back, WORK))) ||
      (verb === 'be' &&
        s.says(i, /^(?:will|'ll)$/) &&
        comparedWithin(s, at + 1, 3) !== null &&
        s.people.some(({ kind, from }) => kind === 'we' && from < i))
    )
      return { sentence: s, from: i, to: at + 1, anchor: i };
    // "will greatly reduce the risk of …"
    if (/^(?:reduce|lower|decrease|minimi[sz]e|mitigate|lessen|limit)$/.test(verb)) {
      const risk = s.find(RISK, at + 1, 4);
      if (risk >= 0) return { sentence: s, from: i, to: risk + 1, anchor: i };
    }
    // "This should prevent this class of bug from …"
    if (/^(?:prevent|avoid)$/.test(verb) && s.says(i - 1, /^(?:this|that|these|which|it|changes|measures|steps)$/)) {
      const repeat = s.find(REPEAT, at + 1, 4);
      if (repeat >= 0 && !done(s, i)) return { sentence: s, from: i, to: repeat + 1, anchor: i };
    }
    // "will receive extra scrutiny"
    if (/^(?:receive|get|undergo|see|face|go|be)$/.test(verb)) {
      const scrutiny = s.find(SCRUTINY, at + 1, 4);
      if (
        scrutiny >= 0 &&
        s.tokens.slice(at, scrutiny).some(({ word }) => MORE_OF.test(word) || /^(?:greater|stricter)$/.test(word))
      )
        return { sentence: s, from: i, to: scrutiny + 1, anchor: i };
    }
    if (!/^(?:bring|yield|deliver|provide|give|add|offer|mean)$/.test(verb)) continue;
    const gain = [1, 2, 3, 4, 5, 6].find((ahead) => GAINED.has(s.word(at + ahead)));
    if (gain !== undefined) return { sentence: s, from: i, to: at + gain + 1, anchor: i };
  }
  return null;
}

/** "The limits have been raised, which should …": what does it is there. */
function done(s: Sentence, modal: number): boolean {
  return (
    s.word(modal - 1) === 'which' &&
    s.tokens.some(({ word }, i) => i < modal - 2 && /^(?:has|have|was|were)$/.test(word))
  );
}

const REPEAT = /^(?:such|similar|this|these|it|future|recurrences?|repeats?|class|kind|type|sort)$/;
const SCRUTINY = /^(?:scrutiny|attention|care|review|reviews|testing|oversight|focus|thought|checks)$/;
const RISK = /^(?:risks?|likelihood|chances?|probability|odds|possibility|impact|severity|frequency)$/;
const GAINED: ReadonlySet<string> = new Set(GAINS.split(' '));

/** "help us (to) build trust", "help to avoid such nights" */
function helped(s: Sentence, at: number): boolean {
  let verb = at + 1;
  if (s.says(verb, /^(?:us|everybody|everyone)$/)) verb++;
  if (s.word(verb) === 'to') verb++;
  if (s.word(verb) === 'with' && s.is(verb + 1, Tag.Gerund)) verb++;
  return (
    EFFORTS.has(s.word(verb)) ||
    LOOK.has(s.word(verb)) ||
    s.says(
      verb,
      /^(?:prevent|avoid|ensure|build|mitigate|identify|catch|detect|calm|react|respond|isolate|spot|notice|recover|learn|plan|coordinate|communicate)$/,
    )
  );
}
