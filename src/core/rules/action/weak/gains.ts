/** Orders to have, make or become more of a quality: they can always be said to be done, and never. */
import { has } from '../../../prose/clause';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { hasMeans } from './bounds';
import { additional, becomesBetter, comparedWithin, graded, knobAhead, planned, quality } from './degrees';
import { verbs, type Reader } from './reader';

/** "be improved", "be far more open", "be sure to" */
const be: Reader = (s, at) => {
  const next = s.word(at + 1);
  if (
    // "will be considered an attack" names a thing; nobody promises to consider it.
    !(next === 'considered' && s.is(at + 2, Tag.Determiner)) &&
    /^(?:improved|investigated|discussed|considered|reviewed|revisited|evaluated|explored|enhanced|addressed|looked|optimi[sz]ed|prioriti[sz]ed|reconsidered|assessed|strengthened|simplified|streamlined|refined|better|clearer|clear|faster|easier|quicker|stricter|stronger|cautious|proactive|slower|smarter)$/.test(
      next,
    )
  )
    return at + 2;
  if (s.is(at + 1, Tag.Participle) && becomesBetter(s, at + 1) !== null) return becomesBetter(s, at + 1);
  if (/^(?:easy|simple|obvious)$/.test(next) && s.word(at + 2) === 'to') return at + 3;
  // "be far more open", "be significantly improved"
  const degree = /^(?:far|much|even|way|lot)$/.test(next) || next.endsWith('ly') ? at + 2 : at + 1;
  if (degree > at + 1 && s.says(degree, /^(?:improved|enhanced|strengthened|simplified|reduced|expanded)$/))
    return degree + 1;
  if (s.says(degree, /^(?:more|less)$/) && s.word(degree + 1) !== 'than') return degree + 2;
  // "be adequately staffed"
  // "be on the lookout for …"
  if (next === 'on' && s.says(at + 3, /^(?:lookout|alert|guard|watch)$/)) return at + 4;
  if (s.is(at + 1, Tag.Adverb) && s.says(at + 2, PROVIDED)) return at + 3;
  return next === 'sure' ? at + 2 : null;
};

const PROVIDED =
  /^(?:resourced|staffed|funded|prepared|trained|equipped|informed|supported|rehearsed|communicated|coordinated|understood|thought|planned)$/;

/** "make sure …", "make it more robust", "make every effort to …" */
const make: Reader = (s, at) => {
  const next = s.word(at + 1);
  if (next === 'sure') return at + 2;
  // "make releases smaller": of what is no knob.
  if (
    [2, 3, 4].some(
      (ahead) => s.says(at + ahead, /^(?:smaller|shorter|rarer|lighter)$/) && s.word(at + ahead + 1) !== 'than',
    ) &&
    !knobAhead(s, at)
  )
    return at + 1;
  // "make a number of improvements", "make changes to how …"
  for (let i = at + 1; i < at + 6 && i < s.tokens.length; i++) {
    if (
      s.says(i, /^(?:improvements|adjustments|enhancements|refinements)$/) ||
      (s.word(i) === 'changes' && s.word(at) === 'make' && next !== 'the' && s.says(i + 1, /^(?:to|in)$/))
    )
      return hasMeans(s) || s.text.charAt(s.end - 1) === ':' ? null : i + 1;
    if (s.is(i, Tag.Preposition) && s.word(i) !== 'of') break;
  }
  if (/^(?:every|all)$/.test(next) && s.tokens.slice(at + 2, at + 5).some(({ word }) => /^efforts?$/.test(word)))
    return at + 2;
  return graded(s, at) ? at + 1 : null;
};

