import { WIDE, type ChartOptions, type Entry, type Metrics, type Review, type StillOptions } from '../core/index';
import { element } from './dom';
import { FilterForm, isFiltering, passes } from './filter';
import { FloatingCard } from './floating-card';
import type { Filter, Kept } from './host';
import type { Meeting } from './meeting';
import { Picture, type Brush } from './picture';
import type { ZoneChoice } from './protocol';
import type { Shown, Spot } from './shown';
import { Toolbar, type Gesture } from './toolbar';
import { t } from './words';

/** Everything that the page shows is made of this. */
export interface State {
  readonly kept: Kept;
  readonly review: Review | null;
  readonly metrics: Metrics | null;
  /** What the team calls severities, by their levels. */
  readonly severities: Readonly<Record<string, string>>;
  /** The entry that the pointer is at. */
  readonly near: number | null;
  /** The phase or stage that the pointer is at, as its index among the picture's bands. */
  readonly phase: number | null;
  readonly brush: Brush | null;
  /** The card of the chosen entry shows, because keys or a click led there. */
  readonly cardOpen: boolean;
  readonly filterOpen: boolean;
  /** The line at which the text cannot be read at the moment. */
  readonly unreadable: number | null;
  /** There is no file any more. */
  readonly gone: boolean;
  /** What draws could not be read. */
  readonly unloaded: boolean;
}

/** What the page's controls ask for. */
export interface Asks {
  gesture(gesture: Gesture): void;
  zone(zone: ZoneChoice): void;
  filter(filter: Filter): void;
  step(by: 1 | -1): void;
  open(link: string): void;
  redraw(): void;
  line(line: number): void;
}

/** Stands for a link in a sentence while it is put together. */
const LINK = '\u0000';

/** Pixels that one entry and its questions take below the picture in a meeting. */
const MEETING = 190;

/** How large a picture may be shown in a meeting, whether with who did what, and how high its paths are. */
interface Size {
  readonly larger: number;
  readonly lanes: boolean;
  readonly paths: number;
}

/** The best first: who did what is left out before type gets small, and paths get lower before it cannot be read. */
const LEAST: Size = { larger: 0.8, lanes: false, paths: 0.45 };
const SIZES: readonly Size[] = [
  ...[2, 1.75, 1.5, 1.3, 1.15, 1].map((larger) => ({ larger, lanes: true, paths: 1 })),
  ...[1.15, 1].map((larger) => ({ larger, lanes: false, paths: 1 })),
  { larger: 1, lanes: false, paths: 0.75 },
  ...[1, 0.75, 0.6].map((paths) => ({ larger: 0.9, lanes: false, paths })),
  ...[0.75, 0.6].map((paths) => ({ larger: 0.8, lanes: false, paths })),
  LEAST,
];

/** The zone of the times shown, as a chart's option. */
export function zoneOf({ zone }: Kept): string {
  if (zone === 'utc') return 'UTC';
  return zone === 'reader' ? Intl.DateTimeFormat().resolvedOptions().timeZone : 'review';
}

/** How the kept state wants its picture. */
function looks(kept: Kept) {
  return {
    zone: zoneOf(kept),
    fold: kept.trueScale ? 'never' : 'auto',
    ...(kept.domain && { domain: kept.domain }),
  } satisfies ChartOptions;
}

/** The page as elements. It keeps nothing but what it drew. */
export class View {
  readonly picture = new Picture();
  readonly facts = element('div', {});
  readonly details = element(
    'details',
    { class: 'facts' },
    element('summary', {}, t('The same as a table')),
    this.facts,
  );
  readonly stage: HTMLElement;
  private readonly toolbar: Toolbar;
  private readonly choices: FilterForm;
  private readonly card: FloatingCard;
  /** Which of the sizes of a meeting's picture fitted. */
  private fit: { review: Review; room: number; height: number; i: number } | null = null;
  private tabulated: { review: Review; zone: ZoneChoice } | null = null;
  /** Null until a meeting is held. */
  private meeting: Meeting | null = null;
  /** For those who go from heading to heading. */
  private readonly heading = element('h1', { class: 'unseen' });
  private readonly note = element('p', { class: 'note', role: 'status', hidden: true });
  /** The entries in time order, by their indices. */
  private order: readonly number[] = [];

