import type { Match } from '../../prose/match';
import { SECTIONS } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule, Rewrite } from '../rule';
import { after } from '../tests';

function rename({ sentence, from, to }: Match): Rewrite {
  const plural = /s$/.test(sentence.word(to - 1));
  const text = `${sentence.is(from, Tag.Capital) ? 'Post' : 'post'}-incident review${plural ? 's' : ''}`;
  return { title: `Write “${text}”`, text, safe: true };
}

/** A hint: which word a team uses is its own choice. */
export const postmortem: LanguageRule = {
  type: 'language',
  id: 'naming/postmortem',
  severity: 'hint',
  title: 'A review named after a death',
  why: 'The name sets the tone: a cause of death is looked for, where learning is meant.',
  instead: 'Post-incident review, or learning review. The name is the least of it.',
  source: 'Hand, Post-Incident Reviews, ch. 5',
  sections: SECTIONS,
  once: true,
  phrases: [
    {
      find: ['postmortem|postmortems|post-mortem|post-mortems', '{post mortem|post mortems}'],
      unless: [after(/^(?:core|dump|dumps|debugging|debugger|trace|heap)$/, 2)],
      rewrite: rename,
    },
    { find: ['autopsy', 'rca {meeting|report|document|for|:}'] },
  ],
  message: '“{words}” names the review after a death. “Post-incident review” says what it is for.',
  flag: [
    'Postmortem for the login page',
    'The post-mortem meeting is on Monday.',
    'A blameless post mortem',
    'The autopsy of the release',
  ],
  allow: [
    'See https://example.com/postmortems/42 for more.',
    'The debugger wrote a post-mortem core dump.',
    'It ended at 4 PM.',
    'The PM joined at 15:00.',
  ],
};
