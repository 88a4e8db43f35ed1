import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { subjectOf } from '../../prose/clause';
import { PROSE } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { before, denied, exposure, openCondition, reported } from '../tests';
import { averted, contrary, gains, possesses, weighed, worse } from './modal';

/** "Without the breaker the errors would have reached checkout": a defence that worked. */
function defence(match: Match): boolean {
  const { sentence } = match;
  const first = sentence.word(sentence.lead);
  const without =
    sentence.tokens.some(({ word }, at) => at < match.to && (word === 'without' || word === 'otherwise')) ||
    first === 'otherwise';
  return (
    without &&
    (sentence.passage.facts.helpful === true ||
      !sentence.tokens.some(({ word }) =>
        /^(?:noticed|known|prevented|avoided|caught|faster|sooner|earlier)$/.test(word),
      ))
  );
}

const COURSE = /^(?:expired|timed|ended|started|run|elapsed|rotated|reached|renewed)$/;
const UNDONE =
  /^(?:caused|led|resulted|happened|occurred|lasted|been|grown|spread|reached|affected|failed|gone|become|noticed|mattered|needed)$/;

const PRICE = /^(?:meant|required|taken|cost|involved|risked|implied|entailed)$/;
const CARE =
  /^(?:checking|testing|asking|reading|reviewing|verifying|looking|calling|paging|telling|rehearsing|communicating|escalating)$/;

/** "Failing over would have meant …": what another way had cost. Care is no such way. */
function isOption(match: Match): boolean {
  const { sentence } = match;
  return sentence.is(sentence.lead, Tag.Gerund) && !CARE.test(sentence.word(sentence.lead)) && !gains(match);
}

/** How a mechanism runs: "requests that would have timed out", "why the build would have produced …", "would have expired at". */
function mechanism(match: Match): boolean {
  const { sentence, from, to } = match;
  const before = sentence.word(from - 1);
  const subject = subjectOf(sentence, from);
  if (before === 'what' && /^(?:happened|occurred|followed|changed)$/.test(sentence.word(to - 1))) return true;
  // "the team that would have been paged": who or what is meant.
  const meantBy =
    sentence.word(to - 1) === 'been' && /^(?:paged|alerted|informed|told|asked|called)$/.test(sentence.word(to));
  if (/^(?:that|which|who)$/.test(before) && (meantBy || !gains(match))) return true;
  if (subject.type === 'person' && subject.phrase.kind !== 'outsider') return false;
  const verb = sentence.word(to - 1);
  if (COURSE.test(verb)) return true;
  if (PRICE.test(verb) && isOption(match)) return true;
  // "With one member left, a restart would have meant …": a price, unless another past is named.
  if (verb === 'meant' && !gains(match) && !sentence.tokens.some(({ word }) => /^(?:if|had|unless)$/.test(word)))
    return true;
  // "A map of how files travel would have been useful": a wish, whatever the map shows.
  const useful = verb === 'been' && /^(?:useful|helpful|valuable|beneficial|handy|invaluable)$/.test(sentence.word(to));
  for (let i = 0; i < from; i++)
    if ((useful ? /^(?:why|whether|clear|unclear)$/ : /^(?:why|how|whether|clear|unclear)$/).test(sentence.word(i)))
      return true;
  // A thing would do its work: what is told of it is neither a gain nor hangs on another past.
  if (verb === 'lead' || gains(match) || contrary(match)) return false;
  if (verb === 'been') return !wanted(match);
  // "would never have passed a review"
  if (sentence.tokens.slice(from, to).some(({ word }) => word === 'never')) return false;
  const isDenied = sentence.tokens.some(({ word }, at) => at > from && at < to && word === 'not');
  return !(isDenied && UNDONE.test(verb));
}

/** What somebody wants: "would have been possible", "would have been rolled back", "would not have been lost". */
const WANTED =
  /^(?:able|enough|same|identical|possible|impossible|unthinkable|obvious|clear|clearer|visible|available|sufficient|easy|trivial|simple|good|great|appropriate|desirable|worthwhile|right|correct|acceptable|preferred|alright|fine|ok|okay|unnecessary|minimal|negligible|valuable|beneficial|handy|over|ready|prepared|safe|aware|done|handled|checked|tested|reviewed|escalated|communicated|announced|documented|automated|rolled|halted|throttled|raised|lowered|set|configured|updated|upgraded|monitored|alerted|paged|measured|written|prepared|asked|called|acknowledged|declared|started|finished|removed|renewed|rotated|verified|validated|diagnosed|addressed|managed|completed|deployed|patched|investigated|resolved|restored|recovered|noticed|caught|spared|saved|known)$/;

