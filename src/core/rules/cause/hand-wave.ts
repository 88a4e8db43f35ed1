import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { denied } from '../tests';

function measured({ sentence }: Match): boolean {
  return sentence.tokens.some(({ tags, word }) => (tags & Tag.Number) !== 0 && !/^\d{1,2}:\d\d/.test(word));
}

/** An info: glitch and transient are terms with a meaning, too. */
export const handWave: LanguageRule = {
  type: 'language',
  id: 'cause/hand-wave',
  severity: 'info',
  title: 'A word where the explanation is missing',
  why: 'What is not understood is worth more as an open question than under a name.',
  instead: 'Write the open question: what was looked at, what was ruled out, who looks next.',
  source: 'Hand, Post-Incident Reviews, ch. 4 and 10',
  sections: ['contributing_factors', 'summary', 'timeline', 'customer_impact', 'notes', 'learnings'],
  phrases: [
    {
      find: [
        'glitch|glitches|glitched|hiccup+|hiccuped|blip+|gremlin+|fluke|mysterious|mysteriously|inexplicable|inexplicably|hickup|hickups',
        '{random|transient|weird|strange|odd|spurious|one-off|intermittent} ..1 {failure|error+|issue+|crash|problem+|state|behaviour|behavior|reason+}',
        '{for|by} {some|unknown|whatever|unclear|reasons unknown} reason|reasons',
        '{bad|funny|weird|strange|odd|broken} state',
        '{fixed|resolved|healed|recovered|solved|cleared|corrected} itself',
        '{went away|resolved|recovered} {by itself|on its own}',
        'acting up',
        'act% strangely|weird|weirdly',
      ],
      unless: [denied, measured],
    },
  ],
  message:
    '“{words}” stands where the explanation is missing. Write the open question: what was looked at, what was ruled out, who looks next.',
  flag: [
    'A glitch in the switch.',
    'A transient network hiccup.',
    'The pool got into a weird state.',
    'By evening it had resolved itself.',
    'For some reason the lease was lost.',
  ],
  allow: [
    'Packet loss was 3 % from 10:02 to 10:06; no change is known in that window.',
    'Random read operations doubled.',
    'What evicted the key is not known yet; the trace is the next step.',
    'The token is transient on purpose.',
    'The strange attractor demo was offline.',
  ],
};
