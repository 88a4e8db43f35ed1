/** Verbs of orders that have no end: which they are, and what around them makes them so. */
import { subjectOf } from '../../prose/clause';
import { verbForms } from '../../prose/lexicon/verbs';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import { additional, becomesBetter, comparedWithin, graded, knobAhead, lookNoun, planned, quality } from './degrees';

/** Ends with an opinion: to look, to talk, to think. */
export const LOOK = forms(
  'investigate explore consider discuss research examine revisit determine study understand re-evaluate reevaluate re-assess reassess re-examine brainstorm contemplate reconsider rethink analyse analyze assess evaluate debate diagnose inspect troubleshoot clarify',
);
/** Gradual: it can always be said to be done, and never. */
export const BETTER = forms(
  'improve enhance better strengthen optimise optimize streamline simplify refine encourage promote foster strive prioritise prioritize harden diversify minimise minimize facilitate bolster boost maximise maximize reinforce mature modernise modernize tune coordinate collaborate cooperate liaise learn prepare mentor coach empower leverage socialise socialize evangelise evangelize champion',
);
/** Gradual unless its object is a knob. */
export const MORE = forms('increase reduce lower decrease tighten shorten speed lessen address tackle act');
export const SURE = forms('ensure guarantee');

/** Base forms and gerunds: "investigate", "be investigating". */
function forms(bases: string): ReadonlySet<string> {
  return new Set(bases.split(' ').flatMap((base) => [base, verbForms(base).gerund]));
}

/** "We will be investing …": the verb by its base form. */
const BASES: ReadonlyMap<string, string> = new Map(
  'invest look work take get conduct schedule find figure plan avoid identify decide make put spend keep add introduce implement do expand adopt develop establish provide have engage review check talk reach speak set enable perform carry come raise communicate watch build gather push define create prevent reflect see hold'
    .split(' ')
    .map((base) => [verbForms(base).gerund, base]),
);

