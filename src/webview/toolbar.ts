import { element } from './dom';
import { icon, type IconName } from './icons';
import type { Kept } from './host';
import type { ZoneChoice } from './protocol';

export type Gesture = 'zoomIn' | 'zoomOut' | 'whole' | 'filter' | 'trueScale' | 'view' | 'save' | 'copy' | 'print';

/** What the toolbar shows of the page's state. */
export interface ToolbarState {
  readonly kept: Kept;
  /** IANA name of the review's zone. */
  readonly zone: string;
  readonly filterOpen: boolean;
  readonly filtering: boolean;
  readonly zoomed: boolean;
  /** There are times to zoom into. */
  readonly zoomable: boolean;
  /** Quiet stretches are folded, or would be. */
  readonly foldable: boolean;
}

/** The row of controls above the picture. It asks; what happens is decided by the page. */
export class Toolbar {
  readonly node = element('div', { class: 'bar', role: 'toolbar', 'aria-label': 'Chart' });
  private readonly buttons = new Map<Gesture, HTMLButtonElement>();
  private readonly zones = element('select', { 'aria-label': 'Time zone' });
  private shownZones = '';

  constructor(
    ask: (gesture: Gesture) => void,
    private readonly setZone: (zone: ZoneChoice) => void,
  ) {
    const button = (gesture: Gesture, name: IconName, label: string, word?: string): HTMLButtonElement => {
      const words = word === undefined ? [] : [element('span', { class: 'word' }, word)];
      // A name begins with the word that is seen.
      const spoken = word === undefined ? label : `${word}: ${label.toLowerCase()}`;
      const node = element('button', { type: 'button', title: label, 'aria-label': spoken }, icon(name), ...words);
      node.addEventListener('click', () => ask(gesture));
      this.buttons.set(gesture, node);
      return node;
    };
    this.zones.addEventListener('change', () => this.setZone(this.zones.value as ZoneChoice));
    this.node.append(
      this.zones,
      button('filter', 'filter', 'Show only some entries', 'Filter'),
      button('trueScale', 'ruler', 'Quiet stretches at their true length'),
      element('span', { class: 'gap' }),
      button('zoomOut', 'zoomOut', 'Zoom out (−)'),
      button('zoomIn', 'zoomIn', 'Zoom in (+)'),
      button('whole', 'whole', 'Show all of it (0)'),
      button('save', 'save', 'Save as SVG or PNG'),
      button('copy', 'copy', 'Copy as an image'),
      button('print', 'print', 'Print'),
      button('view', 'present', 'Facilitator view', 'Present'),
    );
  }

  show({ kept, zone, filterOpen, filtering, zoomed, zoomable, foldable }: ToolbarState): void {
    this.showZones(zone, kept.zone);
    const set = (gesture: Gesture, change: (button: HTMLButtonElement) => void): void => {
      const button = this.buttons.get(gesture);
      if (button !== undefined) change(button);
    };
    set('filter', (button) => {
      button.setAttribute('aria-expanded', String(filterOpen));
      button.classList.toggle('on', filtering);
    });
    set('trueScale', (button) => {
      button.hidden = !foldable;
      button.setAttribute('aria-pressed', String(kept.trueScale));
    });
    set('zoomIn', (button) => (button.disabled = !zoomable));
    set('zoomOut', (button) => (button.disabled = !zoomed));
    set('whole', (button) => (button.disabled = !zoomed));
    set('view', (button) => button.setAttribute('aria-pressed', String(kept.view === 'facilitator')));
  }

  private showZones(zone: string, chosen: ZoneChoice): void {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const key = `${zone} ${here}`;
    if (this.shownZones !== key) {
      this.shownZones = key;
      const option = (value: ZoneChoice, label: string): HTMLElement => element('option', { value }, label);
      this.zones.replaceChildren(
        option('review', `${zone} (review)`),
        ...(zone === 'UTC' ? [] : [option('utc', 'UTC')]),
        ...(here === zone || here === 'UTC' ? [] : [option('reader', `${here} (here)`)]),
      );
    }
    this.zones.value = chosen;
    if (this.zones.selectedIndex < 0) this.zones.value = 'review';
    this.zones.hidden = this.zones.options.length < 2;
  }
}