  constructor(
    root: HTMLElement,
    private readonly asks: Asks,
  ) {
    this.toolbar = new Toolbar(asks.gesture, asks.zone);
    this.choices = new FilterForm(asks.filter);
    this.card = new FloatingCard(asks.open);
    this.stage = element('div', { class: 'stage' }, this.picture.node, this.card.node);
    root.append(this.heading, this.toolbar.node, this.choices.node, this.note, this.stage, this.details);
  }

  /** The entries that are walked through, in time order; a filter leaves some out. */
  walkable({ review, kept }: State): readonly number[] {
    return isFiltering(kept.filter) ? this.order.filter((entry) => stands(review, kept.filter, entry)) : this.order;
  }

  /** The picture that a new page shows first; null where its size follows from drawing, and where the table comes with it. */
  first(kept: Kept): StillOptions | null {
    const width = this.stage.clientWidth;
    if (width === 0 || kept.view === 'facilitator' || kept.table) return null;
    return { ...looks(kept), width, widths: this.picture.widths() };
  }

  draw(state: State): void {
    const { review, metrics, severities, kept, filterOpen } = state;
    this.say(state);
    if (review === null || metrics === null) return;
    const large = kept.view === 'facilitator';
    document.body.classList.toggle('facilitator', large);
    if (this.meeting !== null) this.meeting.node.hidden = !large;
    else if (large) void this.meet();
    if (filterOpen) this.choices.show(review, kept.filter);
    this.choices.node.hidden = !filterOpen;
    const draw = (width: number, size?: Size): Shown | null =>
      this.picture.draw(review, metrics, {
        ...looks(kept),
        width,
        severities,
        ...(size && { lanes: size.lanes, paths: size.paths }),
      });
    const room = this.stage.clientWidth;
    const chart = large ? this.drawLarge(draw, room, review) : draw(room);
    if (chart === null) return;
    this.order = chart.order;
    this.heading.textContent = chart.scene.title;
    this.picture.dim(isFiltering(kept.filter) ? (entry) => stands(review, kept.filter, entry) : null);
    this.picture.node.classList.toggle('grab', kept.domain !== null);
    this.toolbar.show({
      kept,
      zone: review.zone,
      filterOpen,
      filtering: isFiltering(kept.filter),
      zoomed: kept.domain !== null,
      zoomable: chart.whole !== null,
      foldable: kept.trueScale || (chart.scale?.folds.length ?? 0) > 0,
    });
    if (kept.table) this.tabulate(review, kept.zone);
    this.point(state);
  }

  /** The table is of all entries, whatever is in view. */
  private tabulate(review: Review, zone: ZoneChoice): void {
    const { core, words } = this.picture;
    if (core === null || words === null || (this.tabulated?.review === review && this.tabulated.zone === zone)) return;
    this.tabulated = { review, zone };
    this.facts.replaceChildren(...core.tables(words.table()));
  }

  /** What only a meeting needs is a file of its own. */
  private async meet(): Promise<void> {
    const { Meeting } = await import('./meeting');
    if (this.meeting !== null) return;
    this.meeting = new Meeting(this.asks.step, this.asks.open);
    this.stage.after(this.meeting.node);
    this.asks.redraw();
  }