/** The end of the vague verb at `at`, or null when the verb is a plain one. */
export function vagueEnd(s: Sentence, at: number): number | null {
  const word = BASES.get(s.word(at)) ?? s.word(at);
  const next = s.word(at + 1);
  if (LOOK.has(word) || BETTER.has(word) || SURE.has(word)) return at + 1;
  if (MORE.has(word)) return knobAhead(s, at) ? null : at + 1 + Number(next === 'up');
  if (
    word === 'be' &&
    // "will be considered an attack" names a thing; nobody promises to consider it.
    !(next === 'considered' && s.is(at + 2, Tag.Determiner)) &&
    /^(?:improved|investigated|discussed|considered|reviewed|revisited|evaluated|explored|enhanced|addressed|looked|optimi[sz]ed|prioriti[sz]ed|reconsidered|assessed|strengthened|simplified|streamlined|refined|better|clearer|clear|faster|easier|quicker|stricter|stronger|cautious|proactive|slower|smarter)$/.test(
      next,
    )
  )
    return at + 2;
  if (word === 'be' && s.is(at + 1, Tag.Participle) && becomesBetter(s, at + 1) !== null)
    return becomesBetter(s, at + 1);
  if (word === 'be' && /^(?:easy|simple|obvious)$/.test(next) && s.word(at + 2) === 'to') return at + 3;
  // "be far more open", "be significantly improved"
  const degree = word === 'be' && (/^(?:far|much|even|way|lot)$/.test(next) || next.endsWith('ly')) ? at + 2 : at + 1;
  if (
    word === 'be' &&
    degree > at + 1 &&
    /^(?:improved|enhanced|strengthened|simplified|reduced|expanded)$/.test(s.word(degree))
  )
    return degree + 1;
  if (word === 'be' && /^(?:more|less)$/.test(s.word(degree)) && s.word(degree + 1) !== 'than') return degree + 2;
  switch (word) {
    case 'look':
      return /^(?:into|at|for|closer|more|deeper|further|again|closely|critically)$/.test(next) ? at + 2 : null;
    case 'reflect':
      return /^(?:on|upon|if|how|whether)$/.test(next) ? at + 2 : null;
    case 'know':
      // "we want to know who" asks.
      return /^(?:how|what|where|who|when|which)$/.test(next) && !/^(?:want|wants|like|wish|love)$/.test(s.word(at - 2))
        ? at + 2
        : null;
    case 'prevent':
      return prevents(s, at);
    case 'think':
      return /^(?:about|of|through)$/.test(next) ? at + 2 : at + 1;
    case 'figure':
    case 'find':
      return next === 'out' ||
        (/^a$/.test(next) && /^(?:way|better|solution|balance|compromise|path)$/.test(s.word(at + 2)))
        ? at + 2
        : /^(?:ways?|better|potential|the|root)$/.test(next) && word === 'find'
          ? at + 2
          : null;
    case 'see':
      return /^(?:if|whether|how|what)$/.test(next) ||
        (/^(?:fewer|more|less|better)$/.test(next) && /^like$/.test(s.word(at - 2)))
        ? at + 2
        : null;
    case 'check':
    case 'review':
      return reviewed(s, at) ? at + 1 : null;
    case 'make':
      return next === 'sure' ? at + 2 : graded(s, at) ? at + 1 : null;
    case 'be':
      return next === 'sure' ? at + 2 : null;
    case 'work':
      // "work to move the store" names its work.
      if (next === 'to' && s.is(at + 2, Tag.Base)) return vagueEnd(s, at + 2);
      if (/^(?:hard|harder|closely|closer|together|more|diligently|tirelessly)$/.test(next)) return at + 2;
      return /^(?:on|with|towards?|to)$/.test(next) ||
        (next === 'out' && /^(?:how|what|whether|a)$/.test(s.word(at + 2)))
        ? at + 2
        : null;
    case 'bring':
    case 'drive':
    case 'cut':
      return /^(?:down)$/.test(next) || (next === 'back' && s.word(at + 2) === 'on') ? at + 2 : null;
    case 'talk':
    case 'reach':
    case 'speak':
      return /^(?:to|with|about|out)$/.test(next) ? at + 2 : null;
    case 'have':
      return planned(s, at + 1) ?? quality(s, at + 1) ?? additional(s, at + 1);
    case 'gather':
    case 'collect':
      return /^(?:ideas|feedback|input|opinions|thoughts|suggestions|options)$/.test(next) ? at + 2 : null;
    case 'push':
    case 'advocate':
    case 'lobby':
      return next === 'for' ? at + 2 : null;
    case 'build':
    case 'develop':
    case 'devise':
    case 'formulate':
    case 'establish':
    case 'create':
      return openEnded(s, at + 1) ?? quality(s, at + 1) ?? additional(s, at + 1);
    case 'get':
      if (next === 'to' && /^(?:a|the)$/.test(s.word(at + 2))) return at + 2;
      if (/^(?:familiar|acquainted|comfortable|used)$/.test(next)) return at + 2;
      return quality(s, at + 1) ?? additional(s, at + 1);
    case 'provide':
    case 'need':
    case 'implement':
    case 'enable':
    case 'introduce':
    case 'adopt':
    case 'add':
    case 'setup':
    case 'set':
      return quality(s, at + 1) ?? additional(s, at + 1);
    case 'follow':
      if (next === 'up') return at + 2;
      return s.tokens.slice(at + 1, at + 4).some((token) => /^practices?$/.test(token.word)) ? at + 1 : null;
    case 'keep':
    case 'stay':
      return upToDate(s, at + 1) ?? comparedWithin(s, at + 1, 3);
    case 'perform':
    case 'undertake':
    case 'carry':
      return lookNoun(s, next === 'out' ? at + 2 : at + 1);
    case 'take':
      return lookNoun(s, at + 1) ?? additional(s, at + 1);
    case 'do':
      if (/^(?:our|my|the)$/.test(next) && /^(?:utmost|best)$/.test(s.word(at + 2))) return at + 3;
      if (next === 'more' && s.word(at + 2) !== 'than') return at + 2;
      return quality(s, at + 1) ?? lookNoun(s, at + 1) ?? additional(s, at + 1);
    case 'come':
      return quality(s, at + 1) ?? (next === 'up' ? planned(s, at + 3) : null);
    case 'decide':
      return /^(?:on|whether|if|how|what|where|who|when|which)$/.test(next) ? at + 2 : null;
    case 'define':
      return /^(?:what|how|who|when)$/.test(next) ? at + 2 : (openEnded(s, at + 1) ?? quality(s, at + 1));
    case 'identify':
      return openEnded(s, at + 1) ?? plansOnly(s, at + 1) ?? clearPath(s, at + 1);
    case 'raise':
      if (s.word(at + 2) === 'bar') return at + 3;
      // "raise the need for a budget with finance": brought up, and nothing there afterwards.
      return raised(s, at + 1);
    case 'read':
      if (next === 'up') return at + 2;
      return s.tokens.some(
        ({ word }, i) => i > at && word === 'to' && /^(?:understand|learn|know|see)$/.test(s.word(i + 1)),
      )
        ? at + 1
        : null;
    case 'pay':
      return /^(?:down|back|off)$/.test(next) && /\bdebt\b/.test(s.text.slice(s.start, s.end)) ? at + 2 : null;
    case 'engage':
      if (s.people.some(({ from }) => from === at + 1)) return at + 1;
      return next === 'with' ? at + 2 : null;
    case 'sync':
    case 'meet':
      return next === 'with' || (next === 'up' && s.word(at + 2) === 'with') ? at + 2 : null;
    case 'touch':
      return next === 'base' ? at + 2 : null;
    case 'expand':
      return s.tokens
        .slice(at + 1, at + 4)
        .some((token) =>
          /^(?:coverage|monitoring|testing|alerting|capacity|knowledge|checks|set|scope|suite|efforts|use|understanding)$/.test(
            token.word,
          ),
        )
        ? at + 1
        : null;
    case 'rely':
    case 'depend':
    case 'assume':
    case 'trust':
    case 'expect':
    case 'hesitate':
    case 'wait':
    case 'rush':
      // How people are to behave.
      return s.people.some(({ kind, to }) => kind !== 'outsider' && to <= at) && s.word(at - 1) !== 'to'
        ? at + 1
        : null;
    case 'update':
      return s.tokens.length - at <= 4 &&
        /^(?:documentation|docs)$/.test(s.word(s.tokens.length - 1).replace('.', '') || s.word(s.tokens.length - 2))
        ? at + 1
        : null;
    case 'communicate':
      return at + 1;
    case 'recommend':
      return quality(s, at + 1);
    case 'conduct':
    case 'hold':
    case 'organise':
    case 'organize':
    case 'schedule':
      return (
        talk(s, at) ??
        quality(s, at + 1) ??
        (word === 'conduct' ? (lookNoun(s, at + 1) ?? additional(s, at + 1)) : null)
      );
    case 'align':
      return next === 'with' || next === 'on' ? at + 2 : null;
    case 'become':
      return /^(?:more|less|better)$/.test(next) ? at + 2 : null;
    case 'watch':
      return next === 'out' ? at + 2 : null;
    case 'err':
      return next === 'on' ? at + 2 : null;
    case 'plan':
      if (s.word(at - 1) === 'action') return null;
      if (next === 'ahead') return at + 2;
      return next === 'for' && !s.is(at + 2, Tag.Determiner) ? at + 2 : next === 'for' ? quality(s, at + 2) : null;
    case 'agree':
      return /^(?:on|how)$/.test(next) ? at + 2 : null;
    case 'change':
    case 'adjust':
    case 'modify':
      return becomesBetter(s, at);
    case 'avoid':
      // "avoid using wildcards in the zone": can be seen.
      if (next === 'going' && s.word(at + 2) === 'forward') return null;
      if (/^(?:using|storing|mounting|exposing|hard-?coding|sharing|setting|embedding)$/.test(next)) return null;
      return s.is(at + 1, Tag.Gerund) ||
        /^(?:this|such|similar|these|miscommunication|confusion|mistakes|errors|issues|problems)$/.test(next)
        ? at + 2
        : null;
    case 'invest':
      return next === 'in' || next === 'more' || (s.is(at + 1, Tag.Adverb) && s.word(at + 2) === 'in') ? at + 1 : null;
    case 'spend':
    case 'spent':
    case 'put':
      return s.tokens.slice(at, at + 5).some((token) => /^(?:time|effort|energy|work)$/.test(token.word))
        ? at + 1
        : null;
    case 'write':
      return /^(?:more|better)$/.test(next) ? at + 2 : null;
    case 'propose':
    case 'suggest':
    case 'attempt':
    case 'try':
    case 'aim':
    case 'hope':
    case 'spike':
      return at + 1;
    default:
      return null;
  }
}

