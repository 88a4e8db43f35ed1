/** Short orders about things in general: "Add alerts", "Refactor the code", "Enforce the process". Which ones, or how far, stands nowhere. */
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';

/** What every system has, with nothing that says which is meant. */
const GENERAL =
  /^(?:alerts?|alerting|alarms?|monitoring|tests|testing|logging|metrics|docs|documentation|runbooks?|playbooks?|process|processes|procedures?|policy|policies|rules|guidelines|code|codebase|systems?|architecture|infrastructure|infra|permissions|access|security|checks|validation|redundancy|safeguards|guardrails|observability|tooling|automation|debt)$/;
/** These make one more of it; "the" points at one that is known. */
const MAKES = /^(?:add|create|write|implement|introduce|have|setup|set)$/;
/** These have it already, and change it. */
const WORKS_ON = /^(?:fix|update|enforce|refactor|clean|rework|restructure|audit|tidy|clear)$/;

/** The end of an order of two to five words about a thing in general, or null. */
export function inGeneral(s: Sentence, verb: number): number | null {
  if (s.passage.section !== 'action_items' || verb > s.lead) return null;
  const works = s.says(verb, WORKS_ON);
  // "Rework error handling"
  if (s.says(verb, /^(?:revamp|overhaul|rework)$/))
    return s.tokens.length - verb < 6 &&
      !s.tokens.some(({ tags }) => (tags & (Tag.Opaque | Tag.Identifier | Tag.Preposition)) !== 0)
      ? verb + 1
      : null;
  const stops = s.word(verb) === 'stop' && s.says(verb + 1, /^(?:ignor|skipp|neglect|bypass)ing$/);
  if (!works && !stops && !s.says(verb, MAKES)) return null;
  let at = verb + 1 + Number(stops);
  if (s.word(at) === 'up') at++;
  // "Clean up"
  if (works && at > verb + 1 && ends(s, at)) return at;
  if (works || stops ? s.is(at, Tag.Determiner) : s.says(at, /^(?:an?|some|our)$/)) at++;
  if (s.says(at, /^(?:technical|tech|good|proper|automated|error|flaky)$/)) at++;
  return s.says(at, GENERAL) && ends(s, at + 1) ? at + 1 : null;
}

/** "Testing", "Monitoring and alerting", and no more. */
export function generalNoun(s: Sentence): number | null {
  const { lead } = s;
  if (!s.says(lead, GENERAL) || s.text.charAt(s.end - 1) === ':' || s.siblingCount > 1) return null;
  const rest = s.tokens.slice(lead + 1);
  return rest.length < 4 && rest.every(({ word }) => GENERAL.test(word) || /^(?:and|[,&/.!])$/.test(word))
    ? lead + 1
    : null;
}

const AIMS = /^(?:so\b(?=.*(?:n['’]t|not|never) )|to (?:prevent|avoid|catch|notice|spot|see)\b)/;
const WHO_OR_WHEN = /^(?:[.,!()–—-]|@.*|by|due|\d[\d-]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/;

/** Nothing stands behind that says which: only who, by when, or that it is not to happen again. */
function ends(s: Sentence, at: number): boolean {
  const rest = s.text.slice(s.tokens[at]?.start ?? s.end, s.end);
  return (
    (AIMS.test(rest) && /(?:again|next time)[.!]?$/.test(rest)) ||
    s.tokens.slice(at).every(({ tags, word }) => WHO_OR_WHEN.test(word) || (tags & Tag.Name) !== 0)
  );
}
