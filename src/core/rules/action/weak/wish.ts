/** Wishes: what is to be better or is under way, said without an order. */
import type { Match } from '../../../prose/match';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { isAbstract } from './abstract';
import { additional, comparedAt, graded, habitual, lookNoun, quality } from './degrees';
import { hasMeans } from './bounds';
import { vagueEnd } from './vague-verbs';
import { BETTER, LOOK, SURE } from './verb-classes';

/** No order, but a wish: "Better alerting", "X needs to be more resilient", "We need better …". */
export function wish(s: Sentence): Match | null {
  const open = openWish(s);
  if (open !== null) return open;
  const { section, facts } = s.passage;
  const tasks = section === 'action_items';
  const { lead } = s;
  // "A better process for …"
  const article =
    s.says(s.lead, /^(?:an?|some)$/) &&
    s.says(
      s.lead + 1,
      /^(?:better|clearer|faster|stronger|improved|proper|robust|reliable|permanent|lasting|kind|sort)$/,
    );
  const first = s.word(article ? lead + 1 : lead);
  // "Continuous checks should be run": what is continuous is a thing to be made.
  const made = /^continu/.test(first) && s.tokens.some(({ tags }) => (tags & Tag.Modal) !== 0);
  const aside = s.tokens.findIndex(
    ({ word }, at) =>
      at > lead && (word === '(' || (word === ',' && s.says(at + 1, /^(?:that|which|as|since|because)$/))),
  );
  const told = s.tokens.some(
    ({ tags, word }, at) =>
      at > lead &&
      (aside < 0 || at < aside) &&
      word !== 'based' &&
      (tags & (Tag.Past | Tag.Auxiliary)) !== 0 &&
      (tags & Tag.Base) === 0 &&
      // "better handling of orphaned parts"
      !(
        (tags & Tag.Participle) !== 0 &&
        (tags & Tag.Auxiliary) === 0 &&
        s.is(at - 1, Tag.Preposition | Tag.Determiner)
      ),
  );
  const gradual =
    // "More importantly, …"
    !(s.word(lead + 2) === ',' && s.is(lead + 1, Tag.Adverb)) &&
    (article ||
      (section !== 'notes' && s.word(lead + 1) !== 'as' && comparedAt(s, lead) !== null) ||
      /^(?:better|more|fewer|less|improved|clearer|clear|continuous|enhanced|faster|stronger|increased|continued|improvement|improvements|closer)$/.test(
        first,
      ));
  const opens =
    LOOK.has(first) || BETTER.has(first) || SURE.has(first) || (first === 'making' && s.word(lead + 1) === 'sure');
  const gerund = s.is(lead, Tag.Gerund) && (opens || (vagueEnd(s, lead) !== null && !leadsIn(s, lead)));
  const item = tasks || section === 'learnings' || facts.item === true;
  // "Thoroughly test …": the degree stands first.
  const adverb = /^(?:thoroughly|carefully|properly|rigorously|closely)$/.test(first) && s.is(lead + 1, Tag.Base);
  if (tasks && adverb) return { sentence: s, from: lead, to: Math.min(lead + 2, s.tokens.length), anchor: lead };
  const due = s.find(/^(?:must|should|shall|needs)$/, lead + 1);
  if (tasks && due > 0 && /^(?:better|improved|enhanced|stronger|clearer|faster)$/.test(first))
    return { sentence: s, from: lead, to: due + 1, anchor: lead };
  // "Additional monitoring should be put in place"
  if (
    tasks &&
    due > 0 &&
    s.says(due + 1, /^(?:be|have)$/) &&
    (additional(s, lead, due) ?? (made ? null : habitual(s, lead))) !== null
  )
    return { sentence: s, from: lead, to: due + 1, anchor: lead };
  const lacking = s.find(/^(?:needed|required|necessary)$/, lead + 1);
  if (item && gradual && lacking > 0 && s.says(lacking - 1, /^(?:is|are)$/))
    return { sentence: s, from: lead, to: lacking + 1, anchor: lead };
  if (
    tasks &&
    /^(?:regular|periodic|frequent|ongoing|careful|proactive|extensive|thorough|rigorous|stricter|proper|robust|reliable|resilient|high-quality|comprehensive|effective|adequate|earlier|smaller|shorter|permanent|long-term|good|sensible|sufficient|enough)$/.test(
      first,
    ) &&
    !told &&
    s.tokens.length - lead < 14
  )
    return { sentence: s, from: lead, to: Math.min(lead + 2, s.tokens.length), anchor: lead };
  // "More than one key holder": a number.
  const counted = s.word(lead + 1) === 'than';
  const wishes = tasks || section === 'learnings' || section === 'notes';
  const ordersBetter = /^(?:better|more)$/.test(first) && s.is(lead + 1, Tag.Base) && !s.is(lead + 1, Tag.Participle);
  if (tasks && ordersBetter) return { sentence: s, from: lead, to: lead + 2, anchor: lead };
  if (
    item &&
    section !== 'timeline' &&
    ((gradual && !counted && wishes && !told && !made) || (gerund && !isSubject(s, lead)))
  ) {
    return { sentence: s, from: lead, to: Math.min(lead + 2, s.tokens.length), anchor: lead };
  }
  if (section !== 'timeline') {
    const nice = s.tokens.findIndex(
      ({ word }, at) =>
        at > lead &&
        word === 'be' &&
        s.says(at - 1, /^(?:would|'d)$/) &&
        s.says(at + 1, /^(?:good|nice|great|useful|helpful|better|ideal|worthwhile|beneficial)$/) &&
        // "It would be useful to have a channel" names the thing.
        !(
          s.word(at + 2) === 'to' &&
          s.says(at + 3, /^(?:have|add|get|include|create|set|write|move|use)$/) &&
          quality(s, at + 4) === null
        ),
    );
    if (nice > 0) return { sentence: s, from: nice - 1, to: nice + 2, anchor: nice };
  }
  const promised = s.tokens.findIndex(
    ({ word }, at) =>
      at >= lead &&
      (/^(?:improvements|measures|precautions|safeguards)$/.test(word) ||
        (/^(?:tests|checks|controls|steps|monitoring|testing)$/.test(word) &&
          s.says(at - 1, /^(?:more|additional|further)$/))) &&
      // "… will be taken:" opens the list of them.
      s.text.charAt(s.end - 1) !== ':' &&
      s.word(at + 1) === 'will' &&
      s.word(at + 2) === 'be' &&
      s.is(at + 3, Tag.Participle),
  );
  const committed = s.tokens.findIndex(
    ({ word }, at) =>
      word === 'committed' &&
      s.word(at + 1) === 'to' &&
      (s.is(at + 2, Tag.Gerund) || BETTER.has(s.word(at + 2)) || isAbstract(s, at + 2)),
  );
  if (committed > 0 && !s.says(lead, /^(?:below|following)$/))
    return { sentence: s, from: committed, to: committed + 3, anchor: committed };
  if (promised >= 0) return { sentence: s, from: promised, to: promised + 4, anchor: promised };
  if (tasks || section === 'learnings' || s.tokens.some(({ word }) => word === 'improvements')) {
    const underWay = s.tokens.findIndex(
      ({ word }, at) =>
        at >= lead &&
        (/^(?:are|am|'re|been)$/.test(word) ||
          (word === 'is' && s.word(at + 1) === 'being') ||
          (word === 'is' && s.people.some(({ to, kind }) => to === at && kind !== 'outsider'))) &&
        [at + 1, at + 2].some((verb) => isUnderWay(s, verb)),
    );
    const aimed = s.tokens.findIndex(
      ({ word }, at) => at > lead && /^(?:aiming|striving)$/.test(word) && s.says(at - 1, /^(?:are|is|am|'re)$/),
    );
    if (aimed > 0) return { sentence: s, from: aimed - 1, to: Math.min(aimed + 2, s.tokens.length), anchor: aimed };
    if (underWay > 0)
      return { sentence: s, from: underWay, to: Math.min(underWay + 3, s.tokens.length), anchor: underWay };
  }
  // "Migrating the store should be a priority" names its work.
  if (s.is(lead, Tag.Gerund)) return null;
  for (let i = lead; i < s.tokens.length - 2; i++) {
    if (
      !s.says(i, /^(?:need|needs|should|must|require|requires|want|deserves?|merits?|warrants?)$/) &&
      !(s.word(i) === 'could' && s.word(i + 1) === 'have')
    )
      continue;
    // "The stall created a need for proper valves": told. "If we require regular updates …" supposes.
    if (s.word(i - 1) === 'a' && s.is(i - 2, Tag.Past)) continue;
    if (s.tokens.slice(s.lead, i).some(({ word }) => word === 'if')) continue;
    const to = quality(s, s.word(i + 1) === 'have' ? i + 2 : i + 1) ?? priority(s, i + 1);
    if (to !== null) return { sentence: s, from: i, to, anchor: i };
  }
  return null;
}

/** "We are looking into ways …": begun, open, and told where nothing is promised by it. */
function isOpenWork(s: Sentence, at: number): boolean {
  if (!isLooking(s.word(at))) return false;
  // "investigating whether rows can be recovered": the response
  if (
    s.tokens.some(
      ({ word }, i) =>
        i > at + 1 && s.says(at + 1, /^(?:whether|if)$/) && /^(?:recover|restor|retriev)(?:e|ed|ing|y)?$/.test(word),
    )
  )
    return false;
  if (!s.people.some(({ kind, to }) => kind !== 'outsider' && kind !== 'you' && to <= at && to > at - 4)) return false;
  if (![at - 1, at - 2].some((i) => s.says(i, /^(?:are|am|'re|is)$/))) return false;
  return (
    s.find(
      /^(?:ways?|how|options?|whether|alternatives?|possibilities|remediations?|improvements?|measures)$/,
      at + 1,
      4,
    ) >= 0
  );
}

/** Chances and habits without an order: "may be worth looking at", "can be improved", "might be an option", "regular … should be established". */
function openWish(s: Sentence): Match | null {
  const { section, facts } = s.passage;
  const item = section === 'action_items' || section === 'learnings' || facts.item === true;
  const found = (from: number, to: number): Match => ({
    sentence: s,
    from,
    to: Math.min(to, s.tokens.length),
    anchor: from,
  });
  for (let i = s.lead; i < s.tokens.length - 1; i++) {
    const word = s.word(i);
    const next = s.word(i + 1);
    if (
      item &&
      word === 'worth' &&
      !s.says(i - 1, /^(?:was|were)$/) &&
      s.is(i + 1, Tag.Gerund) &&
      !/^(?:noting|mentioning|remembering|pointing|knowing)$/.test(next)
    )
      return found(i, i + 2);
    if (isOpenWork(s, i)) return found(i, i + 2);
    if (
      word === 'everything' &&
      /^(?:we|i)$/.test(next) &&
      s.word(i + 2) === 'can' &&
      (s.word(i + 3) === 'to' || s.is(i + 3, Tag.Sign) || i + 3 >= s.tokens.length)
    )
      return found(i, i + 3);
    // "everything in our power"
    if (word === 'everything' && next === 'in' && s.word(i + 3) === 'power') return found(i, i + 4);
    // "we can make such faults less harmful"
    if (
      word === 'can' &&
      next === 'make' &&
      graded(s, i + 1) &&
      !hasMeans(s) &&
      s.people.some(({ kind, to }) => kind === 'we' && to === i)
    )
      return found(i, i + 2);
    if (!item || !/^(?:can|could|might|may)$/.test(word)) continue;
    const verb = s.is(i + 1, Tag.Adverb) || next === 'likely' ? i + 2 : i + 1;
    if (word === 'can' && s.word(verb) === 'be' && s.word(verb + 1) === 'improved') return found(i, verb + 2);
    if (word === 'can' && s.word(verb) === 'improve' && s.people.some(({ kind, to }) => kind === 'we' && to === i))
      return found(i, verb + 1);
    if (s.word(verb) === 'be' && s.says(verb + 1, /^(?:an|a|one)$/) && s.word(verb + 2) === 'option')
      return found(i, verb + 3);
  }
  return null;
}

/** "Looking at it now, the page came late": what is told stands behind the comma. */
function leadsIn(s: Sentence, lead: number): boolean {
  const comma = s.tokens.findIndex(({ word }, i) => i > lead && word === ',');
  return comma > 0 && s.tokens.some(({ tags }, i) => i > comma && (tags & (Tag.Auxiliary | Tag.Modal)) !== 0);
}

/** "Improving the alert took a week": the gerund is the subject of a verb, and no order. */
function isSubject(s: Sentence, lead: number): boolean {
  let inner = 0;
  for (let i = lead + 1; i < s.tokens.length; i++) {
    if (s.word(i) === ',') return false;
    // "when you are at it is no good fit": the second verb is the one of the sentence.
    if (s.says(i, /^(?:that|which|who|so|when|if|because|how|whether|what)$/)) inner++;
    const finite = s.is(i, Tag.Auxiliary | Tag.Modal) || (s.is(i, Tag.Past) && !s.is(i, Tag.Participle));
    if (finite && s.word(i - 1) !== 'to' && !s.says(i, /^(?:be|been|being|having)$/) && inner-- === 0) return true;
  }
  return false;
}

/** "we are looking at …": begun, and without an end. */
function isUnderWay(s: Sentence, verb: number): boolean {
  // "conducting a full review of …", "being worked on"
  if (s.says(verb, /^(?:conducting|performing|undertaking)$/)) return lookNoun(s, verb + 1) !== null;
  if (
    s.word(verb - 1) === 'being' &&
    s.says(verb, /^(?:worked|investigated|explored|evaluated|considered|discussed|looked)$/)
  )
    return true;
  if (s.word(verb) === 'working')
    return (
      s.word(verb + 1) === 'on' &&
      s.find(/^(?:figuring|understanding|improving|improvements?|finding|strengthening)$/, verb + 2, 3) >= 0
    );
  return isLooking(s.word(verb));
}

function isLooking(word: string): boolean {
  return word.endsWith('ing') && (LOOK.has(word) || /^(?:look|think|review|revalidat)ing$/.test(word));
}

/** "should be a top priority" */
function priority(s: Sentence, at: number): number | null {
  if (s.word(at) !== 'be') return null;
  const end = [at + 1, at + 2, at + 3].find((i) => s.word(i) === 'priority');
  return end === undefined ? null : end + 1;
}
