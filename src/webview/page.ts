import type { PhaseBand, StillOptions } from '../core/index';
import type { Copier } from './copier';
import { gesturesOn } from './gestures';
import { loadState, post, saveState, type Kept } from './host';
import { keyAction, type KeyAction } from './keys';
import { listenToPointers } from './pointer';
import type { Start, ToWebview } from './protocol';
import type { Gesture } from './toolbar';
import { View, zoneOf, type State } from './view';
import { stepFrom } from './walk';
import { stretchView, viewWith, zoomView } from './zoom';

/** The chart's page: its state, and how messages, keys and controls change it. Every change is drawn once a frame. */
export class Page {
  state: State;
  /** Entries may be changed from the chart. */
  editable = false;
  readonly view: View;
  private frame = 0;
  private loading = false;
  /** The picture that the extension was asked for. */
  private readonly first: StillOptions | null;

  constructor(root: HTMLElement, start: Start) {
    const { kept, fresh } = loadState(start);
    this.state = {
      kept,
      review: null,
      metrics: null,
      severities: {},
      near: null,
      phase: null,
      brush: null,
      cardOpen: false,
      filterOpen: false,
      unreadable: null,
      gone: false,
      unloaded: false,
    };
    this.view = new View(root, {
      gesture: (gesture) => this.ask(gesture),
      zone: (zone) => this.keep({ zone }),
      filter: (filter) => this.keep({ filter }),
      step: (by) => this.act({ type: 'step', by }),
      open: (link) => post({ type: 'open', link }),
      redraw: () => this.set({}),
      line: (line) => post({ type: 'revealLine', line }),
    });
    this.view.details.open = this.state.kept.table;
    this.listen();
    this.first = this.view.first(kept);
    if (this.first === null) this.load();
    saveState(this.state.kept);
    post({ type: 'ready', fresh, still: this.first });
  }

  /** Reads what draws, unless it is being read or was. Where it could not be, the next drawing, key or click tries again. */
  private load(): void {
    if (this.loading) return;
    this.loading = true;
    this.view.picture.load().then(
      () => this.set({ unloaded: false }),
      () => {
        this.loading = false;
        if (this.state.unloaded) return;
        this.state = { ...this.state, unloaded: true };
        // Drawing would try again at once.
        this.view.say(this.state);
      },
    );
  }

  receive(message: ToWebview): void {
    switch (message.type) {
      case 'review': {
        const { metrics, severities, editable, unreadable, still } = message;
        const first = this.state.review === null;
        this.editable = editable;
        // A picture of what can be read would lack entries that are there: the one before it stays.
        if (unreadable !== null && !first) return this.set({ unreadable, gone: false });
        const review = { ...message.review, sections: new Map() };
        if (still !== undefined && this.first !== null) this.view.picture.take(still, review, this.first);
        this.set({ review, metrics, severities, unreadable, gone: false });
        return;
      }
      case 'cursor':
        // A click moves the cursor, too: its card stays.
        return message.entry === this.state.kept.selected ? undefined : this.choose(message.entry, false);
      case 'view':
        return this.keep({ view: message.view });
      case 'gone':
        return this.set({ gone: true });
      case 'moved':
        return this.keep({ uri: message.uri });
      case 'draw':
        void this.copier()
          .then((copier) => copier.draw(message.format))
          .then((data) => post({ type: 'drawn', request: message.request, data }));
        return;
      case 'copy':
        void this.copier()
          .then((copier) => copier.copy())
          .then((done) => post({ type: 'copied', done }));
    }
  }

  /** What takes the picture along is a file of its own, read when it is first asked for. */
  private async copier(): Promise<Copier> {
    const { Copier } = await import('./copier');
    const { review, metrics, severities, kept } = this.state;
    return new Copier(review && metrics && { review, metrics, severities, kept, zone: zoneOf(kept) });
  }

