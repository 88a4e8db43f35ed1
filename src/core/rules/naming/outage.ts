import type { Match } from '../../prose/match';
import type { LanguageRule } from '../rule';
import { denied, rightBefore } from '../tests';

/** Only a part was down: the severity says so, or a share in the sentence does. */
function partial({ sentence }: Match): boolean {
  const { severity } = sentence.context;
  if (severity === 'sev3' || severity === 'sev4' || severity === 'sev5') return true;
  const share = /(?<![\d.])(\d{1,12}(?:\.\d{1,12})?) ?(?:%|percent|per cent)/.exec(
    sentence.text.slice(sentence.start, sentence.end),
  );
  return share !== null && Number(share[1]) < 100;
}

/** A hint: which word a team uses is its own choice. */
export const outage: LanguageRule = {
  type: 'language',
  id: 'naming/outage',
  severity: 'hint',
  title: 'An outage that was none',
  why: 'Readers take the word for the worst, and for a partial fault it is not true.',
  instead: 'Degradation or partial disruption, with the share that was affected.',
  source: 'PagerDuty, Postmortem Documentation (effective postmortems); Hand, Post-Incident Reviews, ch. 8',
  sections: ['title', 'summary', 'customer_impact', 'public'],
  phrases: [
    {
      find: 'outage|outages',
      when: [partial],
      unless: [denied, rightBefore(/^(?:power|electricity|partial|aws|azure|provider|vendor|upstream)$/)],
    },
  ],
  message:
    '“{words}” says more than was the case: only a part was affected. Write degradation or partial disruption, with the share.',
  flag: [
    { text: 'The search outage lasted forty minutes.', severity: 'sev3', in: 'summary' },
    { text: 'Outage of a spare node', severity: 'sev4', in: 'title' },
    { text: 'The outage affected 2 % of sessions.', in: 'summary' },
  ],
  allow: [
    { text: 'It was no outage; pages were slow.', severity: 'sev3', in: 'summary' },
    { text: 'A power outage at the site tripped the breaker.', severity: 'sev3', in: 'summary' },
    { text: 'The outage lasted forty minutes.', severity: 'sev1', in: 'summary' },
    { text: 'The field `outage_minutes` is 12.', severity: 'sev4', in: 'summary' },
  ],
};
