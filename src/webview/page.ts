import type { ChartMark, Metrics, Review } from '../core/index';
import { Copier } from './copier';
import { element } from './dom';
import { filterForm, isFiltering, passes } from './filter';
import { FloatingCard } from './floating-card';
import { loadState, post, saveState, type Kept } from './host';
import { keyAction, type KeyAction } from './keys';
import { offerMenu } from './menu';
import { Meeting } from './meeting';
import { Picture, type Brush } from './picture';
import { listenToPointers, type Gestures } from './pointer';
import type { ReviewMessage, Start, ToWebview, View } from './protocol';
import { tables } from './table';
import { Toolbar, type Gesture } from './toolbar';
import { Walk } from './walk';
import { clampView, panView, viewWith, zoomView } from './zoom';

/** The chart's page: what it knows, and how everything on it follows. Every change draws the picture anew, once a frame. */
export class Page {
  private kept: Kept;
  private review: Review | null = null;
  private metrics: Metrics | null = null;
  private editable = false;
  private walk = new Walk([], () => []);
  /** The entry that the pointer is at. */
  private near: number | null = null;
  private brush: Brush | null = null;
  /** The card of the chosen entry shows, because keys or a click led there. */
  private cardOpen = false;
  private filterOpen = false;
  private frame = 0;

  private readonly picture = new Picture();
  private readonly card = new FloatingCard((link) => post({ type: 'open', link }));
  private readonly meeting = new Meeting(
    (by) => this.act({ type: 'step', by }),
    (link) => post({ type: 'open', link }),
  );
  private readonly toolbar = new Toolbar(
    (gesture) => this.ask(gesture),
    (zone) => this.change({ zone }),
  );
  private readonly copier: Copier;
  private readonly note = element('p', { class: 'note', role: 'status', hidden: true });
  private readonly choices = element('div', { hidden: true });
  private readonly facts = element('div', {});
  private readonly details = element(
    'details',
    { class: 'facts' },
    element('summary', {}, 'The same as a table'),
    this.facts,
  );
  private readonly stage = element('div', { class: 'stage' }, this.picture.node, this.card.node);

  constructor(root: HTMLElement, start: Start) {
    this.kept = loadState(start);
    this.copier = new Copier(
      () =>
        this.review && this.metrics && { review: this.review, metrics: this.metrics, kept: this.kept, zone: this.zone },
    );
    this.details.open = this.kept.table;
    root.append(this.toolbar.node, this.choices, this.note, this.stage, this.meeting.node, this.details);
    this.listen(root);
    saveState(this.kept);
    post({ type: 'ready' });
  }

  receive(message: ToWebview): void {
    switch (message.type) {
      case 'review':
        return this.show(message);
      case 'cursor':
        return this.choose(message.entry, false);
      case 'view':
        return this.setView(message.view, false);
      case 'moved':
        this.kept = { ...this.kept, uri: message.uri };
        return saveState(this.kept);
      case 'draw':
        return void this.copier
          .draw(message.format)
          .then((data) => post({ type: 'drawn', request: message.request, data }));
      case 'copy':
        return void this.copier.copy().then((done) => post({ type: 'copied', done }));
    }
  }

  private show({ review, metrics, editable, unreadable }: ReviewMessage): void {
    const first = this.review === null;
    this.editable = editable;
    this.say(unreadable);
    if (unreadable !== null && !first) return;
    this.review = { ...review, sections: new Map() };
    this.metrics = metrics;
    this.walk = new Walk(
      review.timeline,
      () => this.picture.chart?.table().timeline.rows.flatMap(({ entry }) => entry ?? []) ?? [],
    );
    this.draw();
    if (first) window.scrollTo(0, this.kept.scroll);
  }

  /** Quietly: the picture stays, and says since when. */
  private say(line: number | null): void {
    this.note.hidden = line === null;
    if (line === null) return;
    const go = element('button', { type: 'button', class: 'link' }, `line ${line}`);
    go.addEventListener('click', () => post({ type: 'revealLine', line }));
    this.note.replaceChildren('The timeline cannot be read at ', go, '; the picture is the last one that could be.');
  }

  private change(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    saveState(this.kept);
    this.draw();
  }

