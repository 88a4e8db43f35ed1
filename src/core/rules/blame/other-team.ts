import { FIRMS } from '../../prose/lexicon/acts';
import type { Match } from '../../prose/match';
import { PROSE } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { asked, denied, negated, rightBefore, sentenceHas, supposed } from '../tests';

/** A group of people acts earlier in the sentence. */
function groupActs({ sentence, from }: Match): boolean {
  return sentence.people.some(({ kind, possessive, to }) => kind === 'group' && !possessive && to < from);
}

/** "They never read …": they as people, which is weak evidence, so only with these verbs. */
function they({ sentence, from }: Match): boolean {
  return sentence.word(from) === 'they';
}

/** An info: between teams a plain account and a reproach use the same words. */
export const otherTeam: LanguageRule = {
  type: 'language',
  id: 'blame/other-team',
  severity: 'info',
  title: 'Another team, a vendor or the business as the opponent',
  why: 'Us and them hides the seam between two teams, and the seam is what can be mended.',
  instead: 'State the event and its time, and what passed between the teams and by which way.',
  source: 'Hand, Post-Incident Reviews, ch. 9; Google SRE Workbook, ch. 10',
  sections: PROSE,
  phrases: [
    {
      find: ['mess%|screw%|muck% ..2 up', 'drop% the ball', 'let% us down', '{mess%|screw%} things up'],
      // "The settings got messed up somehow?": a guess, and of a thing.
      unless: [denied, asked, supposed, rightBefore(/^(?:got|gets?|getting)$/)],
    },
    {
      find: ['^ as {usual|always|ever} ,?', 'as {usual|always} , the|they'],
      // "As always, the cache was warm."
      when: [({ sentence, to }) => sentence.people.some(({ kind, from }) => from >= to - 1 && kind !== 'you')],
      unless: [denied],
    },
    {
      find: [
        'without {telling|informing|notifying|warning|asking|consulting}',
        'without {coordinating|consulting|checking|talking|aligning} with us|anyone|anybody|the|other',
      ],
      when: [groupActs],
      unless: [negated],
    },
    {
      // Firms: what they do to us without a word.
      find: [
        `${FIRMS} ..2 :past ..8 without {any|a|prior|previous|proper|advance|sufficient|enough|telling|informing|notifying|warning|asking|consulting|notice|announcing|coordination|coordinating}`,
        `${FIRMS} ..1 break%|broke|changed|removed|deleted|withdrew|cut|pulled|blocked|revoked|closed our|us`,
        `${FIRMS} ..2 {gave|sent|told|handed|sold} us ..2 wrong|incorrect|bad|false|outdated|misleading`,
      ],
      unless: [negated, asked, supposed, sentenceHas(/^(?:fixed|restored|mitigat\w+|thanks?)$/)],
    },
    {
      find: [
        'pressure from|by management|leadership|sales|marketing|product|business|stakeholders|above|customers',
        'pressure from|by :person',
        `${FIRMS} ..2 {took|needed} ..4 hours|days|weeks to {answer|respond|reply|react|acknowledge|admit}`,
        `${FIRMS} ..1 only {admitted|acknowledged|told|answered|responded|reacted}`,
        `${FIRMS} ..3 {acted|acting} in {breach|violation}`,
        'response|support|conduct|handling|attitude ..5 {was|is|were} ..1 {unacceptable|unhelpful|disappointing|terrible|appalling|unprofessional|lacklustre|lackluster|poor}',
        'support|vendor|provider|supplier|management ..2 kept {insisting|telling|sending|blaming|repeating}',
      ],
      unless: [negated, asked, supposed, rightBefore(/^(?:back|memory)$/)],
    },
    {
      find: ['push%|force%|pressure%|pressured|rush%|urge% {us|the team|the engineers|the developers} to|into'],
      unless: [denied],
    },
    {
      find: 'they {never|always} {read|listen|answer|tell|ask|check|test|respond|reply|care|update|communicate|inform|document|warn}',
      when: [they],
    },
    { find: ['over the wall', 'typical of :named', '{refuse%|ignore%} ..1 our|us'], unless: [denied] },
  ],
  message:
    '“{words}” sets us against them. State the event and its time, and what passed between the teams and by which way.',
  flag: [
    'Pressure from sales cut the rehearsal short.',
    'The provider took eleven hours to answer.',
    'The carrier moved our line without notice.',
    'The vendor broke our API.',
    'The response of the provider was unacceptable.',
    'As usual, the storage team changed the quota at night.',
    'The hosting vendor messed up again.',
    'Product pushed us to release before the rehearsal.',
    'They never answer in our channel.',
    'The network group rebooted the router without telling anyone.',
  ],
  allow: [
    'Management kept asking for updates.',
    'As always, the faster pump is the one that does less.',
    'Back pressure from the queue slowed the reader.',
    'The provider took eleven racks.',
    'The carrier moved our line on Friday.',
    'The vendor broke ground for a new hall.',
    'The response of the endpoint was empty.',
    'The network team changed the route at 09:12 (CHG-7).',
    'The queue dropped messages above 256 KB.',
    'Thanks to the snapshot of the database team the restore took nine minutes.',
    'The notice went to a channel that the storage team is not in.',
    'Traffic ran as usual until 10:00.',
  ],
};
