/** Small makers, so that sections read like what they say. */
import { clean } from './clean';
import type { Block, Inline, Words } from './document';

/** A text as it is, on one line: nothing in it is Markdown. */
export const text = (value: string): Words => (value === '' ? [] : [{ type: 'text', text: oneLine(value) }]);
export const code = (value: string): Words => [{ type: 'code', text: oneLine(value) }];
const oneLine = (value: string): string => clean(value).replace(/[\n\t]+/g, ' ');
export const strong = (...content: readonly Words[]): Words => [{ type: 'strong', content: content.flat() }];

export const heading = (level: 1 | 2 | 3, value: string): Block => ({ type: 'heading', level, content: text(value) });
export const paragraph = (...content: readonly Words[]): Block => ({ type: 'paragraph', content: content.flat() });
/** Smaller and greyer: a note about the report, not a part of it. */
export const note = (...content: readonly Words[]): Block => ({
  type: 'paragraph',
  content: content.flat(),
  quiet: true,
});
export const bullets = (items: readonly (readonly Block[])[]): Block => ({ type: 'list', start: null, items });

/** Words one behind the other, with a separator between those that say something. */
export function joined(parts: readonly Words[], separator: string): Words {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index): Inline[] => (index === 0 ? [...part] : [{ type: 'text', text: separator }, ...part]));
}

/** A section: its heading and its blocks, or nothing where there is nothing to say. */
export function section(level: 2 | 3, title: string, ...blocks: readonly (Block | null)[]): Block[] {
  const said = blocks.filter((block) => block !== null);
  return said.length === 0 ? [] : [heading(level, title), ...said];
}

/** Blocks with the place in the source where they were written; one that has a place keeps it. Null is nowhere. */
export function placed(at: number | null | undefined, blocks: readonly Block[]): Block[] {
  return at == null ? [...blocks] : blocks.map((block) => (block.at === undefined ? { ...block, at } : block));
}

/** `one`, `one and two`, `one, two and three`. */
export function enumeration(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

export const capital = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);
