/** Exceptions by meaning that the rules about should have, could have and would have share. */
import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';

const ADJECTIVAL =
  /^(?:limited|cached|increased|reduced|degraded|mixed|shared|dedicated|detailed|outdated|elevated|restricted|automated|documented|extended|improved|defined|corrupted|broken|stored|encrypted|unlimited|combined|decreased|varied|unexpected|undesired|unintended|related|added|delayed|expired|duplicated|associated|fixed|set)$/;

/** "could have limited effect", "should have documented owners": something to possess, not something done. */
export function possesses({ sentence, from, to }: Match): boolean {
  const participle = sentence.word(to - 1);
  const next = sentence.tokens[to];
  if (participle === 'been' || participle === 'be' || next === undefined) return false;
  const noun = Tag.Capital | Tag.Base | Tag.Role | Tag.Group | Tag.Software | Tag.Outsider | Tag.Third;
  if ((next.tags & ~noun) !== 0) return false;
  const thing = subjectOf(sentence, from).type !== 'person';
  // "We should have dedicated roles": what we want to have.
  if (!thing && /^(?:dedicated|automated|shared|limited|restricted|defined|encrypted)$/.test(participle))
    return /^(?:should|must|ought)$/.test(sentence.word(from)) && /s$/.test(next.word);
  // "Deploys should have signed artefacts": in an action item a duty, not a past.
  if (sentence.passage.section === 'action_items' && /^(?:should|must|ought)$/.test(sentence.word(from)))
    return thing || ADJECTIVAL.test(participle);
  return thing && ADJECTIVAL.test(participle);
}

/** "It would have taken ten hours, so we decided …", "We could have rolled back, but the copy was old": weighed at that time. */
export function weighed(match: Match): boolean {
  const { sentence, from } = match;
  if (sentence.passage.section === 'judgments') return true;
  return (
    outweighed(match) ||
    isDropped(match) ||
    sentence.tokens.some(
      ({ word }, at) =>
        /^(?:decided|chose|opted|elected|preferred|weighed|considered|rejected|discarded|dismissed)$/.test(word) &&
        (at < from || at > verbOf(match)) &&
        !/^(?:not|never)$/.test(sentence.word(at - 1)),
    )
  );
}

/** "The option came up and was dropped: it would have …" */
function isDropped({ sentence, from }: Match): boolean {
  const words = sentence.tokens.slice(0, from).map(({ word }) => word);
  return (
    words.some((word) => /^(?:options?|ideas?|proposals?|alternatives?|suggestions?)$/.test(word)) &&
    words.some((word, at) => word === 'dropped' || (word === 'ruled' && sentence.word(at + 1) === 'out'))
  );
}

/** "We could have restored the copy, but that takes six hours": an act, and what a thing has against it. */
function isActAgainst(match: Match, but: number): boolean {
  const { sentence } = match;
  return (
    /^(?:restored|recovered|reverted)$/.test(sentence.word(verbOf(match))) &&
    !sentence.tokens.some(({ word }) => BETTER.test(word)) &&
    !sentence.people.some(({ from }) => from > but) &&
    !sentence.tokens.slice(but).some(({ word }) => /^(?:not|did|never)$/.test(word))
  );
}

/** More harm than there was, as far as it did not come: "twice as many customers would have been affected". */
export function averted(match: Match): boolean {
  const { sentence, from } = match;
  const verb = verbOf(match);
  if (
    !/^(?:affected|impacted|hit|lost|failed|dropped|corrupted|rejected|delayed|down|offline)$/.test(sentence.word(verb))
  )
    return false;
  return sentence.tokens.some(
    ({ word }, at) =>
      at > from - 8 && at < verb + 3 && /^(?:more|twice|double|all|every|entire|whole)$/.test(word) && at !== verb,
  );
}

const HARMED =
  /^(?:lost|overwritten|deleted|destroyed|corrupted|crashed|failed|broken|leaked|dropped|wiped|erased|affected|impacted|hit|down|offline|worse|longer|severe|unavailable|spread|exhausted|filled|flooded|overloaded|stalled|higher|greater|larger|bigger|double|twice|unrecoverable|missed|reached)$/;

