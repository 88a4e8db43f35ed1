/** The timeline as a list, with the path in its margin. */
import type { Milestone } from '../../format/model';
import { durationWords, lengthWords } from '../../metrics/duration-words';
import type { Moment } from '../reading/moments';
import { entryOf, isFalseAlarm, wordsOf } from '../reading/reading';
import { covers } from '../reading/tracks';
import { rect } from '../render/geometry';
import type { MarkNode, Run, SceneNode } from '../scene';
import type { Measure } from '../text/measure';
import { plainText, shorten, wrap, Wraps } from '../text/wrap';
import { day, dayNumber, plainClock } from '../time/clock';
import { bandsAt, phaseText, type Telling } from '../words/telling';
import { openings } from '../wide/flags';
import { SIZE, write, type Sheet } from '../wide/sheet';
import type { Spot, Spots } from '../plot/marks';
import { Margin } from './margin';
import { rowsOf, togetherText, type Row } from './rows';

const R = 5.5;
const MOST_PATHS = 3;

export interface List {
  readonly nodes: readonly SceneNode[];
  readonly height: number;
  readonly spots: Spots;
}

/** Taken over from `sheet` while no words change that a row shows. */
export function list(sheet: Sheet, tell: Telling, start: number): List {
  const { parts } = sheet;
  const rows = parts.part('rows', [], () => rowsOf(tell.reading.moments));
  const words = rows.map(({ moments, first }) => (moments.length > 1 ? '' : wordsOf(tell.reading, first)));
  return parts.part('list', [start, ...words], () => new ListWriter(tell, sheet, start).write(rows));
}

class ListWriter {
  private readonly measure: Measure;
  private readonly width: number;
  private readonly wraps: Wraps;
  private readonly nodes: SceneNode[] = [];
  private readonly back: SceneNode[] = [];
  private readonly spots = new Map<number, Spot>();
  private readonly margins: readonly Margin[];
  /** Left edge of times, and of words. */
  private readonly xTime: number;
  private readonly xWords: number;
  private y: number;
  private section = '';
  private today: number | null = null;
  private end = -Infinity;
  private readonly longGap: number;
  private readonly openings: ReturnType<typeof openings>;

  constructor(
    private readonly tell: Telling,
    sheet: Sheet,
    private readonly start: number,
  ) {
    const { measure, width } = sheet;
    this.measure = measure;
    this.width = width;
    const { tracks, moments } = tell.reading;
    const shown = tracks.slice(0, MOST_PATHS);
    const top = Math.max(1, ...tell.recoveries.map((recovery) => recovery.top));
    const room = Math.min(0.24 * width, 100, Math.max(52, top * 9));
    const each = shown.length === 1 ? room : Math.min(room, (0.3 * width) / shown.length);
    this.y = start + 12;
    this.margins = shown.map(
      (track, i) => new Margin(track, 10 + i * (each + 12), 10 + i * (each + 12) + each, this.y),
    );
    this.xTime = 10 + shown.length * each + (shown.length - 1) * 12 + 12;
    // A time that comes twice has its offset beside it.
    const times = moments.map((moment) => timeOf(tell, moment)).filter((text) => text.length > 6);
    const widest = Math.max(0, ...new Set(times.map((text) => Math.ceil(measure(text, SIZE.small, true)) + 8)));
    this.xWords = this.xTime + Math.max(widest, moments.some((moment) => moment.approximate) ? 48 : 40);
    this.wraps = tell.reading.texts.part('wraps', [measure, width - this.xWords], () => new Wraps());
    this.longGap = longGap(tell);
    this.openings = tracks.length === 1 && tracks[0] !== undefined ? openings(tracks[0]) : new Map();
    const caption = (margin: Margin, i: number): void => {
      const incident = shown[i]?.incident;
      const text = shorten(incident ?? 'restored', margin.x1 + 4 - (i === 0 ? 0 : margin.x0 - 8), {
        size: SIZE.tiny,
        measure,
      });
      this.nodes.push(write(measure, margin.x1 + 4, start + 10, text, { size: SIZE.tiny, anchor: 'end', muted: true }));
    };
    this.margins.forEach(caption);
  }

  write(rows: readonly Row[]): List {
    for (const row of rows) {
      this.gap(row.first);
      this.heading(row.first);
      this.dayName(row.first);
      this.row(row);
    }
    this.openEnd();
    this.wraps.end();
    const margins = this.margins.flatMap((margin) => margin.nodes(this.y));
    const spots = { at: (order: number) => this.spots.get(order) ?? null };
    return { nodes: [...this.back, ...margins, ...this.nodes], height: this.y - this.start, spots };
  }