/** "get familiar with …", "get more insight", "get everybody to …" */
const get: Reader = (s, at) => {
  const next = s.word(at + 1);
  if (next === 'to' && s.says(at + 2, /^(?:a|the)$/)) return at + 2;
  if (next === 'in' && s.says(at + 2, /^(?:touch|contact)$/)) return at + 3;
  if (/^(?:familiar|acquainted|comfortable|used)$/.test(next)) return at + 2;
  if (next === 'on' && s.word(at + 2) === 'top') return at + 3;
  const people = s.people.find(({ from, possessive }) => from === at + 1 && !possessive);
  if (people !== undefined && s.word(people.to) === 'to') return people.to;
  return quality(s, at + 1) ?? additional(s, at + 1);
};

/** "do our best", "do more", "do better" */
const doIt: Reader = (s, at) => {
  const next = s.word(at + 1);
  if (next === 'a' && s.says(at + 2, /^(?:review|audit|analysis|survey|sweep)$/)) return at + 3;
  if (/^(?:our|my|the)$/.test(next) && s.says(at + 2, /^(?:utmost|best)$/)) return at + 3;
  if (next === 'more' && s.word(at + 2) !== 'than') return at + 2;
  // "do what we can"
  if (
    /^(?:what|whatever|everything|all)$/.test(next) &&
    (s.word(at + 3) === 'can' || s.word(at + 3) === 'takes' || s.word(at + 2) === 'possible')
  )
    return at + 4;
  return quality(s, at + 1) ?? additional(s, at + 1);
};

/** "a strategy for …", "a long-term solution": what is to be found is open. */
export function openEnded(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 4 && i < s.tokens.length; i++) {
    // "Define a process", and not which
    if (
      s.says(i, /^(?:process|processes|guidelines|standards|procedures|polic(?:y|ies))$/) &&
      (s.word(i + 1) === '' || s.is(i + 1, Tag.Sign))
    )
      return i + 1;
    if (s.says(i, /^(?:strateg(?:y|ies)|approach|solutions?|vision|roadmap|ways?|culture|mindset)$/)) return i + 1;
    if (s.is(i, Tag.Preposition | Tag.Sign)) return null;
  }
  return null;
}

/** "keep … up to date", "stay on top of …": a state that never ends. */
function upToDate(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 7 && i < s.tokens.length; i++) {
    if (s.says(i, /^(?:up-to-date|current|vigilant|alert|updated)$/)) return i + 1;
    if (s.word(i) === 'up' && s.word(i + 1) === 'to') return Math.min(i + 3, s.tokens.length);
    if (s.word(i) === 'on' && s.word(i + 1) === 'top') return i + 2;
    if (s.word(i) === 'in' && s.word(i + 1) === 'mind') return i + 2;
    if (s.word(i) === 'tabs' && s.word(i + 1) === 'on') return i + 2;
  }
  return null;
}

/** "beef up our alarms", "step up": a push, and no end. */
const pushUp: Reader = (s, at) => {
  const up = [1, 2, 3, 4].find((ahead) => s.word(at + ahead) === 'up');
  return up === undefined || s.is(at + up + 1, Tag.Number) || s.word(at + up + 1) === 'to' ? null : at + up + 1;
};

/** "mitigate the risk of …", "eliminate single points of failure": how much of it is left is a matter of opinion. */
const lessRisk: Reader = (s, at) => {
  // "Limit the damage of a wrong delete with …", "Remove single points of failure: …"
  if (hasMeans(s) || has(s, /^(?::|with|by|via|using)$/, at)) return null;
  for (let i = at + 1; i < at + 6 && i < s.tokens.length; i++) {
    if (
      s.says(
        i,
        /^(?:risks?|impact|likelihood|chances?|damage|fallout|friction|radius|confusion|uncertainty|toil|noise|fatigue)$/,
      )
    )
      return i + 1;
    if (s.says(i, /^points?$/) && s.word(i + 1) === 'of') return i + 3;
    if (s.is(i, Tag.Preposition | Tag.Sign)) return null;
  }
  return null;
};

/** "invest in …" */
const invest: Reader = (s, at) => {
  const next = s.word(at + 1);
  return next === 'in' || next === 'more' || (s.is(at + 1, Tag.Adverb) && s.word(at + 2) === 'in') ? at + 1 : null;
};

