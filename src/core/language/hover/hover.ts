/** What there is to know about the thing under the pointer, as Markdown. */
import type { Entry, Review } from '../../format/model';
import type { ScalarNode } from '../../format/node';
import type { ParsedReview } from '../../format/parse';
import { schemaAt } from '../../format/schema';
import { computeMetrics } from '../../metrics/compute';
import type { Metrics } from '../../metrics/metrics';
import { touches, type Span } from '../../text/span';
import { keyDocumentation, wordsOf } from '../explain';
import { computedFigure, figuresAt, isMetricKey, serviceLevel } from './figures';
import { idFacts, mentionAt } from './ids';
import { atOffset, type AtOffset } from './path-at';
import { personFacts } from './person';
import { timeFacts } from './time';

export interface Hover {
  readonly span: Span;
  /** Paragraphs of Markdown. Words of the review are escaped in it. */
  readonly markdown: string;
}

const PERSON_KEYS: ReadonlySet<string> = new Set(['who', 'owner', 'commander', 'facilitator', 'attendees']);

/** The hover at an offset of the source, or null where there is nothing to say. Never throws. */
export function hover(parsed: ParsedReview, offset: number, known?: Metrics): Hover | null {
  const metrics = (): Metrics => known ?? computeMetrics(parsed.review);
  const time = timeAt(parsed.review.timeline, offset);
  if (time !== null) return said(time.span, timeFacts(parsed.review, metrics(), time));
  const here = atOffset(parsed.root, offset);
  if (here === null) return null;
  if (here.on === 'key') return said(here.node.span, aboutKey(parsed, here, metrics));
  return said(here.node.span, aboutValue(parsed, here, metrics)) ?? aboutMention(parsed.review, here.node, offset);
}

/** A person, an incident or a ticket that a text mentions. */
function aboutMention(review: Review, node: ScalarNode, offset: number): Hover | null {
  const found = mentionAt(review, node, offset);
  if (found === null) return null;
  return said(found.span, found.kind === 'person' ? personFacts(review, found.name) : idFacts(review, found.name));
}

function said(span: Span, lines: readonly string[]): Hover | null {
  const markdown = lines.filter((line) => line !== '').join('\n\n');
  return markdown === '' ? null : { span, markdown };
}

function timeAt(timeline: readonly Entry[], offset: number): NonNullable<Entry['at']> | null {
  const entry = timeline.find(({ span }) => touches(span, offset));
  return [entry?.at, entry?.until].find((when) => when != null && touches(when.span, offset)) ?? null;
}

function aboutKey({ review }: ParsedReview, { path }: AtOffset, metrics: () => Metrics): string[] {
  const key = String(path.at(-1));
  if (path.length === 2 && path[0] === 'people') return personFacts(review, key);
  const node = schemaAt(path);
  if (node === undefined) return [];
  const facts = isMetricKey(key) ? computedFigure(metrics(), key) : [];
  if (key === 'sla' || key === 'time_to_recover') facts.push(...serviceLevel(review, metrics()));
  const names = path.map((step) => (typeof step === 'number' ? '*' : step));
  if (path[0] === 'timeline' && path.length === 3 && (key === 'at' || key === 'until')) {
    const when = review.timeline[Number(path[1])]?.[key];
    if (when != null) facts.push(...timeFacts(review, metrics(), when));
  }
  return [`**${node.title ?? key}**`, keyDocumentation(node, names), ...facts];
}

function aboutValue({ review }: ParsedReview, { path, node }: AtOffset, metrics: () => Metrics): string[] {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const text = node.words.value;
  if (PERSON_KEYS.has(key)) return personFacts(review, text);
  if (key === 'ticket' || key === 'incident') return idFacts(review, text.trim());
  const found = wordsOf(schemaAt(path)).find(({ word }) => word === text);
  const meaning = found ?? wordsOf(schemaAt([...path, '*'])).find(({ word }) => word === text);
  if (meaning === undefined) return [];
  const entry = path[0] === 'timeline' && typeof path[1] === 'number' ? path[1] : -1;
  const milestone = review.timeline[entry]?.milestones.find(({ value }) => value === text)?.value;
  const figures = key === 'milestone' && milestone !== undefined ? figuresAt(metrics(), milestone, entry) : [];
  const used = milestone === 'restored' ? serviceLevel(review, metrics()) : [];
  return [`\`${meaning.word}\` ${meaning.meaning}`, ...figures, ...used];
}
