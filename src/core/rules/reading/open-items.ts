import type { ActionItem, Review } from '../../format/model';
import { isOpen } from '../../metrics/compute';

/** Action items with words that are still to be done. */
export function openItems(review: Review): ActionItem[] {
  return review.actionItems.filter((item) => item.what !== null && isOpen(item));
}