  /** The phase that begins here, as a strip. */
  private heading(moment: Moment): void {
    const { tell, measure, width, xTime } = this;
    if (tell.reading.tracks.length > 1) return;
    const band = bandsAt(tell, moment).find((found) => found.kind === 'phase');
    const outside = OUTSIDE[phaseText(tell, moment)];
    const key = outside ?? (band === undefined ? '' : `${band.title} ${band.from}`);
    if (key === '' || key === this.section) return;
    this.section = key;
    this.y += 6;
    this.back.push(rect('strip1', 0, this.y, width, 20));
    const length = outside === undefined && band !== undefined && band.length !== '' ? ` ${band.length}` : '';
    const room = width - xTime - 8 - measure(length, SIZE.body);
    const title = shorten(outside ?? band?.title ?? '', room, { size: SIZE.body, bold: true, measure });
    const runs: Run[] = [{ text: title, bold: true }, ...(length === '' ? [] : [{ text: length, muted: true }])];
    this.nodes.push(write(measure, xTime, this.y + 14, runs));
    this.y += 24;
  }

  private dayName(moment: Moment): void {
    const { zone } = this.tell.reading;
    if (!this.tell.severalDays || moment.at === null) return;
    const number = dayNumber(zone, moment.at);
    if (number === this.today) return;
    this.today = number;
    this.nodes.push(
      write(this.measure, this.xTime, this.y + 13, day(zone, moment.at), { size: SIZE.small, bold: true }),
    );
    this.y += 18;
  }

  private gap(moment: Moment): void {
    const length = moment.drawn - this.end;
    const { tracks } = this.tell.reading;
    const spell = tracks.flatMap((track) => track.spells).find((candidate) => covers(candidate, moment));
    const detected = spell?.milestones.find((m) => m.milestone === 'detected')?.time ?? -Infinity;
    if (!Number.isFinite(length) || length <= this.longGap || moment.at === null || spell === undefined) return;
    if (moment.drawn <= detected || this.end < spell.begin.time) return;
    for (const margin of this.margins) margin.drop(this.y + 2);
    const whole = Math.round(length / 60_000) * 60_000;
    const text = this.fitting(`no entry for ${durationWords(whole)}`);
    this.nodes.push(
      write(this.measure, this.xWords, this.y + 12, text, { size: SIZE.small, muted: true, italic: true }),
    );
    for (const margin of this.margins) margin.drop(this.y + 16, true);
    this.y += 18;
  }

  private row(row: Row): void {
    const { first } = row;
    const together = row.moments.length > 1;
    const y = this.y + 9;
    const homes = this.margins.filter((margin) => margin.has(row));
    const xs = homes.map((margin) => margin.step(row, y));
    const net = row.moments.reduce((sum, moment) => sum + moment.step, 0);
    const x = xs[0] ?? this.margins[0]?.x1 ?? 10;
    for (const at of xs.length > 0 ? xs : [x])
      this.nodes.push(...(together ? togetherMarks(row, at, y, net) : [entryMark(first, at, y)]));
    for (const moment of row.moments) {
      this.spots.set(moment.order, { x, y, r: R, drawn: moment === first });
      this.end = Math.max(this.end, moment.drawnEnd ?? moment.drawn);
    }
    this.time(first);
    const height = together ? this.words(togetherText(row), null, true) : this.entryWords(first);
    this.y += height + 8;
  }

  private time(moment: Moment): void {
    if (moment.at === null) return;
    const text = timeOf(this.tell, moment);
    const bold = moment.milestones.length > 0;
    this.nodes.push(
      write(this.measure, this.xTime, this.y + 13, text, {
        size: SIZE.small,
        bold,
        muted: !bold,
        entry: moment.index,
      }),
    );
  }

  private entryWords(moment: Moment): number {
    const length =
      moment.at === null || moment.until === null
        ? ''
        : `${moment.approximate ? 'about ' : ''}${lengthWords(moment.until - moment.at)} `;
    const lead: Run | null =
      length === '' ? null : { text: length, bold: true, ...(moment.step < 0 && { away: true }) };
    const quiet = moment.milestones.length === 0 && moment.step === 0;
    const height = this.words(plainText(wordsOf(this.tell.reading, moment)), lead, quiet, moment.index);
    return height + this.foot(moment, this.y + 12 + height);
  }

  private words(text: string, lead: Run | null, muted: boolean, entry?: number): number {
    const { measure, width, xWords } = this;
    const indent = lead === null ? 0 : measure(lead.text, SIZE.body, true);
    const rows =
      text === '' && lead === null
        ? []
        : this.wraps.of(text, indent, () => wrap(text, width - xWords - 4, 3, { size: SIZE.body, measure }, indent))
            .rows;
    rows.forEach((row, i) => {
      const runs: Run[] = i === 0 && lead !== null ? [lead, { text: row }] : [{ text: row }];
      this.nodes.push(
        write(measure, xWords, this.y + 13 + i * 15, runs, { muted, ...(entry !== undefined && { entry }) }),
      );
    });
    return rows.length * 15;
  }

