import type { Entry, Review } from '../core/index';
import type { Filter } from './host';
import { element } from './dom';

/** Stands for an impact or a kind that an entry does not say. */
const NOT_SAID = 'not said';

export function isFiltering(filter: Filter): boolean {
  return filter.people.length + filter.kinds.length + filter.impacts.length > 0;
}

/** Whether an entry stands out. Inside a group any choice will do, but every group must agree. */
export function passes(filter: Filter, entry: Entry): boolean {
  const agrees = (chosen: readonly string[], has: readonly string[]): boolean =>
    chosen.length === 0 || has.some((value) => chosen.includes(value));
  return (
    agrees(
      filter.people,
      entry.who.map(({ value }) => value),
    ) &&
    agrees(filter.kinds, [entry.kind?.value ?? NOT_SAID]) &&
    agrees(filter.impacts, [entry.impact?.value ?? NOT_SAID])
  );
}

/** The groups of choices, only of what occurs in the review. */
export function filterForm(review: Review, filter: Filter, change: (filter: Filter) => void): HTMLElement {
  const names = new Map(review.people.map(({ id, name }) => [id.value, name?.value ?? id.value]));
  const group = (title: string, key: keyof Filter, values: readonly string[]): HTMLElement => {
    const boxes = values.map((value) => {
      const box = element('input', { type: 'checkbox', checked: filter[key].includes(value) });
      box.addEventListener('change', () => {
        const others = filter[key].filter((other) => other !== value);
        change({ ...filter, [key]: box.checked ? [...others, value] : others });
      });
      return element('label', {}, box, key === 'people' ? (names.get(value) ?? value) : value);
    });
    return element('fieldset', { hidden: values.length === 0 }, element('legend', {}, title), ...boxes);
  };
  const of = (values: (entry: Entry) => readonly string[]): string[] => [...new Set(review.timeline.flatMap(values))];
  const clear = element('button', { type: 'button', disabled: !isFiltering(filter) }, 'Show all');
  clear.addEventListener('click', () => change({ people: [], kinds: [], impacts: [] }));
  return element(
    'div',
    { class: 'choices' },
    group(
      'People',
      'people',
      of(({ who }) => who.map(({ value }) => value)),
    ),
    group(
      'Kind',
      'kinds',
      of(({ kind }) => [kind?.value ?? NOT_SAID]),
    ),
    group(
      'Impact',
      'impacts',
      of(({ impact }) => [impact?.value ?? NOT_SAID]),
    ),
    clear,
  );
}
