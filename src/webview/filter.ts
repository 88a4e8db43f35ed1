import type { Entry, Review } from '../core/index';
import { element } from './dom';
import { NO_FILTER, type Filter } from './host';
import { t } from './words';

/** Stands for an impact or a kind that an entry does not say. */
const NOT_SAID = 'not said';

export function isFiltering(filter: Filter): boolean {
  return filter.people.length + filter.kinds.length + filter.impacts.length > 0;
}

/** Whether an entry stands out. Inside a group any choice will do, but every group must agree. */
export function passes(filter: Filter, entry: Entry): boolean {
  return GROUPS.every(
    ({ key, of }) => filter[key].length === 0 || of(entry).some((value) => filter[key].includes(value)),
  );
}

const GROUPS: readonly { readonly title: string; readonly key: keyof Filter; of(entry: Entry): readonly string[] }[] = [
  { title: 'People', key: 'people', of: ({ who }) => who.map(({ value }) => value) },
  { title: 'Kind', key: 'kinds', of: ({ kind }) => [kind?.value ?? NOT_SAID] },
  { title: 'Impact', key: 'impacts', of: ({ impact }) => [impact?.value ?? NOT_SAID] },
];

/** The choices of the filter, only of what occurs in the review. */
export class FilterForm {
  readonly node = element('div', {
    class: 'choices',
    role: 'group',
    'aria-label': t('Show only some entries'),
    hidden: true,
  });
  private readonly boxes = new Map<HTMLInputElement, { key: keyof Filter; value: string }>();
  private readonly clear = element('button', { type: 'button' }, t('Show all'));
  private filter: Filter = NO_FILTER;
  private shown = '';

  constructor(private readonly change: (filter: Filter) => void) {
    this.clear.addEventListener('click', () => change(NO_FILTER));
  }

  /** Boxes are made anew only when other values occur, so that the focus stays where it is. */
  show(review: Review, filter: Filter): void {
    this.filter = filter;
    const names = new Map(review.people.map(({ id, name }) => [id.value, name?.value ?? id.value]));
    const groups = GROUPS.map(({ title, key, of }) => {
      const values = [...new Set(review.timeline.flatMap(of))];
      const label = (value: string): string =>
        key === 'people' ? (names.get(value) ?? value) : value === NOT_SAID ? t(NOT_SAID) : value;
      return { title: t(title), key, choices: values.map((value) => ({ value, label: label(value) })) };
    });
    const now = JSON.stringify(groups);
    if (now !== this.shown) {
      this.shown = now;
      this.boxes.clear();
      const sets = groups.filter(({ choices }) => choices.length > 0);
      this.node.replaceChildren(
        ...sets.map(({ title, key, choices }) =>
          element(
            'fieldset',
            {},
            element('legend', {}, title),
            ...choices.map(({ value, label }) => this.box(key, value, label)),
          ),
        ),
        this.clear,
      );
    }
    for (const [box, { key, value }] of this.boxes) box.checked = filter[key].includes(value);
    this.clear.disabled = !isFiltering(filter);
  }

  private box(key: keyof Filter, value: string, label: string): HTMLElement {
    const box = element('input', { type: 'checkbox' });
    this.boxes.set(box, { key, value });
    box.addEventListener('change', () => {
      const others = this.filter[key].filter((other) => other !== value);
      this.change({ ...this.filter, [key]: box.checked ? [...others, value] : others });
    });
    return element('label', {}, box, label);
  }
}
