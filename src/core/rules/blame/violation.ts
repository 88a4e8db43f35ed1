import { isOf, type Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import { subjectOf } from '../../prose/clause';
import type { LanguageRule } from '../rule';
import { asked, reported, sentenceHas, subjectIs } from '../tests';
import { weaker } from './account';
import { EXPLAINING } from './sections';

const RULES =
  'procedure|procedures|process|processes|runbook|runbooks|policy|policies|protocol|protocols|guideline|guidelines|instructions|checklist|checklists|rules|sop|sops|standards|convention|conventions';
const GATES = `${RULES}|freeze|review|approval|approvals|sign-off|checks|step|steps|gate|gates|canary|staging|peer-review`;

/** A person, or nobody named: "was skipped", never a packet or a request. */
function people(match: Match): Match | null {
  const person = subjectIs('person')(match);
  if (person !== null) return person;
  // "Skip the test where …" is an order, "skipping the check could …" what may be.
  if (subjectOf(match.sentence, match.from).type !== 'none' || match.sentence.is(match.from, Tag.Base)) return null;
  const mayBe = match.sentence.tokens.slice(match.to, match.to + 4).some(({ tags }) => (tags & Tag.Modal) !== 0);
  return mayBe && match.sentence.is(match.from, Tag.Gerund) ? null : match;
}

/** "was bypassed by the proxy"; by people it counts. */
function byMachine({ sentence, to }: Match): boolean {
  return sentence.word(to) === 'by' && !sentence.people.some(({ from }) => from === to + 1);
}

/** "Drivers often skip the check when it takes longer than the tour": how it is usually done, and why. */
function habitual({ sentence, to }: Match): boolean {
  const usual = sentence.tokens.findIndex(
    ({ word }, at) => at < to && /^(?:often|usually|sometimes|regularly|routinely|commonly|normally)$/.test(word),
  );
  return (
    usual >= 0 &&
    (sentence.tags(usual + 1) & (Tag.Base | Tag.Third)) !== 0 &&
    (sentence.tags(usual + 1) & Tag.Past) === 0 &&
    sentence.tokens.slice(to).some(({ word }) => /^(?:when|because|since|as|where|if)$/.test(word))
  );
}

/** The one who ought to have acted; a passive or somebody unnamed is nobody. */
function measured(match: Match): Match | null {
  const { sentence, from, to } = match;
  const subject = subjectOf(sentence, from);
  if (subject.type !== 'person' || !isOf(subject.phrase, 'named') || subject.phrase.kind === 'someone') return null;
  let verb = to;
  while (sentence.is(verb, Tag.Adverb)) verb++;
  if (
    !sentence.is(verb, Tag.Participle) ||
    /^(?:been|had|received|gotten|got|seen|heard|known)$/.test(sentence.word(verb))
  )
    return null;
  return { ...match, from: subject.phrase.from, to: subject.phrase.to };
}

export const violation: LanguageRule = {
  type: 'language',
  id: 'blame/violation',
  severity: 'warning',
  title: 'People measured against a rule afterwards',
  why: 'Work as written and work as done differ every day; the difference is worth a look before it is called a breach.',
  instead: 'Set both side by side: how it is written, how it is usually done, and what the written way costs.',
  source: 'Hand, Post-Incident Reviews, ch. 7; Dekker, The Field Guide (procedures)',
  sections: EXPLAINING,
  phrases: weaker([
    {
      // "Skipping the review was …": nobody is named.
      severity: ({ sentence, from }) => (sentence.is(from, Tag.Gerund) ? 'info' : 'warning'),
      find: [
        `did not follow ..4 ${RULES}`,
        `violate%|bypass%|ignore%|circumvent%|disregard%|disobey%|skip%|break%|flout% ..4 ${GATES}`,
        'applied|deployed|pushed|merged|released|changed|made|opened|closed|removed ..5 without ..1 approval|authorisation|permission|consent',
        'skip%|omit%|shortcut% ..4 test+|testing|checks|dry-run|rehearsal|validation|verification|backup|snapshot',
        `{deviate%|depart%} from ..3 ${RULES}`,
        `fail% to {follow|adhere|comply} ..5 ${RULES}`,
        '{approve%|merge%|accept%} ..4 {without :gerund|blindly|unread}',
        'applied|deployed|pushed|ran|executed|started|released ..6 without reading|looking|checking|testing|verifying|reviewing|asking|validating|rehearsing',
      ],
      accept: people,
      // "Breaking changes need a review."
      unless: [asked, habitual, reported, ({ sentence, from }) => /^changes?$/.test(sentence.word(from + 1))],
    },
    {
      find: [
        `${RULES} ..8 be% {not|never} followed`,
        `${GATES}|test+|testing had|has|have? was|were|been|being ..1 ignored|skipped|bypassed|violated|disregarded|circumvented|omitted`,
      ],
      unless: [asked, reported, byMachine, sentenceHas(/^(?:automatically|script|pipeline)$/)],
    },
    {
      find: [
        `against|outside|contrary to? ..2 protocol|policy|procedure|guidelines`,
        'non-compliance|noncompliance|non-compliant|noncompliant|non-adherence',
        `without following ..3 ${RULES}`,
        `{breach|violation} of ..3 ${RULES}|freeze`,
      ],
      unless: [asked, sentenceHas(/^(?:scan|scanner|resources?|pods?)$/)],
    },
    {
      find: `{did|has|have|had} not {respect|respected|observe|observed|obey|obeyed|adhere|adhered|comply|complied|heed|heeded|followed|stuck|stick} ..4 ${RULES}`,
      accept: people,
      severity: 'info',
      unless: [asked, reported],
    },
    {
      // One who is measured by what ought to have been done; the words of the norm are for `counterfactual/should-have`.
      find: '{should|ought to} not? have !been|had|received|gotten|got|seen|heard|known',
      accept: measured,
      severity: 'info',
      unless: [asked, reported],
      message:
        '“{words}” is measured here by what ought to have been done. Write what was done at that time, and what was to be seen from there.',
    },
    { find: 'despite ..1 {being|having been} ..1 aware|warned|told|informed', severity: 'info' },
  ]),
  message:
    '“{words}” measures people against a rule after the fact. Set both side by side: how it is written, how it is usually done, and why.',
  flag: [
    'The operators often skipped the checklist.',
    'The colleague has not respected the procedure.',
    'A developer should have installed it.',
    'The contractor did not follow the change procedure.',
    'The checklist was bypassed twice.',
    'She violated the holiday freeze.',
    'The correct protocol was skipped to win time.',
    'The deploy was made against policy.',
    'The release captain skipped the smoke tests to win time.',
    'The change procedure was not followed by the operator.',
    'Two reviewers approved the change without opening the plan.',
    'The tests had been skipped to save time.',
    'A contractor changed the rules without approval.',
  ],
  allow: [
    'Breaking changes must have a second review.',
    'Skip the canary tests on slow hosts.',
    'Skipping the approval could save a minute.',
    'The step is skipped when the pool is empty.',
    'The crew should have two keys.',
    'Operators often skip the checklist because it takes longer than the switch.',
    'The colleague has not seen the procedure.',
    'The engineer should have been told.',
    'The query bypassed the proxy.',
    'The frame violated the size limit.',
    'The emergency path skips approval by design.',
    'In 17 of the last 20 deploys step 7 came after the deploy.',
    'The scheduler ignored the taint.',
    'The runbook was followed to the last line.',
    'The pipeline skipped the tests of unchanged packages.',
    'The quota checks were bypassed by the batch importer.',
    'Never run a migration without looking at the plan.',
    'The importer ran for an hour without checking the quota.',
    'The proxy opened the port without permission of the mesh.',
  ],
};
