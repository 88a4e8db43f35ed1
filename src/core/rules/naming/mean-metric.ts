import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import type { LanguageRule, Rewrite } from '../rule';
import { sentenceHas } from '../tests';

const aggregate = sentenceHas(
  /^(?:incidents|quarter|quarterly|month|months|monthly|year|yearly|annual|average|averages|mean|median|goal|trend|over|across|per|formula|cost|×|\*|last)$/,
);

function single({ sentence, from, to }: Match): Rewrite | null {
  const word = sentence.word(from);
  if (to !== from + 1) return null;
  const text = word.slice(1).toUpperCase();
  return { title: `Write “${text}”`, text, safe: true };
}

/** A hint: which figures a team keeps is its own choice. */
export const meanMetric: LanguageRule = {
  type: 'language',
  id: 'naming/mean-metric',
  severity: 'hint',
  title: 'A mean of one incident',
  why: 'A mean is taken over many; one incident has a time to recover, and that is the figure.',
  instead: 'TTA, TTR: the times of this incident. Means and medians belong to the trend.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (time to acknowledge, time to recover)',
  sections: except('action_items', 'parking_lot', 'goals'),
  phrases: [
    { find: 'mttr|mtta|mttd|mttm', unless: [aggregate], rewrite: single },
    {
      find: '{mean time to} {recover|recovery|acknowledge|detect|repair|resolve|resolution|restore|mitigate}',
      unless: [
        sentenceHas(/^(?:incidents|quarter|month|months|year|average|median|target|goal|trend|across|per|cost|last)$/),
      ],
    },
  ],
  message:
    '“{words}” is a mean, and this is one incident. Its own figure is the time to acknowledge (TTA) or to recover (TTR).',
  flag: [
    'The MTTR was 45 minutes this time.',
    'MTTA was 3 minutes',
    "The MTTR of yesterday's failure was above the limit.",
  ],
  allow: [
    'MTTR over the last twelve incidents fell to 40 minutes.',
    { text: 'The target is an MTTA below five minutes per quarter.', in: 'learnings' },
    'Gary said “our MTTR was fine”.',
  ],
};
