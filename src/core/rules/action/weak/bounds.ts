import type { Match } from '../../../prose/match';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { handsOver } from './handed';
import { BETTER, LOOK } from './verb-classes';

const UNIT =
  /^(?:%|percent|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|ms|s|m|h|gb|mb|kb|tb|requests?|alerts?|retries|times|replicas?|nodes?|pods?|keys?|jobs?|users?|accounts?|services?|instances?|connections?|per)$/;

/** The item says when it is done: a condition, a figure with a unit, from … to …, or the means by which. */
export function bounded({ sentence }: Match): boolean {
  return hasCondition(sentence) || hasFigure(sentence) || hasMeans(sentence) || hasResult(sentence);
}

/** "done when …", "so that a test fails", "until …". */
export function hasCondition(s: Sentence): boolean {
  const text = s.text.slice(s.start, s.end).toLowerCase();
  return /\b(?:such that (?!it |they |we )|, including an? (?!more|better)|with an? (?:alert|page|alarm) |done when|done once|done if|finished when|accepted when|until |fails? when|so that (?:it|the|a|an) \S+ (?:fails|refuses|rejects|alerts)|so that (?:all|every|each|no|only|nothing|nobody) |so (?:that )?(?:it|they) (?:always|never|only|no longer) )|\((?:done|fixed|completed|in place)\)|[✅☑✔]/.test(
    text,
  );
}

/** "…; result: a note", "…: a memo by 3 May", "and name the job that …": what is there when the look is over. */
const NAMES_ONE = /\b(?:and|then) name (?:the|each|every) \S+/;
const NAMED_RESULT =
  /[:;] (?:(?:the )?(?:result|outcome|answer|deliverable)s?:? |(?:an? |one |short |written |decision )*(?:memo|spike|note|proposal|adr|rfc|write-up|list|table)s?\b|(?:every|each|no|log|list|show|alert|page|reject|refuse) \S+ )/;
const SHOWS =
  /\bso that (?:it|they|the (?!team|shift|desk|on-call)\S+|an? \S+) (?!is |has |was |does |works |helps |makes |needs |becomes |gets |feels |knows |sees |understands |allows |improves |supports |performs |scales )[a-z]{3,}s (?!more|better|less|fewer|well|as)\S+/;

export function hasResult(s: Sentence): boolean {
  const text = s.text.slice(s.start, s.end).toLowerCase();
  return NAMES_ONE.test(text) || NAMED_RESULT.test(text) || SHOWS.test(text) || handsOver(s);
}

/** A number that can be checked; not a version, a ticket or a priority. */
export function hasFigure(s: Sentence): boolean {
  return s.tokens.some(({ tags, word }, at) => {
    if ((tags & Tag.Number) === 0 || at < s.lead) return false;
    if (
      word.endsWith('%') ||
      s.says(at + 1, UNIT) ||
      s.says(at - 1, /^[<>≤≥=:]$/) ||
      s.says(at - 1, /^(?:to|below|above|under|over|than|least|most|within|every|from)$/)
    )
      return !/^(?:19|20)\d\d$/.test(word);
    // "the 14 unused keys"
    return s.says(at - 1, /^(?:the|all|these|those)$/);
  });
}

/** What turns one thing into another. */
const INTO =
  /\b(?:simplif|turn|split|merg|convert|consolidat|fold|combin|mov|refactor|break|divid|put|build|integrat|bundl|group|extract|incorporat|add|import|migrat|roll|collect|gather|document|copy|writ|record|pull|push|load|compil|transform)[a-z]{0,5}\b/;

/** "… to stage the packages first", "… to send alerts if …": what is to be seen of it afterwards. */
function does(s: Sentence, verb: number): boolean {
  if (
    s.says(
      verb,
      /^(?:stage|require|reject|refuse|sign|retry|drain|pin|skip|copy|batch|lock|unlock|post|print|emit|expose|return|list)$/,
    )
  )
    return s.is(verb + 1, Tag.Determiner | Tag.Opaque | Tag.Identifier | Tag.Number);
  return s.says(verb, /^(?:send|raise|fire)$/) && s.find(/^(?:when|if|once)$/, verb + 2, 2) >= 0;
}

/** "by paging on …", "improved to alert when …": how it is reached is a deliverable of its own. */
export function hasMeans(s: Sentence): boolean {
  return s.tokens.some(
    ({ word }, at) =>
      // "simplify the steps into a checklist"
      (word === 'into' &&
        INTO.test(
          s.tokens
            .slice(Math.max(0, at - 9), at)
            .map((token) => token.word)
            .join(' '),
        ) &&
        s.says(at + 1, /^(?:an?|one|the)$/) &&
        !s.says(
          at - 1,
          /^(?:looks?|looking|looked|visibility|redundancy|resilience|stability|safety|insights?|research|investigation|effort|time|work|thought|dive|transparency|view)$/,
        )) ||
      (word === 'to' &&
        s.says(at + 1, /^(?:alert|page|warn|notify|refuse|reject|fail|block|log|show)$/) &&
        s.says(at + 2, /^(?:when|if|once|on)$/)) ||
      // "to include the empty file"
      (word === 'to' && s.word(at + 1) === 'include' && !s.says(at + 2, /^(?:better|improved|further|more)$/)) ||
      (word === 'to' && does(s, s.is(at + 1, Tag.Adverb) ? at + 2 : at + 1)) ||
      (word === 'by' &&
        s.is(at + 1, Tag.Gerund) &&
        (!(
          BETTER.has(s.word(at + 1)) ||
          LOOK.has(s.word(at + 1)) ||
          s.says(
            at + 1,
            /^(?:being|having|making|ensuring|looking|reviewing|working|addressing|taking|doing|focusing)$/,
          ) ||
          // "by implementing these measures"
          (s.says(at + 2, /^(?:these|this|such|those|the)$/) &&
            s.says(at + 3, /^(?:measures|changes|steps|improvements|actions|safeguards)$/))
        ) ||
          // "by making it the default"
          (s.word(at + 1) === 'making' && s.find(/^(?:default|mandatory)$/, at + 3, 3) >= 0))) ||
      // "(add an index on …)", "with a cron job"
      (word === '(' &&
        s.says(at + 1, /^(?:add|remove|delete|drop|replace|pin|split|batch|cache|use|run|set|move|alert|page)$/)) ||
      (word === 'with' &&
        s.word(at + 1) === 'a' &&
        s.says(at + 2, /^(?:cron|script|bot|linter|hook|webhook|job|lease)$/)),
  );
}