/** "a strategy for …", "a long-term solution": what is to be found is open. */
function openEnded(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 4 && i < s.tokens.length; i++) {
    if (/^(?:strateg(?:y|ies)|approach|solutions?|vision|roadmap|ways?|culture|mindset)$/.test(s.word(i))) return i + 1;
    if (s.is(i, Tag.Preposition | Tag.Sign)) return null;
  }
  return null;
}

/** "prevent this from happening again": an aim of ours, and no work yet; "this will prevent …" tells what a thing does. */
function prevents(s: Sentence, at: number): number | null {
  if (!/^(?:this|such|similar|these|future|it|incidents?|recurrences?|reoccurrences?|that)$/.test(s.word(at + 1)))
    return null;
  // "prevent this with a lint rule": the means is named.
  if (s.tokens.slice(at).some(({ word }) => /^(?:with|by|via|using|through)$/.test(word))) return null;
  const ours = at === s.lead || s.people.some(({ kind, to }) => kind !== 'outsider' && to <= at);
  return ours ? at + 2 : null;
}

/** "raise the need for …", "raise concerns about …", "raise it with …" */
function raised(s: Sentence, from: number): number | null {
  const at = s.is(from, Tag.Determiner) ? from + 1 : from;
  return /^(?:need|concerns?|questions?|awareness|visibility|topic|point|profile|importance)$/.test(s.word(at)) &&
    /^(?:for|of|about|with|among|around|to|on)$/.test(s.word(at + 1))
    ? at + 1
    : null;
}

