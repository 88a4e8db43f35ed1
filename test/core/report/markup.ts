/** A strict reader of tags, for looking into HTML and XML without a browser. */
import assert from 'node:assert/strict';

export interface Tag {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
}

const TAG =
  /<(?:!DOCTYPE html>|!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>)/y;

interface Found extends Tag {
  readonly closing: boolean;
  readonly empty: boolean;
}

/** Every tag; a `<` that begins none, and a bare `&`, are failures. */
function read(text: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    TAG.lastIndex = at;
    const match = TAG.exec(text);
    assert.ok(match, `no tag at ${text.slice(at, at + 80)}`);
    const [whole, slash, tag, rest = '', end] = match;
    if (tag !== undefined) {
      const attributes = [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      found.push({ tag, attributes, closing: slash === '/', empty: end === '/' });
    }
    at += whole.length;
  }
  return found;
}

export const tagsOf = (text: string): Tag[] => read(text).filter(({ closing }) => !closing);

/** Every element is closed where it was opened, every `&` begins an entity that XML knows, every attribute stands once. */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  for (const { tag, closing, empty, attributes } of read(xml)) {
    if (closing) assert.equal(open.pop(), tag);
    else if (!empty) open.push(tag);
    assert.equal(new Set(attributes.map(([key]) => key)).size, attributes.length, tag);
  }
  assert.deepEqual(open, []);
  const outside = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  assert.doesNotMatch(outside, /&(?!(?:amp|lt|gt|quot|#\d+);)|\]\]>/);
}
