/** The door of the room: any text → what it holds, or one sentence that says why nothing can be imported. */
import {
  IMPORT_FORMATS,
  JSON_FORMATS,
  TEXT_FORMATS,
  type ImportFormat,
  type JsonFormat,
  type TextFormat,
} from './formats';
import type { Imported, ImportOptions } from './imported';
import type { Json } from './tools/json';

export interface ImportTextOptions extends ImportOptions {
  /** The format, where it is known; else it is recognised. */
  readonly format?: ImportFormat;
}

export type ImportResult =
  | { readonly ok: true; readonly format: ImportFormat; readonly imported: Imported }
  | { readonly ok: false; readonly message: string };

/** Longer texts are refused: an incident's log is read by people. In UTF-16 units. */
const MOST = 20_000_000;

/** Reads a text of any known kind. Never throws. */
export function importText(text: string, options: ImportTextOptions = {}): ImportResult {
  const refused = unusable(text);
  if (refused !== null) return { ok: false, message: refused };
  const json = parseJson(text);
  // A tool's export and what is copied from its page are one format to whoever names it.
  const formats = json === null ? [...TEXT_FORMATS, ...JSON_FORMATS] : [...JSON_FORMATS, ...TEXT_FORMATS];
  const wanted = formats.find(({ id }) => id === options.format);
  if (json === 'broken' && wanted?.type !== 'text')
    return { ok: false, message: 'This looks like JSON and cannot be read as JSON; it may be cut off.' };
  if (wanted !== undefined) return readAs(wanted, text, json, options);
  if (json !== null && json !== 'broken') {
    const found = JSON_FORMATS.find((format) => format.matches(json.value));
    if (found !== undefined) return readAs(found, text, json, options);
    const names = JSON_FORMATS.map(({ name }) => name).join(', ');
    return { ok: false, message: `This JSON is none of the exports that can be read: ${names}.` };
  }
  if (isReview(text)) return { ok: false, message: 'This is a review already, and is opened as it is.' };
  const found = TEXT_FORMATS.find((format) => format.matches(text));
  return found === undefined
    ? { ok: false, message: 'Nothing in this text can be read.' }
    : readAs(found, text, null, options);
}

/** The format that a text seems to have, or null. */
export function detectFormat(text: string): ImportFormat | null {
  const result = importText(text);
  return result.ok ? result.format : null;
}

export function isImportFormat(name: string): name is ImportFormat {
  return (IMPORT_FORMATS as readonly string[]).includes(name);
}

function readAs(format: JsonFormat | TextFormat, text: string, json: ParsedJson, options: ImportOptions): ImportResult {
  const value = json === 'broken' ? null : json;
  const imported =
    format.type === 'text'
      ? format.read(text, options)
      : value !== null && format.matches(value.value)
        ? format.read(value.value, text)
        : null;
  if (imported === null) return { ok: false, message: `This is not ${format.name}: it has no ${format.has}.` };
  const { entries, review } = imported;
  const whole =
    format.id === 'markdown' &&
    (review.summary !== undefined || (review.actionItems?.length ?? 0) + (review.learnings?.length ?? 0) > 0);
  if (entries.length === 0 && !whole) {
    const what = format.type === 'text' ? 'No line begins with a time' : `There are no entries in it`;
    return { ok: false, message: `${what}, so there is nothing to import.` };
  }
  return { ok: true, format: format.id, imported };
}

/** Whether a text has a review's version and one more of its keys at the edge. What was recognised may be named otherwise: `format`. */
function isReview(text: string): boolean {
  return (
    /^\ufeff?(["']?)pir\1[ \t]*:[ \t]*\d+[ \t]*(?:#.*)?$/m.test(text) &&
    /^(?:title|timeline|status|severity|summary)[ \t]*:/m.test(text)
  );
}

function unusable(text: string): string | null {
  if (text.length > MOST)
    return `This text has ${Math.round(text.length / 1_000_000)} million characters; up to ${MOST / 1_000_000} million are read.`;
  if (text.trim() === '') return 'The text is empty, so there is nothing to import.';
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const control = text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001a\u001c\ufffd]/g)?.length ?? 0;
  return control * 20 > Math.min(text.length, 20_000) ? 'This does not look like text.' : null;
}

type ParsedJson = { readonly value: Json } | 'broken' | null;

/** JSON, or one JSON object a line; null for a text that does not begin as JSON does. */
function parseJson(text: string): ParsedJson {
  const body = text.replace(/^\ufeff/, '').trim();
  if (!/^(?:\{|\[\s*(?:\{|\]|\[|$))/.test(body)) return null;
  const whole = tryJson(body);
  if (whole !== null) return whole;
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.every((line) => line.trimStart().startsWith('{'))) {
    const values = lines.map(tryJson);
    if (values.every((value) => value !== null)) return { value: values.map(({ value }) => value) };
  }
  return /^\{\s*"|^\[\s*\{/.test(body) ? 'broken' : null;
}

function tryJson(text: string): { readonly value: Json } | null {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return null;
  }
}
