/**
 * What a review does not say yet, part by part of the guide in Hand, Post-Incident Reviews, ch. 10. It is a list to walk along, for whoever
 * asks for it; findings say what is wrong.
 */
import type { Edited } from '../../format/edit/entry-edits';
import type { Entry, Milestone, SectionPlace } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { isPrompt, PROMPTS } from '../../format/prompts';
import type { Words } from '../../format/words';
import { isOpen, isOwner } from '../../metrics/compute';
import type { Metrics } from '../../metrics/metrics';
import type { Span } from '../../text/span';
import { addSection, type GuideSection } from './add-section';

export type GuidePart = 'facts' | 'detection' | 'response' | 'remediation' | 'learning' | 'actions' | 'report';

export interface OpenPoint {
  readonly part: GuidePart;
  /** What is to be answered: how and what, never whose fault. */
  readonly question: string;
  /** What the question is about, where there are several of the kind: the first words of an entry or an item. */
  readonly about: string;
  /** The place to go to, in the source. */
  readonly span: Span;
  /** What to write first, where the place does not exist yet. */
  readonly insert: Edited | null;
}

/** More of one kind would hide the others. */
const MOST = 5;

/** In the order of the guide. Empty for a review that says everything. */
export function openPoints(parsed: ParsedReview, metrics: Metrics): OpenPoint[] {
  if (parsed.refused) return [];
  const guide = new Guide(parsed, metrics);
  const minor = parsed.review.severity?.value === 'sev5';
  return [
    ...guide.facts(minor),
    ...guide.detection(minor),
    ...(minor ? [] : [...guide.response(), ...guide.remediation()]),
    ...guide.learning(minor),
    ...(minor ? [] : [...guide.actions(), ...guide.report()]),
  ];
}

class Guide {
  constructor(
    private readonly parsed: ParsedReview,
    private readonly metrics: Metrics,
  ) {}

  /** Some entry says something. */
  private get tells(): boolean {
    return this.parsed.review.timeline.some(({ what, quote }) => said(what) || quote !== null);
  }

  facts(minor: boolean): OpenPoint[] {
    const { review } = this.parsed;
    const { customerImpact: impact } = review;
    return [
      ...this.section('facts', 'title', said(review.title), PROMPTS.title),
      ...this.section('facts', 'severity', review.severity !== null, 'How grave was it?'),
      ...(minor
        ? []
        : [
            ...this.section('facts', 'services', review.services.length > 0, 'Which services were affected?'),
            ...this.section(
              'facts',
              'customer_impact',
              impact?.affected === false || said(impact?.description ?? null) || hasFigures(impact),
              PROMPTS.customerImpact,
            ),
            ...this.section(
              'facts',
              'review',
              review.held !== null && review.facilitator !== null,
              'When do we meet about it, and who facilitates?',
            ),
          ]),
    ];
  }

  detection(minor: boolean): OpenPoint[] {
    if (!this.tells) return this.section('detection', 'timeline', false, PROMPTS.firstSign);
    if (minor) return [];
    const detected = this.marked('detected');
    return [
      ...this.milestone('detection', 'started', 'When did it begin, as far as we know now?'),
      ...this.milestone('detection', 'detected', 'When did a first signal reach us?'),
      ...detected
        .filter(({ who, kind }) => who.length === 0 && kind?.value !== 'automation')
        .map((entry) => this.entry('detection', 'Who, or which monitor, was alerted first?', entry)),
    ];
  }

  response(): OpenPoint[] {
    const { timeline } = this.parsed.review;
    if (!this.tells) return [];
    const people = new Set(
      timeline.flatMap(({ who }) => who.map(({ value }) => value)).filter((id) => id !== 'customers'),
    );
    const last = timeline.at(-1);
    return [
      ...this.milestone('response', 'acknowledged', 'When did a responder take it on?'),
      ...(people.size < 2 && last !== undefined
        ? [this.entry('response', 'Who else was brought in, and when?', last, '')]
        : []),
      ...this.milestone('response', 'identified', 'When was it known where to act?'),
    ];
  }

  remediation(): OpenPoint[] {
    const { timeline } = this.parsed.review;
    if (!this.tells) return [];
    const tasks = timeline.filter(({ kind, what }) => kind?.value === 'task' && said(what));
    return [
      ...this.milestone('remediation', 'restored', 'When was service back for those who use it?'),
      ...tasks
        .filter(({ impact }) => impact === null)
        .slice(0, MOST)
        .map((entry) => this.entry('remediation', 'Did this step bring service nearer?', entry)),
      ...tasks
        .filter(({ impact, judgment }) => impact?.value === 'negative' && judgment === null)
        .slice(0, MOST)
        .map((entry) => this.entry('remediation', 'What made this step the sensible thing to do?', entry)),
    ];
  }

  learning(minor: boolean): OpenPoint[] {
    const { learnings, contributingFactors, actionItems } = this.parsed.review;
    const learned = learnings.some(({ what }) => said(what));
    if (minor)
      return learned || actionItems.some(({ what }) => said(what))
        ? []
        : this.section('learning', 'learnings', false, PROMPTS.anyLearning);
    return [
      ...this.section('learning', 'learnings', learned, PROMPTS.learning),
      ...this.section(
        'learning',
        'contributing_factors',
        contributingFactors.some(({ what }) => said(what)),
        PROMPTS.factor,
      ),
    ];
  }

