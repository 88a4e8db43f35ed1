import type { Words } from '../../format/words';
import { openItems } from '../reading/open-items';
import { idOf } from '../reading/people-named';
import { placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, thresholds }: ReviewSubject): Iterable<Report> {
  const open = openItems(review);
  if (open.length > thresholds.openItems) {
    yield {
      span: placeOfMissing(review, 'action_items'),
      message: `${open.length} open action items are more than get done. The parking lot keeps ideas that are not for now.`,
    };
  }
  const owned = new Map<string, Words[]>();
  for (const words of open.flatMap(({ owner }) => owner))
    owned.set(idOf(words), [...(owned.get(idOf(words)) ?? []), words]);
  for (const places of owned.values()) {
    const first = places[0];
    if (first === undefined || places.length <= thresholds.openItemsOfOneOwner) continue;
    yield {
      span: first.span,
      message: `${first.value} owns ${places.length} of the open action items. Can somebody share them?`,
    };
  }
}

const review = (count: number, owner: (index: number) => string): string =>
  `pir: 1\naction_items:\n${Array.from({ length: count }, (_, index) => `  - { what: Item ${index + 1}., owner: ${owner(index)} }\n`).join('')}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'action/overload',
  severity: 'info',
  title: 'More action items than get done',
  why: 'A list too long is a list of wishes, and one person with all of it is the next bottleneck.',
  instead: 'Keep what matters most, and move the rest to the parking lot.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (analysis overload; parking lot); PagerDuty, Postmortem Documentation',
  flag: [
    { source: review(11, (index) => `p${index}`), where: 'action_items' },
    { source: review(5, () => 'mo'), where: 'mo' },
  ],
  allow: [
    review(9, (index) => `p${index}`),
    review(4, () => 'mo'),
    'pir: 1\nparking_lot: [a, b, c, d, e, f, g, h, i, j, k, l]\n',
  ],
  check,
};

export default rule;