function wanted({ sentence, from, to }: Match): boolean {
  const isDenied = sentence.tokens.some(({ word }, at) => at > from && at < to && word === 'not');
  // "would have been only an hour": the measure of another past.
  if (sentence.tokens.slice(from, to + 1).some(({ word }) => word === 'only')) return true;
  // "The right call would have been to wait."
  if (isDenied || sentence.word(to) === 'to') return true;
  return [to, to + 1, to + 2].some(
    (at) => WANTED.test(sentence.word(at)) && !sentence.tokens.slice(to, at).some(({ word }) => word === 'by'),
  );
}

/** How far it goes: "a longer stop would have changed …", "would have grown at that rate". */
function scale(match: Match): boolean {
  const { sentence, from, to } = match;
  if (gains(match) || sentence.word(to - 1) === 'been' || subjectOf(sentence, from).type === 'person') return false;
  const rate = sentence.tokens.some(
    ({ word }, at) => at >= to && /^(?:rate|pace)$/.test(word) && /^(?:this|that|the)$/.test(sentence.word(at - 1)),
  );
  return (
    rate ||
    sentence.tokens.some(
      ({ word }, at) => at < from && /^(?:longer|larger|bigger|greater|higher|shorter|smaller)$/.test(word),
    )
  );
}

/** "If it were …", "if there had been …": a condition that was not so. */
function unreal({ tokens }: Sentence): boolean {
  const at = tokens.findIndex(({ word }) => word === 'if' || word === 'unless');
  return at >= 0 && tokens.slice(at + 1, at + 8).some(({ word }) => word === 'were' || word === 'had');
}

/** What users met at that time, as far as it is known: "users would have seen a 503". */
function experienced({ sentence, from, to }: Match): boolean {
  // "If the limit were per tenant, one shop would have been hit": contrary to fact, whoever is met.
  if (unreal(sentence)) return false;
  const subject = subjectOf(sentence, from);
  const outsider = subject.type === 'person' && (subject.phrase.kind === 'outsider' || subject.phrase.kind === 'you');
  const any = outsider || sentence.people.some(({ kind, to: end }) => kind === 'outsider' && end <= from);
  return (
    any &&
    /^(?:seen|noticed|experienced|received|gotten|got|been|encountered|had|lost|faced|found|observed|failed)$/.test(
      sentence.word(to - 1),
    )
  );
}

const MET =
  /^(?:failed|errored|received|returned|timed|seen|experienced|noticed|encountered|lost|appeared|observed|gotten|stopped|hung|affected|impacted|rejected|dropped|unable|unavailable|visible|served|delayed|included|logged|shown|charged|sent|delivered|interrupted|noticeable|able|notified)$/;

/** "would not have been visible to users": how far it reached. */
const UNSEEN = /^(?:visible|noticeable|affected|impacted|able|unable|charged|notified)$/;

/** What followed for those who were there at that time: "any request in this window would have failed". */
function inferred(match: Match): boolean {
  const { sentence, from, to } = match;
  const verb = sentence.word(to - 1) === 'been' ? to : to - 1;
  if (!MET.test(sentence.word(verb)) || sentence.tokens.some(({ word }) => word === 'if' || word === 'had'))
    return false;
  if (
    UNSEEN.test(sentence.word(verb)) &&
    (/^(?:visible|noticeable)$/.test(sentence.word(verb)) || sentence.people.some(({ kind }) => kind === 'outsider')) &&
    !contrary(match)
  )
    return true;
  return sentence.tokens.some(
    ({ word }, at) =>
      /^(?:during|between|window|period|while|until|throughout)$/.test(word) ||
      // "Payments made after 10:00 would have been rejected"
      (at < from && /^\d{1,2}:\d\d$/.test(word)) ||
      (at < from && /^(?:any|all|requests|users|customers|calls|jobs|messages)$/.test(word)),
  );
}

/** What a check does. */
const SEEN =
  /^(?:caught|detected|noticed|found|spotted|revealed|exposed|uncovered|shown|prevented|stopped|blocked|flagged|picked|rejected)$/;

/** Exposure, unless something that is to find it would not have found it: "the fuzzer would not have caught the vulnerability". */
function exposureOnly(match: Match): boolean {
  if (!exposure(match)) return false;
  const { sentence, from, to } = match;
  if (sentence.word(to - 1) === 'been' || subjectOf(sentence, from).type === 'person') return true;
  return !(SEEN.test(sentence.word(to - 1)) || (denied(match) && gains(match)));
}