  /** Changes what is shown, and draws it with the next frame. */
  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    if (this.frame === 0) {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        const first = this.view.picture.chart === null;
        this.view.draw(this.state);
        if (first && this.view.picture.chart !== null) window.scrollTo(0, this.state.kept.scroll);
        if (this.state.review !== null) this.load();
      });
    }
  }

  /** Changes what only lies over the picture. */
  point(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    if (this.frame === 0) this.view.point(this.state);
  }

  /** Changes what survives a reload, too. */
  keep(change: Partial<Kept>): void {
    const kept = { ...this.state.kept, ...change };
    saveState(kept);
    this.set({ kept });
  }

  /** `led`: keys or a click led there, so its card shows and it is brought into view; else nothing moves. */
  choose(selected: number | null, led: boolean): void {
    const { kept } = this.state;
    const instant = this.instantOf(selected);
    const whole = this.view.picture.chart?.whole;
    const domain = led && instant !== null && whole ? viewWith(kept.domain, whole, instant) : kept.domain;
    const next = { ...kept, selected, domain };
    saveState(next);
    if (domain === kept.domain) this.point({ kept: next, cardOpen: led });
    else this.set({ kept: next, cardOpen: led });
  }

  /** A click on an entry: it is chosen, and beside its text its line is shown. */
  pick(entry: number): void {
    this.choose(entry, true);
    if (this.state.kept.view === 'side') post({ type: 'reveal', entry, focus: false });
  }

  /** Milliseconds UTC, or null where the time is not known. */
  instantOf(entry: number | null | undefined): number | null {
    return entry == null ? null : (this.state.review?.timeline[entry]?.at?.instant ?? null);
  }

  /** `centre` in milliseconds UTC stays where it is. */
  zoom(factor: number, centre?: number): void {
    const whole = this.view.picture.chart?.whole;
    if (whole) this.keep({ domain: zoomView(this.state.kept.domain, whole, factor, centre) });
  }

  /** Shows a phase or a stage, by its index among the bands; all again when it is what is shown. */
  zoomToPhase(index: number): void {
    const { bands, whole } = this.view.picture.chart ?? {};
    const band = bands?.[index]?.band;
    if (band && whole) this.keep({ domain: stretchView(this.state.kept.domain, whole, band.from, band.to) });
  }

  private act(action: KeyAction): void {
    const { kept, review, cardOpen } = this.state;
    const order = this.view.walkable(this.state);
    switch (action.type) {
      case 'step': {
        const marked = (entry: number): boolean => (review?.timeline[entry]?.milestones.length ?? 0) > 0;
        return this.walkTo(stepFrom(order, kept.selected, action.by, action.milestones === true ? marked : undefined));
      }
      case 'end':
        return this.walkTo(order.at(action.which === 'first' ? 0 : -1) ?? null);
      case 'zoom':
        return this.zoom(action.factor, this.instantOf(kept.selected) ?? undefined);
      case 'whole':
        return this.keep({ domain: null });
      case 'phase': {
        const at = this.instantOf(kept.selected);
        const holds = ({ band }: { readonly band: PhaseBand }): boolean =>
          at !== null && band.kind === 'phase' && band.from <= at && at <= band.to;
        return this.zoomToPhase(this.view.picture.chart?.bands.findLastIndex(holds) ?? -1);
      }
      case 'open':
        if (kept.selected !== null) post({ type: 'reveal', entry: kept.selected, focus: true });
        return;
      case 'leave':
        if (cardOpen) this.choose(kept.selected, false);
        else if (kept.domain !== null) this.keep({ domain: null });
    }
  }

  private walkTo(entry: number | null): void {
    if (entry === null) return;
    this.state = { ...this.state, near: null, phase: null };
    this.choose(entry, true);
    this.view.bringIntoView(entry);
  }

  private ask(gesture: Gesture): void {
    const { kept, filterOpen } = this.state;
    switch (gesture) {
      case 'zoomIn':
        return this.act({ type: 'zoom', factor: 0.5 });
      case 'zoomOut':
        return this.act({ type: 'zoom', factor: 2 });
      case 'whole':
        return this.act({ type: 'whole' });
      case 'filter':
        return this.set({ filterOpen: !filterOpen });
      case 'trueScale':
        return this.keep({ trueScale: !kept.trueScale });
      case 'view':
        return post({ type: 'view', view: kept.view === 'side' ? 'facilitator' : 'side' });
      case 'copy':
        return this.receive({ type: 'copy' });
      case 'save':
      case 'print':
        return post({ type: 'take', as: gesture });
    }
  }

  private listen(): void {
    const { picture, details, facts, stage } = this.view;
    listenToPointers(picture, gesturesOn(this));
    for (const hand of ['keydown', 'click'])
      document.addEventListener(hand, () => {
        if (this.state.unloaded) this.load();
      });
    document.addEventListener('keydown', (event) => {
      const { target } = event;
      const field = target instanceof HTMLSelectElement || target instanceof HTMLInputElement;
      const meeting = this.state.kept.view === 'facilitator' && !field;
      if (target !== picture.node && !meeting) return;
      const action = keyAction(event, meeting);
      // A button keeps its Enter.
      if (action === null || (action.type === 'open' && target !== picture.node)) return;
      event.preventDefault();
      this.act(action);
    });
    picture.node.addEventListener('blur', () => {
      if (this.state.cardOpen) this.choose(this.state.kept.selected, false);
    });
    details.addEventListener('toggle', () => {
      if (details.open !== this.state.kept.table) this.keep({ table: details.open });
    });
    facts.addEventListener('click', ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-entry]') : null;
      if (row !== null) this.pick(Number(row.dataset.entry));
    });
    // A picture of another height is no reason to draw; a meeting's has the size of the window.
    let width = 0;
    new ResizeObserver(() => {
      if (stage.clientWidth === width) return;
      width = stage.clientWidth;
      this.set({});
    }).observe(stage);
    window.addEventListener('resize', () => {
      if (this.state.kept.view === 'facilitator') this.set({});
    });
    let scrolled: ReturnType<typeof setTimeout> | undefined;
    window.addEventListener('scroll', () => {
      clearTimeout(scrolled);
      scrolled = setTimeout(() => {
        this.state = { ...this.state, kept: { ...this.state.kept, scroll: window.scrollY } };
        saveState(this.state.kept);
      }, 200);
    });
  }
}