  /**
   * For the far end of the room: laid out smaller and shown larger, as large as the window takes without scrolling. Where it is too
   * tall, who did what is left out first, then the paths get lower. What fitted once is tried first, so that zooming draws once.
   */
  private drawLarge(draw: (width: number, size: Size) => Shown | null, room: number, review: Review): Shown | null {
    if (room < WIDE) return draw(room, { larger: 1, lanes: true, paths: 1 });
    const above = this.stage.getBoundingClientRect().top + window.scrollY;
    const height = window.innerHeight - above - MEETING;
    const most = Math.max(1, Math.min(2, room / 700));
    const sizes = SIZES.filter(({ larger }) => larger <= most);
    const { fit } = this;
    const same = fit?.review === review && fit.room === room && fit.height === height;
    for (let i = same ? fit.i : 0; ; i++) {
      const size = sizes[i] ?? LEAST;
      const chart = draw(Math.floor(room / size.larger), size);
      if (chart !== null && chart.height * size.larger > height && i < sizes.length - 1) continue;
      this.fit = { review, room, height, i };
      return chart;
    }
  }

  /** Rings, card, spoken value and current row: what follows the chosen entry without a new picture. */
  point(state: State): void {
    const { picture } = this;
    const { kept, review, near, cardOpen } = state;
    const chosen = picture.mark(kept.selected);
    const pointed = picture.mark(near);
    picture.overlay(chosen, pointed, state.brush);
    const order = this.walkable(state);
    const place = kept.selected === null ? 0 : order.indexOf(kept.selected) + 1;
    picture.describe(chosen, place, order.length);
    const shown = pointed ?? (cardOpen ? chosen : null);
    const band = state.phase === null ? undefined : picture.chart?.bands[state.phase];
    if (band !== undefined) this.card.showPhase(band, picture);
    else this.card.show(shown !== null && !isRow(picture.chart, shown) ? shown : null, picture, review);
    picture.node.classList.toggle('on-phase', band !== undefined);
    const entry = kept.selected === null ? undefined : review?.timeline[kept.selected];
    const card = entry === undefined ? null : (picture.words?.card(entry.index) ?? null);
    this.meeting?.show(card && entry ? { card, entry, place, count: order.length } : null, order.length);
    for (const row of this.facts.querySelectorAll<HTMLElement>('tr[data-entry]')) {
      row.classList.toggle('current', row.dataset.entry === String(kept.selected));
    }
  }

  /** Scrolls only as far as needed for an entry's mark to be seen. */
  bringIntoView(entry: number): void {
    const mark = this.picture.mark(entry);
    if (mark === null) return;
    const top = this.picture.node.getBoundingClientRect().top + mark.y * this.picture.scale;
    // In a meeting the entry and its questions stand at the foot of the window.
    const foot = window.innerHeight - (this.meeting?.node.offsetHeight ?? 0);
    if (top < 60) window.scrollBy(0, top - 120);
    else if (top > foot - 40) window.scrollBy(0, top - foot + 120);
  }

  /** Quietly: the picture stays, and what is amiss with it is said above it. */
  say({ unreadable: line, gone, unloaded, review }: State): void {
    this.note.hidden = line === null && !gone && !unloaded;
    if (gone) {
      this.note.textContent =
        review === null
          ? t('The file of this review is not there any more.')
          : t('The file of this review is not there any more; the picture is of what it last held.');
    } else if (line !== null) {
      const go = element('button', { type: 'button', class: 'link' }, t('line {0}', line));
      go.addEventListener('click', () => this.asks.line(line));
      const [before = '', after = ''] = t(
        'The timeline cannot be read at {0}; the picture is the last one that could be.',
        LINK,
      ).split(LINK);
      this.note.replaceChildren(before, go, after);
    } else if (unloaded) {
      this.note.textContent = t('Not all of this chart could be loaded. The next key or click tries again.');
    }
  }
}

/** In the narrow picture an entry is a row, which says what its card would, and which its card would cover. */
function isRow(chart: Shown | null, mark: Spot): boolean {
  return chart !== null && chart.width < WIDE && chart.plot !== null && mark.y > chart.plot.axis;
}

function stands(review: Review | null, filter: Filter, entry: number): boolean {
  const found: Entry | undefined = review?.timeline[entry];
  return found === undefined || passes(filter, found);
}