/** "spend some time on …", "put more thought into …", "set aside time for …": what goes in, not what comes out. */
const spend: Reader = (s, at) => {
  for (let i = at + 1; i < at + 6 && i < s.tokens.length; i++) {
    // "Make the parser work with …"
    if (s.word(at) === 'make' && s.word(i) === 'work') return null;
    if (s.says(i, /^(?:time|effort|efforts|energy|work|thought|care|attention|emphasis|focus|resources)$/))
      // "Set time and place in the invitation"; "put the work queue on …"
      return s.is(i + 1, Tag.Preposition | Tag.Sign) ||
        i + 1 >= s.tokens.length ||
        (s.word(i + 1) === 'to' && s.says(i + 2, LOOKED))
        ? i + 1
        : null;
    // "Spend a sprint on reliability"
    if (
      s.says(at, /^spen/) &&
      s.says(i, /^(?:sprint|day|days|week|weeks|cycle|quarter|hours?)$/) &&
      s.word(i + 1) === 'on'
    )
      return i + 2;
    if (s.is(i, Tag.Preposition) && s.word(i) !== 'of') return null;
  }
  return null;
};

const LOOKED = /^(?:look|think|review|investigate|discuss|explore|improve|consider|clean|understand|read)$/;

/** "give reliability a higher priority", "give more weight to …" */
const give: Reader = (s, at) => {
  const noun = s.find(/^(?:priority|attention|weight|emphasis|thought|consideration|focus)$/, at + 1, 6);
  return noun >= 0 &&
    s.tokens
      .slice(at, noun)
      .some(({ word }) => /^(?:more|higher|greater|top|high|extra|further|some|special|closer|proper)$/.test(word))
    ? // "a higher priority than the mail queue" can be set.
      s.tokens.some(({ word }) => word === 'than')
      ? null
      : noun + 1
    : null;
};

/** "… in the handbook": where it can be read afterwards. */
function placed(s: Sentence): boolean {
  return s.tokens.some(
    ({ word }, i) =>
      /^(?:handbook|runbook|wiki|playbook|readme|adr|rfc|charter)$/.test(word) &&
      s.says(i - 1, /^(?:in|into|the|our|an?)$/),
  );
}

/** "have another go at …", "have enough people on call" */
function another(s: Sentence, from: number): number | null {
  const noun = s.word(from + 1);
  if (s.says(from, /^(?:a|another)$/) && /^(?:go|look|think|chat|talk|word|discussion|conversation)$/.test(noun))
    return from + 2;
  return s.word(from) === 'enough' && /^(?:people|staff|time|headroom|capacity|room|eyes|hands|coverage)$/.test(noun)
    ? from + 2
    : null;
}

const WIDER =
  /^(?:coverage|monitoring|testing|tests|alerting|capacity|knowledge|checks|set|scope|suite|efforts|use|understanding|reliability|capabilit(?:y|ies)|redundancy|visibility|automation|automated|training|expertise)$/;

/** "close the gaps in our monitoring"; "…: alert on both" tells how. */
const gaps: Reader = (s, at) => {
  const gap = s.find(/^gaps?$/, at + 1, 4);
  return gap < 0 || hasMeans(s) || s.tokens.some(({ word }) => word === ':') ? null : gap + 1;
};

/** "Fix it", "Solve the underlying problem for good": which fault, and how it is seen to be gone, stands nowhere. */
const fixIt: Reader = (s, at) => {
  let i = at + 1;
  while (s.is(i, Tag.Determiner) || s.says(i, /^(?:underlying|real|actual|root|main|whole)$/)) i++;
  const fault = /^(?:it|this|that|these|issues?|problems?|bugs?|causes?|errors?|faults?)$/;
  if (!fault.test(s.word(i)) && !(i > at + 1 && fault.test(s.word(i - 1)) && i--)) return null;
  const next = s.word(i + 1);
  return next === '' || s.is(i + 1, Tag.Sign | Tag.Adverb) || next === 'for' ? i + 1 : null;
};

