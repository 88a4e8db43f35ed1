/**
 * The Markdown that entries are written in, as elements: paragraphs, lists, fenced code, code, strong, emphasis, links. Anything
 * else, HTML above all, stays the text that it is.
 */
import { element } from './dom';

const INLINE =
  /(`+)(?<code>.+?)\1|\*\*(?<strong>[^\s*](?:.*?[^\s*])?)\*\*|(?<![\w*])[*_](?<em>[^\s*_](?:[^*_]*[^\s*_])?)[*_](?![\w*])|\[(?<label>[^\]]+)\]\((?<target>[^()\s]+)\)|(?<url>https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:])/s;

/** `open` is asked to open a link that was clicked. */
export function markdown(text: string, open: (link: string) => void): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let list: HTMLUListElement | null = null;
  for (const block of text.split(/\n{2,}|(?=^```)|(?<=^```\n)/m).flatMap(linesOrBlock)) {
    const item = /^\s*[-*]\s+([^]*)$/.exec(block);
    const fence = /^```[^\n]*\n([^]*?)\n?```$/.exec(block);
    if (item !== null) {
      if (list === null) fragment.append((list = element('ul')));
      list.append(element('li', {}, ...inline(item[1] ?? '', open)));
      continue;
    }
    list = null;
    if (fence !== null) fragment.append(element('pre', {}, fence[1] ?? ''));
    else if (block.trim() !== '') fragment.append(element('p', {}, ...inline(block, open)));
  }
  return fragment;
}

/** Items of a list are blocks of their own. */
function linesOrBlock(block: string): string[] {
  return /^\s*[-*]\s/m.test(block) && !block.startsWith('```') ? block.split(/\n(?=\s*[-*]\s)/) : [block];
}

function inline(text: string, open: (link: string) => void): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let rest = text;
  for (let match = INLINE.exec(rest); match !== null; match = INLINE.exec(rest)) {
    const { code, strong, em, label, target, url } = match.groups ?? {};
    if (match.index > 0) nodes.push(rest.slice(0, match.index));
    if (code !== undefined) nodes.push(element('code', {}, code));
    else if (strong !== undefined) nodes.push(element('strong', {}, ...inline(strong, open)));
    else if (em !== undefined) nodes.push(element('em', {}, ...inline(em, open)));
    else nodes.push(link(label ?? url ?? '', target ?? url ?? '', open));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') nodes.push(rest);
  return nodes;
}

/** A button in a link's clothes: the page itself never goes anywhere. */
export function link(label: string, target: string, open: (link: string) => void): HTMLElement {
  const node = element('button', { type: 'button', class: 'link', title: target }, label);
  node.addEventListener('click', () => open(target));
  return node;
}