/** How it was until then: "before the change it would have been a plain 503"; but "asking them before the change would have helped". */
function untilThen(match: Match): boolean {
  const { sentence, from } = match;
  if (before(/^(?:previously|formerly|past)$/, 6)(match)) return true;
  for (let at = from - 1; at >= Math.max(sentence.lead, from - 7); at--)
    if (sentence.word(at) === 'before')
      return (
        !sentence.is(at + 1, Tag.Gerund) &&
        (at === sentence.lead || sentence.is(at - 1, Tag.Sign | Tag.Conjunction | Tag.Adverb))
      );
  return false;
}

/** "It would have been possible for a tenant to read …": what lay open to others. */
function openToOthers({ sentence, to }: Match): boolean {
  const at =
    sentence.word(to - 1) === 'been' && /^(?:possible|easy|feasible|trivial)$/.test(sentence.word(to)) ? to + 1 : 0;
  return at > 0 && sentence.word(at) === 'for' && !/^(?:us|me|our|the)$/.test(sentence.word(at + 1));
}

/** What went well, or by luck: it is told for that. */
const lucky = ({ sentence }: Match): boolean =>
  sentence.passage.facts.helpful === true ||
  sentence.tokens.some(({ word }) => /^(?:luckily|fortunately|lucky|luck|thankfully|glad|good)$/.test(word));

/** What did not come, told under what went well or by luck. */
const luckily = (match: Match): boolean => match.sentence.passage.facts.helpful === true && !gains(match);

/** "would have worked, as the drill showed": known from a trial. */
function tried({ sentence, to }: Match): boolean {
  const trial = sentence.tokens.findIndex(
    ({ word }, at) => at >= to && /^(?:drills?|tests?|rehearsals?|exercises?|trials?)$/.test(word),
  );
  return (
    trial > 0 &&
    sentence.tokens.slice(to, trial).some(({ word }) => word === 'as') &&
    sentence.tokens.slice(trial).some(({ word }) => /^(?:showed|shown|proved|proven|confirmed)$/.test(word))
  );
}

/** "It would have been midnight in Lima." */
function clockTime({ sentence, to }: Match): boolean {
  const at = /^(?:around|about)$/.test(sentence.word(to)) ? to + 1 : to;
  return (
    sentence.word(to - 1) === 'been' &&
    (/^(?:\d{1,2}:\d\d|\d{1,2}(?:am|pm)|midnight|noon|night|morning)$/.test(sentence.word(at)) ||
      (at > to && sentence.is(at, Tag.Number)))
  );
}

/** "more than we would have expected", "like a load that we would have expected in May": a measure. */
function likened(match: Match): boolean {
  return (
    /^(?:expected|liked|guessed|thought)$/.test(match.sentence.word(match.to - 1)) &&
    before(/^(?:than|like|similar)$/, 6)(match)
  );
}

