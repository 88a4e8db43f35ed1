/** Labels in front of an item's text that its section or a key says already: `root cause: …`, `went well: …`. */
import type { Fix } from '../text/finding';
import type { MapNode } from './node';

/** What a label stands for: nothing that its section does not say, or how something went. */
type Meaning = 'section' | 'well' | 'poorly' | 'lucky';

/** By list: labels of the text, in lower case. */
const LABELS: Readonly<Record<string, readonly (readonly [RegExp, Meaning])[]>> = {
  contributing_factors: [
    [
      /^(?:the )?(?:(?:root|main|primary|underlying|proximate|contributing|direct|other|secondary) )?(?:cause|factor)s?$/,
      'section',
    ],
  ],
  learnings: [
    [/^(?:lesson|learning|lesson learned|we learned|takeaway)s?$/, 'section'],
    [/^(?:what )?went (?:well|right|ok|okay)$/, 'well'],
    [/^(?:what )?went (?:badly|poorly|wrong)$|^what did not go well$/, 'poorly'],
    [/^(?:where )?(?:we )?(?:got|were|was) lucky$/, 'lucky'],
  ],
  action_items: [[/^(?:action item|action|to-?do|task)s?$/, 'section']],
};

export interface Labelled {
  readonly message: string;
  /** None is safe: whether the words are a label is the writer's to say. */
  readonly fixes: readonly Fix[];
}

/**
 * What to say of the label of an item, where it has one, and to write for it: the text alone, or its keys; null where the words are a text
 * like another. Offsets are those of `body`.
 */
export function labelOf(node: MapNode, body: string, list: string): Labelled | null {
  const pair = node.pairs[0];
  if (pair === undefined || !Object.hasOwn(LABELS, list)) return null;
  const { key, value } = pair;
  const written = key.words.value.trim().toLowerCase().replace(/\s+/g, ' ');
  const meaning = LABELS[list]?.find(([label]) => label.test(written))?.[1];
  if (meaning === undefined) return null;
  const between = body.slice(key.span.end, value.span.start);
  const moves = value.type === 'scalar' && value.words.value.trim() !== '' && /^\s*:\s+$/.test(between);
  const name = key.words.value.trim();
  if (meaning === 'section') {
    const edits = [{ start: key.span.start, end: value.span.start, text: '' }];
    return {
      message: `YAML reads \`${name}\` as a key. The section says it already; the text alone is enough.`,
      fixes: moves ? [{ title: 'Leave the label out', edits, safe: false, preferred: true }] : [],
    };
  }
  const column = node.span.start - (body.lastIndexOf('\n', node.span.start - 1) + 1);
  const lineBreak = body.includes('\r\n') ? '\r\n' : '\n';
  const edits = [{ ...key.span, text: `went: ${meaning}${lineBreak}${' '.repeat(column)}what` }];
  return {
    message: `YAML reads \`${name}\` as a key. \`what\` holds the text, and \`went: ${meaning}\` says how it went.`,
    fixes: moves ? [{ title: `Write \`what\` and \`went: ${meaning}\``, edits, safe: false, preferred: true }] : [],
  };
}
