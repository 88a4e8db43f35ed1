/** A new review: a template with what is known filled in, and the place of the first thing to type. */
import { applyEdits, type TextEdit } from '../text/edit';
import type { Severity } from './model';
import { isEmpty, pairOf, type Pair } from './node';
import { parseReview } from './parse';
import { isPrompt, PROMPTS } from './prompts';
import { lineBreak, writeKey } from './edit/mapping-edits';
import { writeNames } from './write-entry';
import { lineScalar } from './write-scalar';

export interface NewReviewOptions {
  readonly title?: string;
  readonly severity?: Severity;
  readonly services?: readonly string[];
  /** IANA name. */
  readonly timezone?: string;
  /** The day of the incident, `YYYY-MM-DD`, or the moment, `~YYYY-MM-DDTHH:MM`: where the first entry begins. */
  readonly date?: string;
  /** `light` for a false alarm or a near miss; a team's own as text, in which empty keys are filled in. */
  readonly template: 'full' | 'light' | { readonly text: string };
}

export interface NewReview {
  readonly text: string;
  /** Offset of the first thing to type. */
  readonly cursor: number;
}

const ASKED = `customer_impact:
  description:   # ${PROMPTS.customerImpact}
`;
const NONE = `customer_impact: no
`;

/** `impact`: what is said about customers. */
const full = (impact: string): string => `pir: 1
title:   # ${PROMPTS.title}
status: draft
severity:   # sev1 complete outage … sev5 false alarm
services:   # what people use and could not, such as checkout
timezone:   # for times without an offset, such as Europe/Berlin
${impact}review:
  held:
  facilitator:
  attendees:

timeline:
  -   # ${PROMPTS.firstSign}

learnings:
  -   # ${PROMPTS.learning}

contributing_factors:
  -   # ${PROMPTS.factor}

action_items:
  - what:   # ${PROMPTS.actionItem}
    owner:
    due:

summary:   # ${PROMPTS.summary}
`;

const light = (impact: string): string => `pir: 1
title:   # ${PROMPTS.lightTitle}
status: draft
severity: sev5
services:   # what people use and could not, such as checkout
timezone:   # for times without an offset, such as Europe/Berlin
${impact}
timeline:
  -   # ${PROMPTS.firstSign}

learnings:
  -   # ${PROMPTS.anyLearning}
`;

const ORDER = ['pir', 'title', 'status', 'severity', 'incidents', 'services', 'tags', 'timezone'] as const;

/** The text of a new review. It has no findings but hints. Line breaks are those of the template. */
export function newReview(options: NewReviewOptions): NewReview {
  const { template } = options;
  let text = templateText(template, options.severity);
  for (const [key, value] of [
    ['title', options.title === undefined ? undefined : lineScalar(options.title.replace(/\s+/g, ' ').trim())],
    ['severity', options.severity],
    ['services', names(options.services)],
    ['timezone', options.timezone === undefined ? undefined : lineScalar(options.timezone)],
  ] as const) {
    if (value !== undefined && value !== '""') text = fill(text, key, value);
  }
  if (options.date !== undefined) text = applyEdits(text, dateFirstEntry(text, options.date));
  const cursor = firstToType(text);
  // What is typed behind a colon or a dash needs a space before it.
  return /[:-]/.test(text[cursor - 1] ?? '')
    ? { text: `${text.slice(0, cursor)} ${text.slice(cursor)}`, cursor: cursor + 1 }
    : { text, cursor };
}

function templateText(template: NewReviewOptions['template'], severity: Severity | undefined): string {
  if (template === 'full') return full(severity === 'sev5' ? NONE : ASKED);
  if (template === 'light') return light(severity === undefined || severity >= 'sev4' ? NONE : ASKED);
  return template.text;
}

function names(values: readonly string[] | undefined): string | undefined {
  const given = (values ?? []).map((value) => value.trim()).filter((value) => value !== '');
  if (given.length === 0) return undefined;
  const written = writeNames(given, 2).trim();
  // A list in lines would need more than the key's own line.
  return written.startsWith('-') ? `[${given.map((name) => JSON.stringify(name)).join(', ')}]` : written;
}

/** Writes a key over what the template has there; the question behind it has been answered, and goes. */
function fill(text: string, key: (typeof ORDER)[number], value: string): string {
  const { root } = parseReview(text);
  const pair = pairOf(root, key);
  const question = pair === undefined ? null : questionBehind(text, pair);
  return applyEdits(text, [...writeKey(text, root, key, value, ORDER), ...(question === null ? [] : [question])]);
}

/** The comment of a built-in template behind an empty key. */
function questionBehind(text: string, { key, value }: Pair): TextEdit | null {
  if (!isEmpty(value)) return null;
  const colon = text.indexOf(':', key.span.end) + 1;
  const comment = /^[ \t]+#[ \t]+([^\r\n]*)/.exec(text.slice(colon));
  if (comment === null) return null;
  const ours = isPrompt(comment[1] ?? '') || full(ASKED).includes(`${text.slice(key.span.start, colon)}${comment[0]}`);
  return ours ? { start: colon, end: colon + comment[0].length, text: '' } : null;
}

/** The date before the time that is still to be typed, where the timeline is one empty item. */
function dateFirstEntry(text: string, date: string): TextEdit[] {
  const { review, root } = parseReview(text);
  const [entry] = review.timeline;
  const value = pairOf(root, 'timeline')?.value;
  if (
    value?.type !== 'seq' ||
    value.flow ||
    review.timeline.length !== 1 ||
    entry?.what !== null ||
    entry.form !== 'text'
  ) {
    return [];
  }
  const dash = /^[ ]*-/m.exec(text.slice(review.sections.get('timeline')?.key.end ?? 0));
  if (dash === null) return [];
  const at = (review.sections.get('timeline')?.key.end ?? 0) + dash.index + dash[0].length;
  if (!/T\d/.test(date)) return [{ start: at, end: at, text: ` ${date}T` }];
  // With its time and no words yet, an entry is written with keys.
  const indent = ' '.repeat(dash[0].length + 1);
  return [{ start: at, end: at, text: ` at: ${date}${lineBreak(text)}${indent}what:` }];
}

/** Behind the first key or dash that has nothing: the title, else the first entry, else whatever comes first. */
function firstToType(text: string): number {
  const title = /^title:(?=[ \t]*(?:#|\r?$))/m.exec(text);
  if (title !== null) return afterSpace(text, title.index + title[0].length);
  const timeline = /^timeline:/m.exec(text);
  const entry =
    timeline === null
      ? null
      : /^[ ]*(?:-(?: \d{4}-\d\d-\d\dT)?|(?:- )?what:)(?=[ \t]*(?:#|\r?$))/m.exec(text.slice(timeline.index));
  if (timeline !== null && entry !== null) {
    const end = timeline.index + entry.index + entry[0].length;
    return entry[0].endsWith('T') ? end : afterSpace(text, end);
  }
  const empty = /^[ ]*(?:- )?[a-z_]+:(?=[ \t]*(?:#|\r?$)(?![\s\S]?[ ]+\S))/m.exec(text);
  return empty === null ? text.length : afterSpace(text, empty.index + empty[0].length);
}

/** Behind the space that separates a value from its key, where there is one. */
function afterSpace(text: string, offset: number): number {
  return text[offset] === ' ' ? offset + 1 : offset;
}
