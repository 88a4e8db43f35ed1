import {
  CHARACTERS,
  type CharacterWidths,
  type ChartOptions,
  type ChartWords,
  type Metrics,
  type Review,
  type Still,
  type StillOptions,
} from '../core/index';
import { Contrast } from './contrast';
import { element, setAttributes, svgElement } from './dom';
import type { Drawing } from './drawing';
import { isAskedFor, shownOf, type Shown, type Spot } from './shown';
import { t } from './words';

/** Pixels from a mark within which a pointer means it. */
const NEAR = 20;

/** A stretch of x, in pixels of the picture. */
export interface Brush {
  readonly from: number;
  readonly to: number;
}

/** From this width of the page on its picture is a wide one, whatever stands beside it. */
const LIKELY_WIDE = 900;

/** The picture on the page: drawn by core, found again by pointer and keys, with rings laid over it. */
export class Picture {
  /** One tab stop. A slider is the one role for which screen readers hand over the arrow keys and speak each value. */
  readonly node = element('div', {
    class: 'picture',
    role: 'slider',
    tabindex: 0,
    'aria-roledescription': t('timeline'),
  });
  private readonly drawing = element('div', { 'aria-hidden': 'true' });
  private readonly over = svgElement('svg', { class: 'over', 'aria-hidden': 'true' });
  private readonly measure = measureText();
  /** From a mark down to the time axis. */
  private hair: SVGElement | null = null;
  private late: Drawing | null = null;
  private drawn: Shown | null = null;
  /** The picture that the extension drew, until another one is drawn here. */
  private still: {
    readonly svg: string;
    readonly shown: Shown;
    readonly review: Review;
    readonly of: StillOptions;
  } | null = null;
  private said: ChartWords | null = null;

  constructor() {
    new Contrast();
    this.node.append(this.drawing, this.over);
  }

  /** Before this nothing is drawn here. Rejects where it cannot be read; the next call reads again. */
  async load(): Promise<void> {
    const { Drawing } = await import('./drawing');
    const core = new Drawing();
    // Without it pictures stay as wide as the least wide ones, and the page scrolls.
    const narrow = core.readNarrow().catch(() => undefined);
    if (innerWidth < LIKELY_WIDE) await narrow;
    this.late = core;
  }

  /** What draws and writes cards and tables; null until it is read. */
  get core(): Drawing | null {
    return this.late;
  }

  get chart(): Shown | null {
    return this.drawn;
  }

  /** What the picture's cards say; null until what draws is read. */
  get words(): ChartWords | null {
    return this.said;
  }

  /** A picture of a review, drawn by the extension. It stays as long as no other is asked for. One that comes once the page draws is too late. */
  take(still: Still, review: Review, of: StillOptions): void {
    if (this.core !== null) return;
    this.still = { svg: still.svg, shown: shownOf(still), review, of };
  }

  /** Screen pixels for one of the picture. */
  get scale(): number {
    return this.drawn === null ? 1 : this.drawing.clientWidth / this.drawn.width;
  }

  /** Null while it cannot draw yet. */
  draw(review: Review, metrics: Metrics, options: ChartOptions): Shown | null {
    const { core, measure, still } = this;
    if (still?.review === review && isAskedFor(still.of, options)) {
      this.said ??= core?.words(review, metrics, options.zone) ?? null;
      return this.drawn === still.shown ? this.drawn : this.show(still.svg, still.shown);
    }
    if (core === null) return null;
    this.still = null;
    const drawn = core.draw(review, metrics, { ...options, measure }, this.drawn);
    this.said = drawn;
    return this.show(core.svg(drawn), drawn);
  }

  private show(svg: string, shown: Shown): Shown {
    this.drawing.innerHTML = svg;
    setAttributes(this.over, { viewBox: `0 0 ${shown.width} ${shown.height}` });
    this.drawn = shown;
    return shown;
  }

  /** What letters measure in the page's own font, for who draws elsewhere. */
  widths(): CharacterWidths {
    const of = (bold: boolean): number[] => [...CHARACTERS].map((one) => Math.round(this.measure(one, 100, bold) * 10));
    return { regular: of(false), bold: of(true) };
  }

  /** What a screen reader says about the picture as a whole and about the entry at `place` of `count`. */
  describe(chosen: Spot | null, place: number, count: number): void {
    const { drawn } = this;
    const sentence = chosen === null ? (drawn?.headline ?? '') : this.said?.sentence(chosen.entry);
    setAttributes(this.node, {
      'aria-label': `${drawn?.scene.title ?? ''}. ${count === 1 ? t('1 entry; the arrow keys lead to it') : t('{0} entries; the arrow keys walk through them', count)}`,
      'aria-valuemin': count === 0 ? 0 : 1,
      'aria-valuemax': count,
      'aria-valuenow': place,
      // Empty, it would be spoken in place of the number.
      'aria-valuetext': sentence,
    });
  }

