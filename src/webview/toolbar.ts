import { element } from './dom';
import { icon, type IconName } from './icons';
import type { Kept } from './host';
import type { ZoneChoice } from './protocol';
import { t } from './words';

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
  readonly node = element('div', { class: 'bar', role: 'toolbar', 'aria-label': t('Chart') });
  private readonly buttons = new Map<Gesture, HTMLButtonElement>();
  private readonly zones = element('select', { 'aria-label': t('Time zone') });
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
      button('filter', 'filter', t('Show only some entries'), t('Filter')),
      button('trueScale', 'ruler', t('Quiet stretches at their true length')),
      element('span', { class: 'gap' }),
      button('zoomOut', 'zoomOut', t('Zoom out (−)')),
      button('zoomIn', 'zoomIn', t('Zoom in (+)')),
      button('whole', 'whole', t('Show all of it (0)')),
      button('save', 'save', t('Save as SVG or PNG')),
      button('copy', 'copy', t('Copy as an image')),
      button('print', 'print', t('Print')),
      button('view', 'present', t('Facilitator view'), t('Present')),
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
        option('review', t('{0} (review)', zone)),
        ...(zone === 'UTC' ? [] : [option('utc', 'UTC')]),
        ...(here === zone || here === 'UTC' ? [] : [option('reader', t('{0} (here)', here))]),
      );
    }
    this.zones.value = chosen;
    if (this.zones.selectedIndex < 0) this.zones.value = 'review';
    this.zones.hidden = this.zones.options.length < 2;
  }
}