export const wouldHave: LanguageRule = {
  type: 'language',
  id: 'counterfactual/would-have',
  severity: 'warning',
  title: 'What would have happened otherwise',
  why: 'Nobody can know it; it puts a missing thing in the place of what was there.',
  instead: 'Say what was there and what it showed; turn the wish into an action item.',
  source: 'Dekker, The Field Guide to Understanding Human Error; Hand, Post-Incident Reviews, ch. 9',
  sections: PROSE,
  phrases: [
    {
      find: [
        'would likely|probably|certainly? not? have|of|hav|had all|both|each? :part|lead',
        "'d not? have|of all|both|each? :part",
        'would not? have be',
      ],
      unless: [
        defence,
        possesses,
        weighed,
        inferred,
        mechanism,
        scale,
        worse,
        experienced,
        clockTime,
        openCondition,
        exposureOnly,
        reported,
        untilThen,
        likened,
        openToOthers,
        averted,
        luckily,
        tried,
      ],
    },
    { find: 'never would have :part|showed', unless: [weighed, reported, experienced, likened] },
    {
      // Sayings of a gain, and what one would rather have.
      find: [
        'would have ..1 {gone a ..2 way|come in handy|come in useful|done the trick|paid off|been worth|stood us|mattered|sufficed}',
        'would have ..1 made a|all|some|much|little|no|the ..2 difference',
        'we|i would have ..1 preferred|liked|wished|wanted|hoped|chosen|loved',
        'one|you would ..1 have expected|thought|hoped|guessed|wished',
        'right|best|better|correct|proper|sensible|wiser|wise|safest|safer|simplest|quickest|easiest|ideal|obvious|reasonable|natural|appropriate|fairer ..2 would have been',
        'it would have cost us|you|nobody ..1 nothing|little',
      ],
      unless: [reported, likened, openCondition],
    },
    {
      // What usually comes, and did not.
      find: [
        '^ normally|usually|ordinarily|ideally ..6 would have :part',
        '^ {under|in} normal|usual|ordinary|other|ideal|different circumstances|conditions|times ..8 would have :part',
        '{in an|a} ideal|perfect|better world ..8 would',
        'in|on theory|paper ..6 would have ..1 :part',
        ', or|else the|we|it|they|this|that|our|all|some|everything ..3 would have :part',
      ],
      severity: 'info',
      unless: [reported, weighed],
    },
    {
      // A defence that worked is praised under its own heading.
      find: 'otherwise ..7 would not? have :part',
      severity: 'info',
      unless: [reported, weighed, experienced, lucky],
    },
    { find: 'would have if ..3 had', unless: [openCondition, reported] },
    // "Doing so would have a fair chance of …": another past in the present tense.
    { find: '^ doing so|this|that|it would have a|an|every|some|no ..2 chance|effect', severity: 'info' },
    {
      find: '{there} would not? have been ..2 way|chance|time|option|possibility|reason|need',
      unless: [reported, weighed],
    },
  ],
  message:
    '“{words}” tells what would have happened otherwise, which nobody can know. Say what was there and what it showed; turn the wish into an action item.',
  flag: [
    'The switch to the spare pump would have worked.',
    { text: 'A longer lease would have prevented the stall.', in: 'learnings', facts: { helpful: true } },
    'With a second gate half as many parcels would have been lost.',
    'A map of how parcels travel would have been useful.',
    'A list of the valves would have come in handy.',
    'We would have preferred a slower opening of the gates.',
    'One would have expected a beep.',
    'The simplest way would have been a second key.',
    'Ordinarily the second pump would have taken the load.',
    'The patch would never have passed a second look.',
    'The result would have been the same with the old pump.',
    'If the limit were lower, two shops would have been hit.',
    { text: 'We pulled the cable, otherwise the second hall would have lost its water.', in: 'notes' },
    'Each fault by itself would not have led to such a stall.',
    'The faulty label never would have reached the printers.',
    'A staged rollout would have caught the mismatch.',
    'If the page had gone to storage we would have known at 13:40.',
    'A rehearsal would have shown the missing grant.',
    'Better notes would have saved half an hour.',
    "With a second pair of eyes it wouldn't have happened.",
    'A longer lease would have bridged the gap.',
    'A restart of the proxy would have been enough.',
    'Stricter validation would have rejected the file.',
    'Asking the carrier before the switch would have saved a night.',
    'To drain the pool first would have cost two minutes.',
    'Doing so would have a fair chance of showing the lag.',
    'A call to the carrier would have cleared this up.',
    'There would have been time to drain the pool.',
    'The fuzzer would not have caught the vulnerability.',
    'The second shard did not stop, but would have if it had been as full.',
  ],
  allow: [
    'The switch to the spare pump would have worked, as the rehearsal in May proved.',
    'If the gate had not been half shut, twice as many parcels would have been lost.',
    { text: 'With a longer stall we would have lost parcels.', in: 'learnings', facts: { helpful: true } },
    'The idea of a second notice was dropped: it would have reached guests as well.',
    'Without the rate limit the flood would have reached the ledger.',
    'Luckily the copy was there, otherwise we would have lost the day.',
    'A list of the valves comes in handy.',
    'We would prefer a slower opening of the gates.',
    'One would expect a beep.',
    'The simplest way is a second key.',
    'Ordinarily the second pump takes the load.',
    'Parcels sent after 10:00 would have been rejected at the gate.',
    'It would have been possible for a tenant to read the bills of others.',
    'The result would be the same.',
    'Requests that would have failed were served from the cache.',
    'The lease would have expired at midnight.',
    'It would have been midnight in Lima.',
    'The next run would overwrite the report.',
    'A new base image may explain why the build would have differed.',
    'Customers would have seen a blank page.',
    'Failing over would have meant the loss of an hour of orders.',
    'The new hosts would have come up with the old image, so the rollout was held.',
    'Before the change it would have been a plain 503.',
    'Until May, and before the rewrite, it would have been a plain 503.',
    'Restarting would have dropped 300 sessions, which is why the pool was drained first.',
    'Doing so takes ten minutes.',
    'A swapped image would not have been caught, and the credentials were exposed.',
    'In the past we would have read both queues.',
    'The queue was longer than we would have expected for a Sunday.',
    'The delay would not have been noticeable to merchants outside the trial.',
    'At noon the delay would have been longer.',
    'The host would normally have been replaced by the scaler.',
    'The team that would have been paged was on a flight.',
    'If a call failed, the client would have tried again.',
    'With one member left, a restart would have meant no quorum.',
  ],
};