/** "use this experience to improve …" */
const learnFrom: Reader = (s, at) => {
  const noun = s.find(
    /^(?:experiences?|incident|outage|lessons?|feedback|opportunity|learnings|insights|findings|event)$/,
    at + 1,
    4,
  );
  if (noun < 0) return null;
  const to = s.tokens.findIndex(({ word }, i) => i > noun && word === 'to');
  return to > 0 && to < noun + 5 && s.is(to + 1, Tag.Base) ? noun + 1 : null;
};

const ofQuality: Reader = (s, at) => quality(s, at + 1) ?? additional(s, at + 1);

export const GAINED: readonly (readonly [string, Reader])[] = [
  ...verbs('be', be),
  ...verbs('make', make),
  ...verbs('get', get),
  ...verbs('do', doIt),
  ...verbs('have', (s, at) => another(s, at + 1) ?? planned(s, at + 1) ?? quality(s, at + 1) ?? additional(s, at + 1)),
  ...verbs(
    'build develop devise formulate establish create',
    (s, at) => openEnded(s, at + 1) ?? quality(s, at + 1) ?? additional(s, at + 1),
  ),
  ...verbs('provide need implement enforce enable introduce adopt add setup set gain', ofQuality),
  ...verbs('maintain', (s, at) => upToDate(s, at + 1)),
  ...verbs('keep stay', (s, at) => upToDate(s, at + 1) ?? comparedWithin(s, at + 1, 3)),
  ...verbs('bring drive cut', (s, at) => {
    const next = s.word(at + 1);
    return next === 'down' || (next === 'back' && s.word(at + 2) === 'on') ? at + 2 : null;
  }),
  // "use more powerful machines"
  ...verbs('use buy rent run choose pick', (s, at) => comparedWithin(s, at + 1, 3)),
  ...verbs('beef step ramp shore brush firm tidy level', pushUp),
  ...verbs('redouble', (_, at) => at + 1),
  ...verbs('fix solve resolve', fixIt),
  // "flesh out the runbooks", "double down on tests", "catch up on upgrades"
  ...verbs('flesh iron build', (s, at) => (s.word(at + 1) === 'out' ? at + 2 : null)),
  ...verbs('double', (s, at) => (s.word(at + 1) === 'down' ? at + 2 : null)),
  ...verbs('catch', (s, at) => (s.word(at + 1) === 'up' && s.word(at + 2) === 'on' ? at + 2 : null)),
  ...verbs('close', gaps),
  ...verbs('use apply', learnFrom),
  ...verbs('mitigate limit contain reduce lower eliminate remove cut manage avoid', lessRisk),
  ...verbs('become', (s, at) => (s.says(at + 1, /^(?:more|less|better)$/) ? at + 2 : null)),
  ...verbs('define', (s, at) =>
    s.says(at + 1, /^(?:what|how)$/) ? (placed(s) ? null : at + 2) : (openEnded(s, at + 1) ?? quality(s, at + 1)),
  ),
  ...verbs('expand', (s, at) => (s.tokens.slice(at + 1, at + 4).some(({ word }) => WIDER.test(word)) ? at + 1 : null)),
  ...verbs('invest', invest),
  ...verbs('spend spent find make put set dedicate devote allocate free schedule plan reserve budget', spend),
  ...verbs('give assign', give),
  ...verbs('write', (s, at) => (s.says(at + 1, /^(?:more|better)$/) ? at + 2 : null)),
  ...verbs('hire get recruit assign', (s, at) =>
    s.says(at + 1, /^(?:more|additional)$/) && !s.is(at + 2, Tag.Preposition) ? at + 2 : null,
  ),
  ...verbs('change adjust modify', (s, at) => becomesBetter(s, at)),
  ...verbs('pay', (s, at) =>
    s.says(at + 1, /^(?:down|back|off)$/) && s.tokens.some(({ word }) => word === 'debt') ? at + 2 : null,
  ),
];
