import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { denied } from '../tests';

function severity({ sentence }: Match): FindingSeverity {
  return sentence.passage.section === 'public' ? 'warning' : 'info';
}

function measured({ sentence }: Match): boolean {
  return sentence.tokens.some(({ tags, word }) => (tags & Tag.Number) !== 0 && !/^\d{1,2}:\d\d|^\d{4}-/.test(word));
}

const HARM =
  'impact|issue|issues|disruption|disruptions|hiccup|hiccups|degradation|delay|delays|inconvenience|interruption|interruptions|outage|errors|glitch|effect|effects|incident|problem|problems|downtime|blip';

/** An info: a small impact may be small. */
export const minimisedImpact: LanguageRule = {
  type: 'language',
  id: 'language/minimised-impact',
  severity: 'info',
  title: 'Harm made small by words',
  why: 'Those who were hit know better, and trust the rest of the report less.',
  instead: 'A number, who, and how long; where it is not known, say what is being measured and until when.',
  source: 'PagerDuty, Postmortem Documentation (external messages); Hand, Post-Incident Reviews, ch. 9',
  sections: ['customer_impact', 'summary', 'public'],
  phrases: [
    {
      find: [
        '{some|few|certain} ..1 {users|customers|clients|visitors|merchants} {may|might|could} have',
        `minor|slight|small|brief|negligible|minimal|limited|short|insignificant|marginal ..1 ${HARM}`,
        '{only|just} {a handful|a few|few|some|a small}',
        '{a small|a tiny|a limited} {number|subset|fraction|percentage|portion|group} of',
        'slightly {degraded|slower|delayed|affected|increased}',
        'minimally|negligibly',
      ],
      severity,
      unless: [measured, denied],
    },
  ],
  message: '“{words}” makes the harm small by words. Give a number, who, and how long.',
  flag: [
    'Some customers may have seen errors.',
    'A slight degradation for a while.',
    'Only a handful of merchants noticed.',
    { text: 'A negligible delay.', in: 'public' },
  ],
  allow: [
    '4 % of payments failed for an hour.',
    'No data was lost, as the checksums show.',
    'The minor version went from 2.3 to 2.4.',
    'Only one region was affected.',
  ],
};
