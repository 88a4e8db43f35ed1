import assert from 'node:assert/strict';
import { importText, type ImportTextOptions } from '../../../src/core/import/import';
import { gist } from '../../../src/core/import/text/message';
import type { Imported, ImportedEntry } from '../../../src/core/import/imported';

/** An import that must succeed. */
export function read(text: string, options: ImportTextOptions = {}): Imported & { readonly format: string } {
  const result = importText(text, options);
  assert.ok(result.ok, result.ok ? '' : result.message);
  return { ...result.imported, format: result.format };
}

/** Why nothing can be imported. */
export function refusal(text: string, options: ImportTextOptions = {}): string {
  const result = importText(text, options);
  assert.ok(!result.ok, 'this should not have been read');
  return result.message;
}

/** An entry on one line: time, who, kind, milestones, words, what follows in brackets. */
export function line(entry: ImportedEntry): string {
  const { at, until } = entry;
  const time = (one: NonNullable<typeof at>): string =>
    `${one.approximate ? '~' : ''}${one.date === null ? '' : `${one.date} `}${one.clock}${one.offset === null ? '' : ` ${one.offset >= 0 ? '+' : ''}${one.offset}`}`;
  const when = at === null ? '-' : until === null ? time(at) : `${time(at)} to ${until.clock}`;
  const marks = [entry.who.join('+'), entry.kind ?? '', entry.milestones.join('+')].filter((part) => part !== '');
  // Of a message the quote stands for both.
  const what = entry.quote !== null && entry.what === gist(entry.quote) ? '' : (entry.what ?? '');
  const extra = [
    entry.quote === null ? '' : `${what === '' ? '' : ' '}"${entry.quote}"`,
    entry.output === null ? '' : ` [${entry.output}]`,
    entry.links.length === 0 ? '' : ` -> ${entry.links.join(' ')}`,
  ];
  return `${when} | ${marks.join(' ')} | ${what}${extra.join('')}`;
}

export function lines(text: string, options: ImportTextOptions = {}): string[] {
  return read(text, options).entries.map(line);
}

export function rest(text: string, options: ImportTextOptions = {}): string[] {
  return read(text, options).rest.map((one) => one.text);
}