/** "identify a clear path for …", "a path forward" */
function clearPath(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 4 && i < s.tokens.length; i++)
    if (s.word(i) === 'path' && /^(?:for|to|forward|towards?|away|off)$/.test(s.word(i + 1))) return i + 1;
  return null;
}

/** "identify a plan to …", "identify gaps": what is to be done is still to be found. */
function plansOnly(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 4 && i < s.tokens.length; i++)
    if (/^(?:plan|plans|options?|patterns?|areas|opportunities|gaps|improvements|measures)$/.test(s.word(i)))
      return i + 1;
  return null;
}

/** "keep … up to date", "stay on top of …": a state that never ends. */
function upToDate(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 7 && i < s.tokens.length; i++) {
    if (/^(?:up-to-date|current|vigilant|alert|updated)$/.test(s.word(i))) return i + 1;
    if (s.word(i) === 'up' && s.word(i + 1) === 'to') return Math.min(i + 3, s.tokens.length);
    if (s.word(i) === 'on' && s.word(i + 1) === 'top') return i + 2;
    if (s.word(i) === 'in' && s.word(i + 1) === 'mind') return i + 2;
  }
  return null;
}

/** "hold a session to discuss …": what is to be there afterwards is open. */
function talk(s: Sentence, at: number): number | null {
  const noun = [1, 2, 3, 4, 5].find((ahead) =>
    /^(?:meeting|meetings|discussion|discussions|session|sessions|conversation|talk|brainstorming|retrospective|retro|workshop|sync|call)$/.test(
      s.word(at + ahead),
    ),
  );
  return noun !== undefined &&
    s.tokens.some(({ word }, i) => i > at && (LOOK.has(word) || BETTER.has(word) || /^(?:talk|speak)$/.test(word)))
    ? at + noun + 1
    : null;
}

/** "check why …", "review the process": a look; "check in", "review and delete" are more. */
function reviewed(s: Sentence, at: number): boolean {
  const next = s.word(at + 1);
  if (/^(?:in|out)$/.test(next)) return false;
  // A machine checks: "check the quota in the preflight".
  if (s.tokens.some(({ word }) => /^(?:pipeline|ci|preflight|startup|hook|nightly|build)$/.test(word))) return false;
  // "The job should check for space": what a thing does.
  if (s.word(at) === 'check' && at > s.lead && s.word(at - 1) !== ',' && subjectOf(s, at).type === 'thing')
    return false;
  return /^review/.test(s.word(at)) || /^(?:why|if|whether|what|how|with|on|for|that|the|all|other)$/.test(next);
}