/** Harm that did not come, or not as much of it: "would have overwritten the rows, had the guard not stopped it". Nobody is reproached. */
function spared({ tokens }: Match['sentence']): boolean {
  return tokens.some(({ word }, at) => {
    if (!/^(?:would|could|might|'d)$/.test(word)) return false;
    const ahead = tokens.slice(at + 1, at + 10).map((token) => token.word);
    const end = ahead.findIndex((one) => /^(?:,|;|if|had|unless)$/.test(one));
    const clause = end < 0 ? ahead : ahead.slice(0, end);
    return (
      clause.slice(0, 3).some((one) => /^(?:have|of|hav)$/.test(one)) &&
      !clause.includes('not') &&
      !clause.includes('never') &&
      clause.some((one) => HARMED.test(one))
    );
  });
}

/** It is told, and no more: there is nothing to mend. */
export const unlessSpared = ({ sentence }: Match): 'info' | 'warning' => (spared(sentence) ? 'info' : 'warning');

/** What followed from it: ", so the rollout was stopped"; what stood against it: ", but the copy was two hours old". */
function outweighed(match: Match): boolean {
  const { sentence, from, to } = match;
  const person = subjectOf(sentence, from).type === 'person';
  return sentence.tokens.some(
    ({ word }, at) =>
      at > to &&
      ((word === 'so' && sentence.word(at - 1) === ',' && sentence.word(at + 1) !== 'that') ||
        (word === 'which' && sentence.word(at + 1) === 'is' && sentence.word(at + 2) === 'why') ||
        (word === 'but' && sentence.word(at - 1) === ',' && person && sentence.word(to - 1) !== 'been')) &&
      (!gains(match) ||
        (word === 'but' && isActAgainst(match, at)) ||
        sentence.tokens.some((token) => token.word === 'worse')),
  );
}

const GAIN =
  /^(?:helped|prevented|mitigated|avoided|averted|caught|detected|noticed|known|seen|shown|found|picked|identified|spotted|revealed|exposed|uncovered|surfaced|highlighted|pointed|told|alerted|warned|flagged|signalled|signaled|informed|paged|saved|spared|stopped|reduced|shortened|limited|contained|isolated|protected|blocked|refused|cut|eased|sped|accelerated|improved|simplified|given|provided|offered|made|fixed|resolved|solved|recovered|restored|reverted|escalated|bought|enabled|kept|sufficed|helpful|explained|answered|clarified|bridged|covered|absorbed|survived|tolerated|cushioned|narrowed|confirmed|woken|worked|curbed|capped|cleared|tipped|taught|prompted|forced)$/;
const BETTER =
  /^(?:better|faster|sooner|earlier|quicker|shorter|smaller|safer|easier|simpler|fewer|less|at once|immediately|avoid\w*|prevent\w*|detect(?:ion|able)|wise|wiser|nice|ideal|ideally|preferable|useful|helpful|proper|properly|stricter|tighter|clearer|closer|stronger|thorough)$/;

/** The verb of the modal perfect: behind "been", the participle that it helps. */
export function verbOf({ sentence, to }: Match): number {
  return /^(?:been|be)$/.test(sentence.word(to - 1)) ? to : to - 1;
}

/** What is gained by the past that did not happen: help, knowledge, time. "Allowed" is a gain where people or a cure are allowed. */
export function gains(match: Match): boolean {
  const { sentence } = match;
  const verb = verbOf(match);
  if (GAIN.test(sentence.word(verb))) return true;
  if (sentence.tokens.some(({ word }) => BETTER.test(word))) return true;
  // "would have led us to realise"
  if (sentence.word(verb) === 'led')
    return (
      /^(?:us|me)$/.test(sentence.word(verb + 1)) &&
      /^(?:reali[sz]e|notice|see|find|spot|discover|understand|check|ask)$/.test(sentence.word(verb + 3))
    );
  if (!/^(?:allowed|let|permitted)$/.test(sentence.word(verb))) return false;
  return (
    sentence.people.some(({ from, kind }) => from > verb && kind !== 'outsider') ||
    [1, 2, 3].some((ahead) =>
      /^(?:for|recovery|detection|rollback|diagnosis|quick|fast|safe)$/.test(sentence.word(verb + ahead)),
    )
  );
}

/** "If a request failed, …": of any, and not contrary to fact. */
function isOpen({ sentence }: Match, at: number): boolean {
  return (
    /^(?:an?|any)$/.test(sentence.word(at + 1)) &&
    !sentence.tokens.some(({ word }) => /^(?:had|were|was|been|'d)$/.test(word))
  );
}

/** A finite verb stands between the match and `at`: what follows is said of that one. */
function otherVerb({ sentence, to }: Match, at: number): boolean {
  for (let i = to; i < at; i++) if (/^(?:is|are|was|were|has|have|had)$/.test(sentence.word(i))) return true;
  return false;
}

/** Greater harm than there was: "would have been longer", "could have affected more". */
export function worse(match: Match): boolean {
  const { sentence, from, to } = match;
  // "We would have preferred a slower rollout"
  if (/^(?:preferred|liked|wished|wanted|hoped|chosen|loved|expected)$/.test(sentence.word(to - 1))) return false;
  if (sentence.tokens.some(({ word }, at) => /^(?:if|unless|without)$/.test(word) || (word === 'had' && at !== from)))
    return false;
  return [0, 1, 2, 3].some((ahead) =>
    /^(?:longer|larger|bigger|greater|higher|worse|wider|severe|slower|broader)$/.test(sentence.word(to + ahead)),
  );
}

/** These end with an answer: "failed with a 401". */
const ENDED = /^(?:failed|ended|errored|returned|responded|replied|started|answered|exited|crashed|shipped)$/;

/** A condition contrary to fact stands beside it: "if … had", "had we …", "with more …", "by checking …", "checking … would". */
export function contrary(match: Match): boolean {
  const { sentence, from, to } = match;
  const first = sentence.word(sentence.lead);
  if (/^(?:with|had|were)$/.test(first) || sentence.is(sentence.lead, Tag.Gerund)) return true;
  // "To drain the pool first would have …"
  if (first === 'to' && sentence.is(sentence.lead + 1, Tag.Base)) return true;
  return sentence.tokens.some(
    ({ word }, at) =>
      (at < from || at >= to) &&
      ((word === 'if' && !isOpen(match, at)) ||
        word === 'unless' ||
        (word === 'had' && at >= to) ||
        (word === 'with' && at >= to && !ENDED.test(sentence.word(to - 1)) && !otherVerb(match, at)) ||
        (word === 'by' && sentence.is(at + 1, Tag.Gerund))),
  );
}
