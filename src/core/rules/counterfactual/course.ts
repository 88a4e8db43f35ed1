/** What tells of the course of things and is no wish: exceptions of `would-have`. */
import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { subjectOf } from '../../prose/clause';
import { Tag } from '../../prose/tags';
import { before, denied, exposure } from '../tests';
import { contrary, gains } from './modal';

/** "Without the breaker the errors would have reached checkout": a defence that worked. */
export function defence(match: Match): boolean {
  const { sentence } = match;
  const first = sentence.word(sentence.lead);
  const without =
    sentence.tokens.some(({ word }, at) => at < match.to && (word === 'without' || word === 'otherwise')) ||
    first === 'otherwise';
  return (
    without &&
    (sentence.passage.facts.helpful === true ||
      !sentence.tokens.some(({ word }) =>
        /^(?:noticed|known|prevented|avoided|caught|faster|sooner|earlier|less|shorter|quicker)$/.test(word),
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
export function mechanism(match: Match): boolean {
  const { sentence, from, to } = match;
  const before = sentence.word(from - 1);
  const subject = subjectOf(sentence, from);
  // "…, and both would have worked": options, of which either was good.
  if (/^(?:both|either)$/.test(before)) return true;
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
  for (let i = 0; i < from; i++) {
    if (/^(?:why|whether|unclear)$/.test(sentence.word(i))) return true;
    // "a note on how to drain" is a thing, and so are "clear names".
    if (!useful && sentence.word(i) === 'how' && sentence.word(i + 1) !== 'to') return true;
    if (sentence.word(i) === 'clear' && sentence.is(i - 1, Tag.Auxiliary | Tag.Negation | Tag.Adverb)) return true;
  }
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
  /^(?:able|enough|same|identical|possible|impossible|unthinkable|obvious|clear|clearer|visible|available|sufficient|easy|trivial|simple|good|great|appropriate|desirable|worthwhile|right|correct|acceptable|preferred|alright|fine|ok|okay|unnecessary|minimal|negligible|valuable|beneficial|handy|over|ready|prepared|safe|aware|done|handled|checked|tested|reviewed|escalated|communicated|announced|documented|automated|rolled|halted|throttled|raised|lowered|set|configured|updated|upgraded|monitored|alerted|paged|measured|written|asked|called|acknowledged|declared|started|finished|removed|renewed|rotated|verified|validated|diagnosed|addressed|managed|completed|deployed|patched|investigated|resolved|restored|recovered|noticed|caught|spared|saved|known)$/;

function wanted({ sentence, from, to }: Match): boolean {
  const isDenied = sentence.tokens.some(({ word }, at) => at > from && at < to && word === 'not');
  // "would have been only an hour": the measure of another past.
  if (sentence.tokens.slice(from, to + 1).some(({ word }) => word === 'only')) return true;
  // "The right call would have been to wait."
  if (isDenied || sentence.word(to) === 'to') return true;
  return [to, to + 1, to + 2].some(
    (at) =>
      WANTED.test(sentence.word(at)) &&
      // "A restore would have been possible from either site": what there was.
      !(
        /^(?:possible|available)$/.test(sentence.word(at)) &&
        sentence.is(at + 1, Tag.Preposition) &&
        sentence.word(at + 1) !== 'to'
      ) &&
      !sentence.tokens.slice(to, at).some(({ word }) => word === 'by'),
  );
}

/** How far it goes: "a longer stop would have changed …", "would have grown at that rate". */
export function scale(match: Match): boolean {
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
export function experienced({ sentence, from, to }: Match): boolean {
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
export function inferred(match: Match): boolean {
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
export function exposureOnly(match: Match): boolean {
  if (!exposure(match)) return false;
  const { sentence, from, to } = match;
  if (sentence.word(to - 1) === 'been' || subjectOf(sentence, from).type === 'person') return true;
  return !(SEEN.test(sentence.word(to - 1)) || (denied(match) && gains(match)));
}

/** How it was until then: "before the change it would have been a plain 503"; but "asking them before the change would have helped". */
export function untilThen(match: Match): boolean {
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
export function openToOthers({ sentence, to }: Match): boolean {
  const at =
    sentence.word(to - 1) === 'been' && /^(?:possible|easy|feasible|trivial)$/.test(sentence.word(to)) ? to + 1 : 0;
  return at > 0 && sentence.word(at) === 'for' && !/^(?:us|me|our|the)$/.test(sentence.word(at + 1));
}

/** What went well, or by luck: it is told for that. */
export const lucky = ({ sentence }: Match): boolean =>
  sentence.passage.facts.helpful === true ||
  sentence.tokens.some(({ word }) => /^(?:luckily|fortunately|lucky|luck|thankfully|glad|good)$/.test(word));

/** What did not come, told under what went well or by luck. */
export const luckily = (match: Match): boolean => match.sentence.passage.facts.helpful === true && !gains(match);

/** "would have worked, as the drill showed": known from a trial. */
export function tried({ sentence, to }: Match): boolean {
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
export function clockTime({ sentence, to }: Match): boolean {
  const at = /^(?:around|about)$/.test(sentence.word(to)) ? to + 1 : to;
  return (
    sentence.word(to - 1) === 'been' &&
    (/^(?:\d{1,2}:\d\d|\d{1,2}(?:am|pm)|midnight|noon|night|morning)$/.test(sentence.word(at)) ||
      (at > to && sentence.is(at, Tag.Number)))
  );
}

/** "more than we would have expected", "like a load that we would have expected in May": a measure. */
export function likened(match: Match): boolean {
  return (
    /^(?:expected|liked|guessed|thought)$/.test(match.sentence.word(match.to - 1)) &&
    before(/^(?:than|like|similar)$/, 6)(match)
  );
}