  /** Milestones, who, and what else the row does not show. */
  private foot(moment: Moment, y: number): number {
    const { measure, width, xWords } = this;
    const { reading } = this.tell;
    const bold = moment.milestones.map((milestone) => this.withTime(moment, milestone)).join(', ');
    const incident = reading.tracks.length > 1 ? (moment.entry.incident?.value ?? '') : this.opened(moment);
    const unknown = moment.at === null ? 'time not known' : '';
    const names = moment.who.map((id) => reading.personName(id)).join(', ');
    const rest = [incident, unknown, names].filter(Boolean).join(' · ');
    if (bold === '' && rest === '') return entryOf(reading, moment)?.what == null ? 15 : 0;
    const joint = bold !== '' && rest !== '' ? ' · ' : '';
    const room = width - xWords - 4;
    const shownBold = shorten(bold, room, { size: SIZE.small, bold: true, measure });
    const shown = shorten(`${joint}${rest}`, room - measure(shownBold, SIZE.small, true), {
      size: SIZE.small,
      measure,
    });
    const runs: Run[] = [
      ...(shownBold === '' ? [] : [{ text: shownBold, bold: true }]),
      ...(shown === '' ? [] : [{ text: shown }]),
    ];
    this.nodes.push(write(measure, xWords, y, runs, { size: SIZE.small, muted: true, entry: moment.index }));
    return 14;
  }

  /** A milestone that the end of a task set, with that time: the row has the time of its beginning. */
  private withTime(moment: Moment, milestone: Milestone): string {
    const { tracks, zone } = this.tell.reading;
    const ended =
      moment.until !== null &&
      tracks.some(({ spells }) =>
        spells.some(({ milestones }) =>
          milestones.some(
            (one) => one.moment === moment && one.milestone === milestone && one.mark.instant === moment.until,
          ),
        ),
      );
    return ended && moment.until !== null ? `${milestone} ${plainClock(zone, moment.until)}` : milestone;
  }

  /** The incident whose disruption begins with an entry, where one path has those of several. */
  private opened(moment: Moment): string {
    const named = [...this.openings].find(([milestone]) => milestone?.moment === moment);
    return named?.[1] ?? '';
  }

  private readonly fitting = (text: string): string =>
    shorten(text, this.width - this.xWords - 4, { size: SIZE.small, measure: this.measure });

  private openEnd(): void {
    const open = this.tell.reading.tracks.some((track) =>
      track.spells.some((spell) => spell.onset && spell.end === null),
    );
    if (!open || isFalseAlarm(this.tell.reading)) return;
    for (const margin of this.margins) margin.drop(this.y + 4, true);
    this.nodes.push(
      write(this.measure, this.xWords, this.y + 10, this.fitting('not restored in this record'), {
        size: SIZE.small,
        muted: true,
      }),
    );
    this.y += 18;
  }
}

const OUTSIDE: Readonly<Record<string, string>> = {
  before: 'Before the disruption',
  between: 'Between the disruptions',
  after: 'After restoration',
};

function entryMark(moment: Moment, x: number, y: number): MarkNode {
  const { entry } = moment;
  const vague = moment.approximate || moment.at === null;
  return {
    type: 'mark',
    x,
    y,
    r: R,
    kind: entry.kind?.value ?? null,
    impact: entry.impact?.value ?? null,
    vague,
    entry: moment.index,
  };
}

/** A mark on another says that there are several; their shape is that of their kind, where they have one. */
function togetherMarks({ moments, first }: Row, x: number, y: number, net: number): MarkNode[] {
  const kind = first.entry.kind?.value ?? null;
  const mark: MarkNode = {
    type: 'mark',
    x: x - 2,
    y: y + 1,
    r: R - 0.5,
    kind: moments.every(({ entry }) => (entry.kind?.value ?? null) === kind) ? kind : null,
    impact: net > 0 ? 'positive' : net < 0 ? 'negative' : 'neutral',
    vague: false,
  };
  return [{ ...mark, x: x + 1, y: y - 2, impact: 'neutral' }, mark];
}

/** `~16:09`, or ''. */
const timeOf = ({ reading }: Telling, { at, approximate }: Moment): string =>
  at === null ? '' : `${approximate ? '~' : ''}${plainClock(reading.zone, at)}`;

/** From which length on a wait is said: three times the usual one, and a good part of the disruption. */
function longGap(tell: Telling): number {
  const { moments, tracks } = tell.reading;
  const gaps: number[] = [];
  let end = -Infinity;
  for (const { drawn, drawnEnd } of moments) {
    if (drawn > end && Number.isFinite(end)) gaps.push(drawn - end);
    end = Math.max(end, drawnEnd ?? drawn);
  }
  gaps.sort((a, b) => a - b);
  const median = gaps[gaps.length >> 1] ?? 0;
  const length = tracks
    .flatMap((track) => track.spells)
    .reduce((sum, spell) => sum + Math.max(0, (spell.end?.time ?? tell.reading.span[1]) - spell.begin.time), 0);
  return Math.max(3 * median, 0.06 * length, 60_000);
}
