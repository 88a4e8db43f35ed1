/** What clears an act that was left out, and what makes it the fault: tests for the phrases of what was not done. */
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { Test } from '../rule';
import { asked, reported, sentenceHas, supposed } from '../tests';

export const LEFT_OUT =
  '“{words}” explains by what people did not do, which only the outcome shows. Write what was done instead at that time, and what was to be seen from there.';

/** The omission has its own reason in the sentence, or none was needed: that it was left out is then no cause. */
export function reasoned({ sentence, from, to }: Match): boolean {
  const { tokens } = sentence;
  // "The reason why we did not …" explains it; "the reason was that we did not …" explains by it.
  const explained = tokens.slice(0, from).some(({ word }) => /^(?:reason|why)$/.test(word));
  if (explained && !(tokens[from - 1]?.word === 'that' && /^(?:was|is)$/.test(tokens[from - 2]?.word ?? '')))
    return true;
  // "Because the option was new, it was not considered": but "because we did not …" is the cause itself.
  const first = tokens.findIndex(({ word }) => /^(?:because|since|as)$/.test(word));
  if (first >= 0 && first < from - 2 && tokens.slice(first, from).some(({ word }) => word === ',')) return true;
  // "so we did not deploy both": a step, and what it was for.
  if (/^(?:so|therefore|thus|hence)$/.test(tokens[sentence.lead]?.word ?? '')) return true;
  // "…, as it would have made things worse"
  if (
    tokens
      .slice(to)
      .some(({ word }, at) => word === 'as' && /^(?:it|this|that|they|we|there)$/.test(tokens[to + at + 1]?.word ?? ''))
  )
    return true;
  // "…, as the probe does it each minute"
  if (
    tokens
      .slice(to)
      .some(({ word }, at) => word === ',' && tokens[to + at + 1]?.word === 'as' && opensClause(tokens, to + at + 2))
  )
    return true;
  return tokens
    .slice(to)
    .some(
      ({ word }, at) => word === 'because' || word === 'due' || (word === 'since' && opensClause(tokens, to + at + 1)),
    );
}

/** "since it was new", "since the upgrade had failed"; but "since May", "since the last audit". */
function opensClause(tokens: Match['sentence']['tokens'], from: number): boolean {
  return tokens
    .slice(from, from + 7)
    .some(({ tags }, at) => at > 0 && (tags & (Tag.Past | Tag.Third | Tag.Auxiliary | Tag.Modal)) !== 0);
}

/** What was luckily left alone, or needless. */
export const harmless: Test = (match) =>
  sentenceHas(/^(?:luckily|fortunately|lucky|necessary|needed|anyway|safely|lost)$/)(match) ||
  // "We knew of it and had not fixed it yet" is no plan.
  (sentenceHas(/^yet$/)(match) && !sentenceHas(/^(?:knew|known|aware)$/)(match));

/** "The path was never tested": a test that is missing, as often as somebody who did not test. */
export function lessUntested({ sentence, from, to }: Match): FindingSeverity {
  const untested = sentence.tokens
    .slice(from, to)
    .some(({ word }) => /^(?:tested|verified|validated|checked|documented)$/.test(word));
  return untested && sentence.people.length === 0 ? 'hint' : 'info';
}

/** A fact that clears a person: "… did not run the job; it came from another host". */
export const clears = ({ sentence, to }: Match): boolean =>
  sentence.tokens.some(({ word }, at) => word === ';' && at >= to);

/** What was done in its place or first: "did not roll back, and went forward instead", "did not post until the scope was clear". */
const turned = ({ sentence, to }: Match): boolean =>
  sentence.tokens.some(({ word }, at) => at >= to && /^(?:instead|until|till|rather)$/.test(word));

/** "We had never restored a dump of this size": what had not come up. */
export const firstTime = ({ sentence, from, to }: Match): boolean =>
  sentence.tokens.slice(from, to).some(({ word }) => /^(?:had|have)$/.test(word)) &&
  sentence.people.some(({ from: at, kind }) => at === from && kind === 'we');

export /** "Nobody told him", "nobody asked me": what one person could not know, which clears that one. */
const untold = ({ sentence, to }: Match): boolean =>
  /^(?:told|asked|paged|called)$/.test(sentence.word(to - 1)) && /^(?:him|her|them|me)$/.test(sentence.word(to));

export const CLEARED: readonly Test[] = [asked, reported, supposed, reasoned, harmless, clears, turned];

/** Where causes are told, or told as one: "because we never …", "so locally we never …, which was not caught". */
export function explains(match: Match): boolean {
  const { sentence, from } = match;
  if (sentence.passage.section === 'contributing_factors' || asFault(match)) return true;
  if (/^(?:because|caused?|caught)$/.test(sentence.word(from - 1))) return true;
  return sentence.tokens.some(
    ({ word }, at) =>
      (at < from && /^(?:caught|missed|fact)$/.test(word)) ||
      (at > match.to && /^(?:causing|resulting|eventually|consequently|gone)$/.test(word)),
  );
}

/** Told as what was wrong: "the problem is that we never …", "the lock that we never released", "we knew, but did not …". */
export function asFault(match: Match): boolean {
  const { sentence, from } = match;
  const words = sentence.tokens.slice(0, from).map(({ word }) => word);
  const that = words.at(-1) === 'that' || words.at(-1) === 'which';
  const nouns = /^(?:problems?|issues?|mistakes?|trouble|failing|fault|gap|shortcoming|reason|cause|factor|weakness)$/;
  if (that && words.some((word) => nouns.test(word))) return true;
  // "I knew that it was no deploy, because I had not deployed": a conclusion.
  if (words.includes('because')) return false;
  return sentence.tokens
    .slice(0, match.to)
    .some(({ word }) => /^(?:knew|known|aware|coming|warned|planned|intended|promised|agreed)$/.test(word));
}

/**
 * Any verb of doing. What people have, see, get or meet with is a state of things; what they did not start, stop, change or touch clears
 * them as often as not, and so does what they did not restart or redeploy.
 */
const STATES =
  /^(?:know|known|knew|understand|understood|realised?|realized?|have|had|been|be|become|see|saw|seen|get|got|gotten|received?|lose|lost|experienced?|need|needed|want|wanted|find|found|figured?|managed?|recover(?:ed)?|worry|worried|modify|modified|touch|touched|expect(?:ed)?|encounter(?:ed)?|feel|felt|hear|heard|own|belong|hold|held|suffer(?:ed)?|like|prefer|reach|reached|succeed(?:ed)?|changed?|work|worked|make|made|go|gone|come|seem|appear|exist|lead|cause|affect(?:ed)?|impact(?:ed)?|require|included?|start|started|stop|stopped|happen(?:ed)?|mind|matter|detect(?:ed)?|break|broke|broken|deploy(?:ed)?|do|done|did|used?|meet|met|support|serve|help|result|remain|stay|contain|show|crash|scale|believe|agree|exceed|pass|fail|return|respond|say|blame|intend|mean|meant|care|finish(?:ed)?|completed?|assign|enter|arrive|let|allow|sleep|miss|leave|left|lack|panic|notice|moved?|win|lie|pay|try)$/;

export function acting({ sentence, to }: Match): boolean {
  const verb = sentence.word(to - 1);
  return !STATES.test(verb) && !STATES.test(verb.replace(/^re-?/, ''));
}
