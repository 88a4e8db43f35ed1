/**
 * Whom a Markdown review shows as people: `People: Ravi, Tove Ek (search)`, or a list below such a label or heading; columns for those who act
 * or own; handles, and what `Owner:` says in its lists.
 */
import { statedOwner } from '../../text/owners';
import type { Block } from './blocks';
import { isThing } from './owner-names';

const LISTS =
  /^[\s>#*_|-]{0,8}(?:people(?: involved)?|who was involved|participants|attendees|responders|authors?|facilitators?|scribe|incident (?:commander|lead|manager))[\s*_]{0,4}(?:[:|]|$)[\s*_]{0,6}(.{0,400})$/i;
const ITEM = /^\s{0,9}[-*+]\s{1,4}(.{1,200})$/;
const NAME = /^\p{Lu}[\p{L}’'.-]{1,30}$/u;
const INITIAL = /^\p{Lu}\.?$/u;
/** "Search team", "Payments on-call" */
const NO_NAME =
  /^(?:team|teams|squad|group|crew|department|support|platform|on-?call|engineers?|staff|services?|systems?)$/i;

const COLUMN =
  /^\W{0,9}(?:owners?|assignees?|assigned(?: to)?|who|by whom|dri|responsible|poc|lead|driver|authors?|person|people|responders?|reporter|reviewers?|participants?|actor)\W{0,9}$/i;
const HANDLE = /(?<![\p{L}\p{N}_./@-])@(\p{L}{2,30})(?![\p{L}\p{N}_/@-])/gu;

/** The words of those names, in small letters. */
export function listedPeople(source: string, blocks: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (names: string): void => {
    for (const one of names.replace(/\([^()]{0,60}\)|[*_`@[\]]/g, ' ').split(/[,;|&/]|\band\b/)) {
      // "Tove Ek: search", "Ravi – on call"
      const words = (one.split(/:|\s[–—-]\s/)[0] ?? '').trim().split(/\s+/);
      if (words.length > 3 || !words.every((word) => NAME.test(word) || INITIAL.test(word))) continue;
      if (words.some((word) => NO_NAME.test(word))) continue;
      if (words.every((word) => isThing(word.toLowerCase()))) continue;
      for (const word of words) if (word.length > 2) found.add(word.toLowerCase());
    }
  };
  let below = false;
  for (const line of source.split(/\r\n?|\n/)) {
    const names = LISTS.exec(line)?.[1]?.trim();
    const item = below && names === undefined ? ITEM.exec(line)?.[1] : undefined;
    if (names !== undefined) add(names);
    // Of an item the name stands first: "- Ravi, search".
    else if (item !== undefined) add(/^[^,;(|:–—]{1,60}/.exec(item)?.[0] ?? '');
    if (names !== undefined) below = names === '';
    else if (item === undefined && line.trim() !== '') below = false;
  }
  const columns = new Set<number>();
  let table = -1;
  for (const { kind, words, row, column, head } of blocks) {
    if (kind === 'cell' && head) {
      if (row !== table) columns.clear();
      table = row;
      if (COLUMN.test(words.value)) columns.add(column);
    } else if (kind === 'cell' && columns.has(column)) add(words.value);
    else if (kind === 'item' || kind === 'paragraph') {
      add(statedOwner(words.value)?.names ?? '');
      for (const [, handle = ''] of words.value.matchAll(HANDLE)) found.add(handle.toLowerCase());
    }
  }
  return found;
}
