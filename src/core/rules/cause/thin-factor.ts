import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

const LONGEST = 4;

/** The whole item is a few words with no verb, number or name of a thing. */
function find(sentence: Sentence): Match | null {
  if (sentence.siblingCount > 1 || sentence.end - sentence.start > 80) return null;
  const words = sentence.tokens.filter(({ tags }) => (tags & Tag.Sign) === 0);
  if (words.length === 0 || words.length > LONGEST) return null;
  const precise = Tag.Number | Tag.Identifier | Tag.Opaque | Tag.Auxiliary | Tag.Third | Tag.Modal;
  if (words.some(({ tags }) => (tags & precise) !== 0)) return null;
  // "Counts by hand", "Page without an owner": how, where or with what is a property.
  if (
    words.some(
      ({ tags, word }, at) =>
        at > 0 && at < words.length - 1 && ((tags & Tag.Preposition) !== 0 || word === 'without') && word !== 'of',
    )
  )
    return null;
  const verb = words.some(
    ({ tags, word }, at) => at > 0 && (tags & Tag.Past) !== 0 && !/^(?:set|put|cut|hit|split|spread)$/.test(word),
  );
  return verb ? null : { sentence, from: 0, to: sentence.tokens.length, anchor: 0 };
}

/** An info: a few words may be enough for those who were there. */
export const thinFactor: LanguageRule = {
  type: 'language',
  id: 'cause/thin-factor',
  severity: 'info',
  title: 'A contributing factor that is only a label',
  why: 'A label files the factor away; nobody can learn from it or check it.',
  instead: 'Say which part, which property of it, since when, and whether it helped or harmed.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10; Google SRE Workbook, ch. 10 (key details omitted)',
  sections: ['contributing_factors'],
  phrases: [],
  check: { find },
  message: '“{words}” is a label. Say which part, which property of it, since when, and whether it helped or harmed.',
  flag: ['Faulty release.', 'Wrong setting.', 'Switch trouble', 'Third party', 'Storage fault.'],
  allow: [
    'Deploy 4412 set the keep-alive five seconds below that of the proxy.',
    '`pool_size=8` came from the sample file.',
    'The counter overflows at 2^31.',
    'Disk was full.',
    'Post counts by hand.',
    'Switch without spare part.',
    'Backup restored quickly from the second region.',
  ],
};