  private draw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => ((this.frame = 0), this.drawNow()));
  }

  private get zone(): string {
    if (this.kept.zone === 'utc') return 'UTC';
    return this.kept.zone === 'reader' ? Intl.DateTimeFormat().resolvedOptions().timeZone : 'review';
  }

  private drawNow(): void {
    const { review, metrics, kept } = this;
    if (review === null || metrics === null) return;
    document.body.classList.toggle('facilitator', kept.view === 'facilitator');
    const room = this.stage.clientWidth;
    // Larger type for the far end of the room: laid out smaller, shown larger.
    const larger = kept.view === 'facilitator' && room >= 800 ? Math.min(2, Math.max(1.25, room / 1100)) : 1;
    const chart = this.picture.draw(review, metrics, {
      width: Math.floor(room / larger),
      zone: this.zone,
      fold: kept.trueScale ? 'never' : 'auto',
      ...(kept.domain && { domain: kept.domain }),
    });
    this.picture.dim(isFiltering(kept.filter) ? (entry) => this.passes(entry) : null);
    this.picture.node.classList.toggle('grab', kept.domain !== null);
    this.toolbar.show({
      kept,
      zone: review.zone,
      filterOpen: this.filterOpen,
      filtering: isFiltering(kept.filter),
      zoomed: kept.domain !== null,
      zoomable: chart.whole !== null,
      foldable: kept.trueScale || (chart.scale?.folds.length ?? 0) > 0,
    });
    if (this.filterOpen)
      this.choices.replaceChildren(filterForm(review, kept.filter, (filter) => this.change({ filter })));
    this.choices.hidden = !this.filterOpen;
    this.meeting.node.hidden = kept.view !== 'facilitator';
    if (kept.table) this.facts.replaceChildren(...tables(chart.table()));
    this.point();
  }

  private passes(entry: number): boolean {
    const found = this.review?.timeline[entry];
    return found === undefined || passes(this.kept.filter, found);
  }

  /** Rings, card, spoken value and current row: all that follows the chosen entry without a new picture. */
  private point(): void {
    const { picture, kept } = this;
    const chosen = picture.mark(kept.selected);
    const near = picture.mark(this.near);
    picture.overlay(chosen, near, this.brush);
    const order = this.walk.order((entry) => this.passes(entry));
    const place = kept.selected === null ? 0 : order.indexOf(kept.selected) + 1;
    picture.describe(chosen, place, order.length);
    const shown = near ?? (this.cardOpen ? chosen : null);
    this.card.show(shown, picture, this.review);
    const card = kept.selected === null ? null : (picture.chart?.card(kept.selected) ?? null);
    const entry = kept.selected === null ? undefined : this.review?.timeline[kept.selected];
    this.meeting.show(card && entry ? { card, entry, place, count: order.length } : null, order.length);
    for (const row of this.facts.querySelectorAll<HTMLElement>('tr[data-entry]')) {
      row.classList.toggle('current', row.dataset.entry === String(kept.selected));
    }
  }

  /** `led`: keys or a click led there, so its card shows and it is brought into view; else nothing moves. */
  private choose(entry: number | null, led: boolean): void {
    this.cardOpen = led;
    const instant = this.instantOf(entry);
    const whole = this.picture.chart?.whole;
    const domain = led && instant !== null && whole ? viewWith(this.kept.domain, whole, instant) : this.kept.domain;
    const moved = domain !== this.kept.domain;
    this.kept = { ...this.kept, selected: entry, domain };
    saveState(this.kept);
    if (moved) this.draw();
    else this.point();
  }

  private act(action: KeyAction): void {
    const { kept, walk } = this;
    const passing = (entry: number): boolean => this.passes(entry);
    switch (action.type) {
      case 'step':
        return this.walkTo(walk.step(kept.selected, action.by, passing, action.milestones ?? false));
      case 'end':
        return this.walkTo(walk.end(action.which, passing));
      case 'zoom':
        return this.zoom(action.factor, this.instantOf(kept.selected) ?? undefined);
      case 'whole':
        return this.change({ domain: null });
      case 'open':
        if (kept.selected !== null) post({ type: 'reveal', entry: kept.selected, focus: true });
        return;
      case 'leave':
        if (this.cardOpen) return this.choose(kept.selected, false);
        return kept.domain === null ? undefined : this.change({ domain: null });
    }
  }

  private walkTo(entry: number | null): void {
    if (entry === null) return;
    this.near = null;
    this.choose(entry, true);
    const mark = this.picture.mark(entry);
    if (mark !== null && this.kept.view === 'side') this.bringIntoView(mark);
  }

  /** Only as far as needed, and only when keys lead there. */
  private bringIntoView(mark: ChartMark): void {
    const top = this.picture.node.getBoundingClientRect().top + mark.y * this.picture.scale;
    if (top < 60) window.scrollBy(0, top - 120);
    else if (top > window.innerHeight - 40) window.scrollBy(0, top - window.innerHeight + 120);
  }

  private zoom(factor: number, centre?: number): void {
    const whole = this.picture.chart?.whole;
    if (whole) this.change({ domain: zoomView(this.kept.domain, whole, factor, centre) });
  }

  private setView(view: View, tell: boolean): void {
    if (tell) post({ type: 'view', view });
    this.change({ view });
  }

  private ask(gesture: Gesture): void {
    switch (gesture) {
      case 'zoomIn':
        return this.act({ type: 'zoom', factor: 0.5 });
      case 'zoomOut':
        return this.act({ type: 'zoom', factor: 2 });
      case 'whole':
        return this.act({ type: 'whole' });
      case 'filter':
        this.filterOpen = !this.filterOpen;
        return this.draw();
      case 'trueScale':
        return this.change({ trueScale: !this.kept.trueScale });
      case 'view':
        return this.setView(this.kept.view === 'side' ? 'facilitator' : 'side', true);
      case 'copy':
        return this.receive({ type: 'copy' });
      case 'save':
      case 'print':
        return post({ type: 'take', as: gesture });
    }
  }

  private listen(root: HTMLElement): void {
    listenToPointers(this.picture, this.gestures());
    root.addEventListener('keydown', (event) => {
      const inMeeting =
        this.kept.view === 'facilitator' &&
        !(event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement);
      if (event.target !== this.picture.node && !inMeeting) return;
      const action = keyAction(event, inMeeting);
      // A button keeps its Enter.
      if (action === null || (action.type === 'open' && event.target !== this.picture.node)) return;
      event.preventDefault();
      this.act(action);
    });
    this.picture.node.addEventListener('blur', () => {
      if (this.cardOpen) this.choose(this.kept.selected, false);
    });
    this.details.addEventListener('toggle', () => {
      if (this.details.open !== this.kept.table) this.change({ table: this.details.open });
    });
    this.facts.addEventListener('click', (event) => {
      const entry =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('tr[data-entry]')?.dataset.entry
          : undefined;
      if (entry !== undefined) this.pick(Number(entry));
    });
    new ResizeObserver(() => this.draw()).observe(this.stage);
    let scrolled: ReturnType<typeof setTimeout> | undefined;
    window.addEventListener('scroll', () => {
      clearTimeout(scrolled);
      scrolled = setTimeout(() => saveState((this.kept = { ...this.kept, scroll: window.scrollY })), 200);
    });
  }

  /** A click on an entry: it is chosen, and beside its text its line is shown. */
  private pick(entry: number): void {
    this.choose(entry, true);
    if (this.kept.view === 'side') post({ type: 'reveal', entry, focus: false });
  }

  private gestures(): Gestures {
    const { picture } = this;
    const markAt = (x: number, y: number, target: EventTarget | null): ChartMark | null => picture.markAt(x, y, target);
    return {
      isZoomed: () => this.kept.domain !== null,
      hover: (x, y, target) => this.setNear(markAt(x, y, target)?.entry ?? null),
      leave: () => this.setNear(null),
      click: (x, y, target) => {
        const mark = markAt(x, y, target);
        if (mark !== null) this.pick(mark.entry);
        else this.choose(this.kept.selected, false);
      },
      aim: (x, y, target) => {
        const mark = markAt(x, y, target);
        if (mark !== null) this.choose(mark.entry, false);
        offerMenu(picture.node, mark, this.instantOf(mark?.entry) ?? picture.timeAt(x), this.editable);
      },
      aimByKey: () => {
        const mark = picture.mark(this.kept.selected);
        offerMenu(picture.node, mark, this.instantOf(mark?.entry), this.editable);
      },
      brush: (from, to, done) => {
        this.brush = done ? null : { from, to };
        const { scale, whole } = picture.chart ?? {};
        if (!done || !scale || !whole || Math.abs(to - from) < 8) return this.point();
        this.change({ domain: clampView(scale.invert(Math.min(from, to)), scale.invert(Math.max(from, to)), whole) });
      },
      pan: (pixels) => {
        const { scale, whole } = picture.chart ?? {};
        if (scale && whole) this.change({ domain: panView(this.kept.domain, whole, pixels * scale.msPerPixel) });
      },
      zoom: (factor, x) => this.zoom(factor, picture.chart?.scale?.invert(x)),
      whole: () => this.change({ domain: null }),
    };
  }

  private setNear(entry: number | null): void {
    if (entry === this.near) return;
    this.near = entry;
    this.point();
  }

  /** Milliseconds UTC, or null where the time is not known. */
  private instantOf(entry: number | null | undefined): number | null {
    return entry == null ? null : (this.review?.timeline[entry]?.at?.instant ?? null);
  }
}
