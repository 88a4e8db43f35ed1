/** Slack: a channel's file of an export (a list of messages), or the answer of `conversations.history` and `.replies`. */
import { decodeEntities } from '../text/clean';
import { messageEntry } from '../text/message';
import type { Imported, ImportedEntry } from '../imported';
import { programTime } from '../time/instant';
import { at, listAt, mostHave, readItems, textAt, unique, type ItemReader, type Json } from './json';

export function slackMessages(value: Json): readonly Json[] | null {
  const items = listAt(value) ?? listAt(value, 'messages');
  if (items === null || !mostHave(items, 'ts')) return null;
  return mostHave(items, 'text', 'user', 'bot_id', 'blocks') ? items : null;
}

export function readSlack(value: Json, text: string): Imported | null {
  const items = slackMessages(value);
  if (items === null) return null;
  const names = new Map<string, string>();
  for (const item of items) {
    const id = textAt(item, 'user');
    const name = textAt(item, 'user_profile.display_name', 'user_profile.real_name', 'user_profile.name');
    if (id !== null && name !== null) names.set(id, name);
  }
  return readItems(items, text, (item, reader) => message(item, names, reader));
}

function message(item: Json, names: ReadonlyMap<string, string>, { span, people }: ItemReader): ImportedEntry | null {
  const time = programTime(at(item, 'ts'));
  const user = textAt(item, 'user');
  const program = at(item, 'bot_id') !== undefined || textAt(item, 'subtype') === 'bot_message';
  const author = program
    ? textAt(item, 'username', 'bot_profile.name')
    : ((user === null ? null : (names.get(user) ?? user)) ?? textAt(item, 'username'));
  const parts = [
    textAt(item, 'text') ?? blockText(at(item, 'blocks')),
    ...(listAt(item, 'attachments') ?? []).map((one) => attachment(one)),
    ...(listAt(item, 'files') ?? []).map((one) => textAt(one, 'title', 'name')),
  ];
  const own = author === null ? '' : `<@${user ?? ''}> `;
  const raw = unique(parts).join('\n');
  // "<@U1> has joined the channel" is told of its author.
  const words = markup(user !== null && raw.startsWith(own) ? raw.slice(own.length) : raw, names);
  const links = (listAt(item, 'files') ?? []).flatMap((one) => textAt(one, 'permalink') ?? []);
  return messageEntry({ at: time, author, program, words, links, span }, people);
}

function attachment(item: Json): string | null {
  const title = textAt(item, 'title');
  const link = textAt(item, 'title_link');
  const head = title !== null && link !== null ? `<${link}|${title}>` : title;
  const parts = unique([textAt(item, 'pretext'), head, textAt(item, 'text')]);
  return parts.length > 0 ? parts.join('\n') : textAt(item, 'fallback');
}

/** The words of blocks, where a message has no text of its own, in Slack's markup. */
function blockText(block: Json, depth = 0): string | null {
  if (depth > 8) return null;
  if (Array.isArray(block)) {
    const parts = block.flatMap((one) => blockText(one, depth + 1) ?? []);
    // Elements of a line stand beside each other, blocks below each other.
    return parts.join(block.some((one) => INLINE.has(textAt(one, 'type') ?? '')) ? '' : '\n') || null;
  }
  const inner = at(block, 'elements') ?? at(block, 'fields');
  switch (textAt(block, 'type')) {
    case 'link':
      return `<${textAt(block, 'url') ?? ''}|${textAt(block, 'text', 'url') ?? ''}>`;
    case 'user':
      return `<@${textAt(block, 'user_id') ?? ''}>`;
    case 'usergroup':
      return `<!subteam^${textAt(block, 'usergroup_id') ?? ''}>`;
    case 'channel':
      return `<#${textAt(block, 'channel_id') ?? ''}>`;
    case 'broadcast':
      return `<!${textAt(block, 'range') ?? 'here'}>`;
    case 'emoji':
      return `:${textAt(block, 'name') ?? ''}:`;
    case 'text':
      // Spaces at its ends part it from its neighbours.
      return typeof at(block, 'text') === 'string' ? String(at(block, 'text')) : null;
    default:
      return textAt(block, 'text') ?? blockText(at(block, 'text') ?? inner ?? null, depth + 1);
  }
}

const INLINE: ReadonlySet<string> = new Set(['text', 'link', 'user', 'usergroup', 'channel', 'broadcast', 'emoji']);

/** Slack's own markup as Markdown: mentions, channels, links, entities. */
export function markup(text: string, names: ReadonlyMap<string, string>): string {
  const plain = text.replace(
    /<([@#!]?)([^<>|\n]{1,2000})(?:\|([^<>\n]{0,500}))?>/g,
    (_, sign: string, target: string, label?: string) => {
      if (sign === '@') return `@${names.get(target) ?? label ?? target}`;
      if (sign === '#') return `#${label === undefined || label === '' ? target : label}`;
      if (sign === '!') return label ?? `@${target}`;
      return label === undefined || label === target || `mailto:${label}` === target
        ? (label ?? target)
        : `[${label}](${target})`;
    },
  );
  return decodeEntities(plain);
}
