/** What firms and other bodies did not do that only their people can do: phrases of `blame/human-error`. */
import { FIRMS } from '../../prose/lexicon/acts';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { Phrase, SentenceExample, Test } from '../rule';
import { asked, before, reported, sentenceHas, supposed } from '../tests';
import { EXPLAINING } from './sections';
import { atFault } from './account';
import { harmless, LEFT_OUT, reasoned } from './undone';

const SPEAK = 'inform|notify|tell|warn|announce|communicate|consult|coordinate|escalate|respond|reply|answer|react';
const SPOKEN =
  'inform|notify|tell|warn|announce|communicate|consult|coordinate|informed|notified|told|warned|announced|communicated|consulted|answer|answered|react|reacted|explain|explained|disclose|disclosed';

/** Products are called by such names, too. */
const software = sentenceHas(
  /^(?:api|endpoint|webhook|node|client|kubernetes|terraform|plugin|sdk|automatically|script|job|pipeline|controller)$/,
);
/** "The host did not answer": a machine or a program, unless it is called ours. */
const machine: Test = ({ sentence, from }) => /^(?:host|upstream|operator|utility)$/.test(sentence.word(from));
const excused = [asked, reported, supposed, reasoned, harmless, software, machine];

/** A firm by name, mid-sentence or at its head: "Acme did not coordinate". */
function firm(match: Match): Match | null {
  const { sentence, from } = match;
  const at = from - 1;
  const proper = sentence.is(at, Tag.Capital) && !sentence.is(at, Tag.Determiner | Tag.Pronoun | Tag.Software);
  return proper && (at === sentence.lead || sentence.is(at - 1, Tag.Sign | Tag.Conjunction | Tag.Capital))
    ? { ...match, from: at }
    : null;
}

export const FIRM_PHRASES: readonly Phrase[] = [
  {
    find: [
      `${FIRMS} {did not|never|has not|have not} {${SPOKEN}}`,
      'organisation|company|management|leadership|department ..1 {neglect%|ignore%|disregard%|underestimate%} !no',
      // What they did about it, and what they left out then.
      `my|our|their host|hoster|hosting|provider|isp|registrar|vendor|supplier|carrier|bank|landlord|contractor ..9 {did not|never} {check|verify|test|ask|read|confirm|bother|${SPOKEN}}`,
    ],
    severity: 'info',
    sections: EXPLAINING,
    when: [atFault],
    unless: excused,
    message: LEFT_OUT,
  },
  {
    // Pods and links are "they", too: only of a firm that the sentence speaks of.
    find: [
      `they {has|have|had}? fail%|neglect%|forget%|refuse%|decline% to {${SPEAK}|act|deliver|honour|provide|give|fix|repair|help|upgrade|disclose|explain}`,
      `they {did not|never|has not|have not} {${SPOKEN}}`,
    ],
    when: [
      before(/^(?:provider|supplier|carrier|vendor|company|agency|bank|registrar|contractor|landlord|hoster)s?$/, 24),
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: LEFT_OUT,
  },
  {
    // By its name: only with words that no product is the subject of.
    find: [
      `${FIRMS} {has|have|had}? fail%|neglect%|forget%|refuse%|decline% to {${SPEAK}|act|deliver|honour|provide|give|fix|repair|help|upgrade|disclose|explain}`,
      `${FIRMS} {did not|never|has not|have not} {give|given|gave} ..5 notice|warning|heads-up|reason|answer|explanation`,
      ':cap {did not|has not|had not|have not|never|failed to|neglected to} {give|given|gave|provide|provided} ..5 notice|warning|heads-up',
      ':cap {did not|has not|had not|have not|never|failed to|has failed to|have failed to} {communicate|communicated|consult|consulted|apologise|coordinate|coordinated|collaborate|cooperate} ..5 with|us|our|anyone|well|clearly|properly|advance',
      ':cap {has|have} failed to ..1 {upgrade|act|engage|take|address|honour|honor|explain|disclose|answer}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: LEFT_OUT,
  },
  {
    // A product is not aware of things either: only with an act of people that it left out.
    find: '{was|were} {not aware|unaware} of|that ..9 {did not|never} ..1 {test|tested|read|review|reviewed|ask|asked|rehearse|rehearsed|consult|consulted}',
    accept: firm,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: LEFT_OUT,
  },
];

export const FIRM_EXAMPLES: { readonly flag: readonly SentenceExample[]; readonly allow: readonly SentenceExample[] } =
  {
    flag: [
      'The carrier has failed to respond to the ticket.',
      'The hosting company did not give notice of the power test.',
      'Our host had moved the rack, but did not verify that the fans were on.',
      'Fabrikam did not give Contoso sufficient notice.',
      'Fabrikam did not coordinate its window with us.',
      'Fabrikam was not aware of the second window and did not ask.',
      'The carrier knew of the ice, but they did not tell the depot.',
    ],
    allow: [
      'Fabrikam never coordinated the two belts.',
      'The bank did not react to the new rate.',
      'The provider plugin did not give a hint.',
      'The hosting company moved the rack.',
      'Our host did not answer the probe, since the node was down.',
      'Redis did not fail over.',
      'Kubernetes did not coordinate the two nodes.',
      'The carrier was reachable all night.',
      'Vault was not aware of the third zone.',
      'Loki was unaware of the renamed stream.',
      'The workers were running; they did not answer the hangup.',
      'They never replied on port 8443.',
      { text: 'The company did not give a date.', in: 'summary' },
      { text: 'The host has not answered since noon.', in: 'summary' },
      { text: 'The upstream never answered the second query.', in: 'summary' },
    ],
  };