  actions(): OpenPoint[] {
    const { actionItems } = this.parsed.review;
    const items = actionItems.filter(({ what }) => said(what));
    const open = items.filter(isOpen);
    const point = (question: string, { what, span }: (typeof items)[number]): OpenPoint => ({
      part: 'actions',
      question,
      about: firstWords(what),
      span: start(span),
      insert: null,
    });
    return [
      ...this.section('actions', 'action_items', items.length > 0, PROMPTS.actionItem),
      ...open
        .filter(({ owner }) => !owner.some(({ value }) => isOwner(value)))
        .slice(0, MOST)
        .map((item) => point('Who takes this on?', item)),
      ...open
        .filter(({ due }) => due === null)
        .slice(0, MOST)
        .map((item) => point('By when?', item)),
    ];
  }

  report(): OpenPoint[] {
    const { review } = this.parsed;
    const { customerImpact: impact } = review;
    const noticed = said(impact?.description ?? null) || hasFigures(impact);
    const told = review.publicReport !== null || !noticed;
    return [
      ...this.section('report', 'summary', said(review.summary), PROMPTS.summary),
      ...(told ? [] : this.section('report', 'public', false, PROMPTS.publicSummary)),
      ...(review.publicReport !== null && !said(review.publicReport.summary)
        ? this.section('report', 'public', false, PROMPTS.publicSummary)
        : []),
    ];
  }

  /** A section that says nothing yet: where it stands, or what to insert. */
  private section(part: GuidePart, key: GuideSection, answered: boolean, question: string): OpenPoint[] {
    if (answered) return [];
    const place = this.parsed.review.sections.get(key);
    if (place !== undefined) return [{ part, question, about: '', ...emptyPlace(this.parsed.source, place) }];
    const insert = addSection(this.parsed, key);
    const first = this.parsed.root.pairs[0]?.key.span ?? { start: 0, end: 0 };
    return [{ part, question, about: '', span: start(first), insert: insert.edits.length === 0 ? null : insert }];
  }

  /** A milestone that some disruption lacks; the place is the timeline. */
  private milestone(part: GuidePart, milestone: Milestone, question: string): OpenPoint[] {
    const { disruptions } = this.metrics;
    if (disruptions.length > 0 && disruptions.every(({ marks }) => marks[milestone] !== undefined)) return [];
    const key = this.parsed.review.sections.get('timeline')?.key;
    const open = disruptions
      .filter(({ marks }) => marks[milestone] === undefined)
      .map(({ incident }) => incident ?? '');
    return [
      {
        part,
        question,
        about: disruptions.length > 1 ? open.filter((id) => id !== '').join(', ') : '',
        span: start(key ?? { start: 0, end: 0 }),
        insert: null,
      },
    ];
  }

  private marked(milestone: Milestone): Entry[] {
    const { timeline } = this.parsed.review;
    return this.metrics.disruptions.flatMap(({ marks }) => timeline[marks[milestone]?.entry ?? -1] ?? []);
  }

  private entry(part: GuidePart, question: string, { span, what, quote, at }: Entry, about?: string): OpenPoint {
    return {
      part,
      question,
      about: about ?? [at?.text ?? '', firstWords(what ?? quote)].filter(Boolean).join(' '),
      span: start(span),
      insert: null,
    };
  }
}

/** Behind the first key or dash of a section that has nothing, else behind its own key; with the blank that YAML wants. */
function emptyPlace(source: string, { key, span }: SectionPlace): Pick<OpenPoint, 'span' | 'insert'> {
  const end = source.indexOf('\n', Math.max(span.end, key.end));
  const text = source.slice(key.start, end < 0 ? source.length : end);
  const empty = [...text.matchAll(/^[ ]*(?:-(?=[ \t]|\r?$)|(?:- )?[a-z_]+:)(?=[ \t]*(?:#|\r?$))/gm)];
  const found = empty.find(({ index }) => index > 0) ?? empty[0];
  const at = found === undefined ? key.end + 1 : key.start + found.index + found[0].length;
  if (source[at] === ' ') return { span: { start: at + 1, end: at + 1 }, insert: null };
  const blank = found === undefined ? null : { edits: [{ start: at, end: at, text: ' ' }], cursor: at + 1 };
  return { span: { start: at, end: at }, insert: blank };
}

function said(words: Words | null): boolean {
  return words !== null && words.value.trim() !== '' && !isPrompt(words.value);
}

function hasFigures(impact: ParsedReview['review']['customerImpact']): boolean {
  return impact !== null && (impact.users ?? impact.requests ?? impact.supportRequests) !== null;
}

function start(span: Span): Span {
  return { start: span.start, end: span.start };
}

const LONGEST = 50;

function firstWords(words: Words | null): string {
  const line = words?.value.trim().split('\n', 1)[0] ?? '';
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST)).trimEnd()}…`;
}