  mark(entry: number | null): Spot | null {
    return entry === null ? null : (this.drawn?.marks.find((mark) => mark.entry === entry) ?? null);
  }

  /** The entry that a pointer means: that whose mark is nearest, else that of the words under it. */
  markAt(x: number, y: number, target: EventTarget | null): Spot | null {
    let best: Spot | null = null;
    let least = NEAR;
    for (const mark of this.drawn?.marks ?? []) {
      // Of two marks as near, the one that is drawn is meant.
      const distance = Math.hypot(mark.x - x, (mark.y - y) * (mark.drawn ? 1 : 1.5));
      if (distance < least) [best, least] = [mark, distance];
    }
    if (best !== null || !(target instanceof Element)) return best;
    const entry = target.closest<SVGElement>('[data-entry]')?.dataset.entry;
    return entry === undefined ? null : this.mark(Number(entry));
  }

  /** The phase or stage at a place, as its index among the bands. */
  phaseAt(x: number, y: number): number | null {
    const bands = this.drawn?.bands ?? [];
    const found = bands.findIndex((box) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h);
    return found < 0 || bands[found]?.w === 0 ? null : found;
  }

  /** Marks that stand where this one stands. */
  together(mark: Spot): readonly Spot[] {
    return (this.drawn?.marks ?? []).filter(
      (other) => other !== mark && Math.abs(other.x - mark.x) < 3 && Math.abs(other.y - mark.y) < 3,
    );
  }

  /** Screen coordinates in those of the picture. */
  local(event: { readonly clientX: number; readonly clientY: number }): { x: number; y: number } {
    const box = this.drawing.getBoundingClientRect();
    return { x: (event.clientX - box.x) / this.scale, y: (event.clientY - box.y) / this.scale };
  }

  /** The moment at a place of the plot, in milliseconds UTC; null outside it. */
  timeAt(x: number, y: number): number | null {
    const { scale, plot } = this.drawn ?? {};
    const inside = plot != null && x >= plot.x0 && x <= plot.x1 && y >= plot.y0 && y <= plot.axis + 26;
    return scale && inside ? scale.invert(x) : null;
  }

  /** A ring for the chosen entry, a softer one for what the pointer is at, and the stretch that is being drawn. */
  overlay(chosen: Spot | null, near: Spot | null, brush: Brush | null): void {
    const nodes: SVGElement[] = [];
    const { plot } = this.drawn ?? {};
    const hairline = near ?? chosen;
    this.hair?.remove();
    if (hairline !== null && plot && plot.axis > hairline.y) {
      const { x, y, r } = hairline;
      this.hair = svgElement('line', { class: 'hairline', x1: x, x2: x, y1: y + r + 5, y2: plot.axis });
      // On the grounds of the plots, which come first, so that no word is crossed out.
      const grounds = this.drawing.querySelectorAll('svg > g:not(.mark)');
      grounds[(this.drawn?.path.length ?? 1) - 1]?.after(this.hair);
    }
    if (chosen !== null)
      nodes.push(svgElement('circle', { class: 'ring', cx: chosen.x, cy: chosen.y, r: chosen.r + 5 }));
    if (near !== null && near !== chosen) {
      nodes.push(svgElement('circle', { class: 'ring soft', cx: near.x, cy: near.y, r: near.r + 4 }));
    }
    if (brush !== null && plot) {
      const x = Math.min(brush.from, brush.to);
      const size = { width: Math.abs(brush.to - brush.from), height: plot.axis - plot.y0 };
      nodes.push(svgElement('rect', { class: 'brush', x, y: plot.y0, ...size }));
    }
    this.over.replaceChildren(...nodes);
  }

  /** Everything that speaks of an entry that does not pass steps back. */
  dim(passes: ((entry: number) => boolean) | null): void {
    for (const node of this.drawing.querySelectorAll<SVGElement>('[data-entry]')) {
      node.classList.toggle('dim', passes !== null && !passes(Number(node.dataset.entry)));
    }
  }
}

/** Text widths in the page's own font, each measured once. */
function measureText(): (text: string, size: number, bold?: boolean) => number {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const known = new Map<string, number>();
  return (text, size, bold = false) => {
    const key = `${size}${bold ? 'b' : ''} ${text}`;
    let width = known.get(key);
    if (width === undefined && context !== null) {
      context.font = `${bold ? '600 ' : ''}${size}px ${family}`;
      width = context.measureText(text).width;
      if (known.size > 20_000) known.clear();
      known.set(key, width);
    }
    return width ?? text.length * size * 0.55;
  };
}
