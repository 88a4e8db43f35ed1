import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { after, asked, denied, reported, sentenceHas } from '../tests';

const OUTSIDE_ITEMS = except('title', 'parking_lot', 'goals', 'action_items');

/** A hint: signs and flags are told of plainly as well. An info where the words themselves say that it is a judgment from behind. */
export const marker: LanguageRule = {
  type: 'language',
  id: 'hindsight/marker',
  severity: 'hint',
  title: 'A look back from the outcome',
  why: 'It mixes what is known now into what was known then.',
  instead: 'Give the signal, when it could be seen and by whom, and among how many others.',
  source: 'Fischhoff, Hindsight is not equal to foresight (1975); Hand, Post-Incident Reviews, ch. 3 and 9',
  sections: except('title', 'parking_lot', 'goals'),
  phrases: [
    {
      find: [
        'in|with|by the? hindsight|retrospect',
        'benefit|clarity|wisdom|luxury|power of hindsight',
        '^ retrospectively ,',
        '^ looking back ,|at|on',
        'with the ..1 {knowledge|information} {we|i} have now|today',
        '{with|knowing|given|from} what {we|i} {know|understand|learned} now|today',
        'knowing what {we|i} {know|do}',
        '{asking|calling|begging} for trouble',
        '{plain|clear|there} for {all|everyone|anyone} to see',
        '{would have been} ..1 wiser|smarter|advisable|prudent',
        '{easy|easier|clear|obvious} to ..1 {see|say|spot|tell} ..1 now|afterwards',
      ],
      severity: 'info',
      unless: [
        after(/^(?:bias|through|into)$/, 1),
        // "Looking back at the log, we found …"
        (match) =>
          /^(?:at|on)$/.test(match.sentence.word(match.to - 1)) &&
          after(/^(?:logs?|graphs?|meetings?|dashboards?|records?|metrics|traces?|history)$/, 5)(match),
      ],
    },
    {
      find: ['hindsight', 'looking back', 'retrospectively'],
      sections: OUTSIDE_ITEMS,
      unless: [after(/^(?:bias|at|through|into)$/, 1)],
    },
    {
      // What came is told as what had to come.
      find: [
        'inevitable|inevitably',
        'be% ..1 {foreseeable|predictable|unmistakable|predestined}',
        'all but {certain|inevitable|guaranteed}',
        'signs|clues|warnings ..2 unmistakable|plain|obvious',
        '{bound|destined|doomed} to {happen|fail|break|occur|crash|collapse|recur|come}',
        'matter of time',
        '{came|come+|coming} back to {bite|haunt}',
        'plenty|ample of? ..1 warning+|signs',
        '{all} ..1 signs|signals|evidence|clues {pointed} to|at',
        'writing {was|had been} on the wall',
        '{accident|disaster|outage|incident|failure|problem} waiting to {happen|occur}',
        '{recipe+} for disaster|trouble|failure',
        '{ticking|time} {bomb|timebomb}',
        'signs|clues|warnings|hints|indications ..2 {were there|were present|were all there|were visible}',
        '{we|i|they} {had been|were} {warned|forewarned}',
        '{we|they|i} had all the {signs|clues|warnings|hints|information|data}',
      ],
      severity: 'info',
      sections: OUTSIDE_ITEMS,
      unless: [denied, asked, reported, sentenceHas(/^(?:sometimes|any|every|always|if|will|may|might)$/)],
    },
    {
      find: [
        'red flag|flags',
        '{warning|early|first|tell-tale|telltale} {sign+|signal+} ..3 {missed|ignored|overlooked|there|dismissed}',
        '{missed|ignored|overlooked|dismissed} ..3 {sign+|signals|flags}',
        'we now know',
        'now know that',
        'be% blind to',
        'should be% a sign|signal|warning',
        'been a {sign|warning|signal|clue|red flag}',
      ],
      sections: OUTSIDE_ITEMS,
    },
  ],
  message:
    '“{words}” looks back from the outcome. Give the signal, when it could be seen and by whom, and among how many others.',
  flag: [
    'With what we know today, two links were few.',
    'The failure was bound to happen.',
    'The cheap plan came back to bite us.',
    'All signs pointed to the second pump, and we looked elsewhere.',
    'We had plenty of warning.',
    'The outage was foreseeable.',
    'This was asking for trouble.',
    'In hindsight the growth was a sign.',
    'In retrospect, the graph was clear.',
    'Several red flags were there.',
    'We now know that the first idea was wrong.',
    'The team was blind to the second queue.',
    'Looking back, the spike began on Monday.',
  ],
  allow: [
    { text: 'The signs pointed to a jam, so Ines called the carrier.', in: 'timeline' },
    'We looked back at the graph of May.',
    'The packet was bound for the second region.',
    'The gate came back at noon.',
    'Plenty of parcels were late.',
    'The warning points to the manual.',
    'The signs at the gate are lit.',
    'It will fail sooner or later in the foreseeable future.',
    'The client was asking for a token.',
    'Watch for hindsight bias in the meeting.',
    'The red/black rollout was paused.',
    'The threshold was raised from 85 to 90 on 2 May.',
    '15:10 The node held the lock, as the log shows.',
    'Looking at the log, we found the lock.',
    'Looking back at the graph of May, we found the same dip.',
  ],
};
