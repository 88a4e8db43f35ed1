/** Somebody who types into a review, with all of core's work that follows a keystroke in the editor. */
import {
  ChartMemory,
  computeMetrics,
  drawChart,
  LintMemory,
  lintReview,
  parseReview,
  readChart,
  type ChartOptions,
  type Metrics,
  type ParsedReview,
} from '../../src/core/index';
import { cpuTime } from './measure';

/** Milliseconds of CPU. */
export interface Stroke {
  readonly parse: number;
  readonly metrics: number;
  readonly lint: number;
  readonly chart: number;
}

export const whole = ({ parse, metrics, lint, chart }: Stroke): number => parse + metrics + lint + chart;

export class Writer {
  private readonly memory = new LintMemory();
  private readonly charts = new ChartMemory();
  private placement: ChartOptions = {};
  private parsed: ParsedReview;

  constructor(private readonly source: string) {
    this.parsed = parseReview(source);
    const metrics = computeMetrics(this.parsed.review);
    lintReview(this.parsed, { metrics, memory: this.memory });
    this.draw(metrics);
  }

  /** Reads the review with other words in place of what stands from one offset to another. */
  async type(words: string, from: number, to = from): Promise<Stroke> {
    const text = this.source.slice(0, from) + words + this.source.slice(to);
    // As an editor hands a text over: in one piece, which the first look at it makes of the three.
    text.charCodeAt(0);
    const parse = await cpuTime(() => (this.parsed = parseReview(text, this.parsed)));
    let known: Metrics | null = null;
    const metrics = await cpuTime(() => (known = computeMetrics(this.parsed.review)));
    const figures = known ?? computeMetrics(this.parsed.review);
    const lint = await cpuTime(() => lintReview(this.parsed, { metrics: figures, memory: this.memory }));
    const chart = await cpuTime(() => this.draw(figures));
    return { parse, metrics, lint, chart };
  }

  private draw(metrics: Metrics): void {
    const options = { width: 900, memory: this.charts, ...this.placement };
    const reading = readChart(this.parsed.review, metrics, 'review', this.charts);
    this.placement = { previous: drawChart(reading, options).placement };
  }
}

/** What is typed, and where: see `STROKES`. */
export type Place = keyof typeof STROKES;

type Type = (writer: Writer, stroke: number) => Promise<Stroke>;

/** Makes of a review what is typed into it, again and again. */
const STROKES = {
  /** Letters into the words of an entry in the middle. */
  words: (source) => {
    const from = source.indexOf('      ', middleOf(source)) + 8;
    return (writer, stroke) => writer.type(letters(stroke), from);
  },
  /** Letters into the summary, above all entries. */
  summary: (source) => {
    const from = source.indexOf('summary: >-\n') + 'summary: >-\n  Orders '.length;
    return (writer, stroke) => writer.type(letters(stroke), from);
  },
  /** Another second into the time of the entry in the middle, which is a milestone. */
  time: (source) => otherSecond(middleOf(source)),
  /** The same into an entry that is not one. */
  'ordinary time': (source) => otherSecond(source.indexOf(ENTRY, middleOf(source) + 1)),
  /** An entry more in the middle, and gone again: every second stroke takes it away. */
  entry: (source) => {
    const from = source.indexOf(ENTRY, middleOf(source) + 1);
    const time = source.slice(from + ENTRY.length, from + ENTRY.length + 19);
    return (writer, stroke) =>
      writer.type(stroke % 2 ? `${ENTRY}${time}\n    what: Session ${stroke} is looked at.\n` : '', from);
  },
  /** A line of an entry deleted, and back: its impact. */
  line: (source) => {
    const from = source.indexOf(IMPACT, source.indexOf(ENTRY, middleOf(source) + 1));
    const behind = source.indexOf('\n', from) + 1;
    return (writer, stroke) => writer.type(stroke % 2 ? '' : source.slice(from, behind), from, behind);
  },
  /** Another impact. */
  impact: (source) => anotherWord(source, IMPACT, ['negative', 'neutral', 'positive']),
  /** Another kind. */
  kind: (source) => anotherWord(source, '    kind: ', ['task', 'event', 'automation', 'interaction']),
} satisfies Record<string, (source: string) => Type>;

const ENTRY = '  - at: ';
const IMPACT = '    impact: ';

const middleOf = (source: string): number => source.indexOf(ENTRY, source.length >> 1);

const letters = (stroke: number): string => 'word '.repeat(stroke).slice(0, stroke % 150);

function otherSecond(entry: number): Type {
  const second = entry + '  - at: 2026-03-03T10:00:0'.length;
  return (writer, stroke) => writer.type(String(stroke % 10), second, second + 1);
}

function anotherWord(source: string, key: string, words: readonly string[]): Type {
  const from = source.indexOf(key, source.indexOf(ENTRY, middleOf(source) + 1)) + key.length;
  const behind = source.indexOf('\n', from);
  return (writer, stroke) => writer.type(words[stroke % words.length] ?? '', from, behind);
}

/** Somebody at a place, who types the stroke of a number, from 1. */
export function typist(source: string, place: Place): (stroke: number) => Promise<Stroke> {
  const type: Type = STROKES[place](source);
  const writer = new Writer(source);
  return (stroke) => type(writer, stroke);
}

export async function strokes(source: string, place: Place, count: number): Promise<Stroke[]> {
  const type = typist(source, place);
  const times: Stroke[] = [];
  for (let stroke = 1; stroke <= count; stroke++) times.push(await type(stroke));
  return times;
}
