/** What goes on as before, with no end in sight: "we will continue to …", "we are increasingly …". */
import type { Match } from '../../../prose/match';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { ours } from './announced';

/** What is told on, what is served, and the response while it lasts: no work without an end. */
const KEPT =
  /^(?:shar|updat|provid|post|publish|send|report|answer|investigat|monitor|watch|work|operat|run|serv|support|offer|allow|accept|see|be|hav|get|experienc|fac|hit|us|keep|rely|suffer|ignor|restor|recover|tr)(?:e|ing|y|ying)?$/;

/** "will continue to spread …", "are continuing to replace …", "will keep tuning …", "are increasingly measuring …". */
export function onward(s: Sentence): Match | null {
  for (let i = s.lead + 2; i < s.tokens.length - 1; i++) {
    const word = s.word(i);
    if (!/^(?:continue|continuing|keep|increasingly)$/.test(word)) continue;
    let before = i - 1;
    while (s.is(before, Tag.Adverb) || s.says(before, /^(?:to|be)$/)) before--;
    if (!s.says(before, /^(?:will|'ll|are|am|'re|'m|is|intend|plan|going|want|aim|hope)$/)) continue;
    if (!ours(s, s.word(before) === 'going' ? before - 1 : before)) continue;
    const verb = s.word(i + 1) === 'to' ? i + 2 : i + 1;
    const goes = verb === i + 2 ? word !== 'increasingly' && s.is(verb, Tag.Base) : s.is(verb, Tag.Gerund);
    // "… and adding a fallback": there is the end.
    const ends = s.tokens.some(
      ({ word: and }, at) => at > verb && and === 'and' && s.says(at + 1, /^(?:add|remov|delet|mov|block|replac)ing$/),
    );
    if (goes && !ends && !s.says(verb, KEPT)) return { sentence: s, from: before, to: verb + 1, anchor: i };
  }
  return null;
}
