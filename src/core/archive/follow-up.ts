/** A new review that goes on from an earlier one: a later incident of the same service, or a second look. */
import { newReview, type NewReview } from '../format/new-review';
import { lineScalar } from '../format/write-scalar';
import type { ReviewSummary } from './summary';

/**
 * The text of the new review: services and zone of the earlier one, a link to it, and its targets where they are for comparison.
 * @param link the path of the earlier review from the folder of the new one
 */
export function followUpReview(earlier: ReviewSummary, link: string, date?: string): NewReview {
  const made = newReview({
    template: 'full',
    services: earlier.services,
    ...(earlier.timezone === null ? {} : { timezone: earlier.timezone }),
    ...(date === undefined ? {} : { date }),
  });
  const title = earlier.title === null ? '' : `   # follows ${earlier.title.replace(/\p{Cc}/gu, ' ')}`;
  const targets = earlier.targets.map(({ key, text }) => `${key} ${text}`).join(', ');
  const aims = targets === '' ? '' : `# The earlier review's target for next time: ${targets}\n`;
  const added = `links:\n  - ${lineScalar(link)}${title}\n${aims}\n`;
  const at = made.text.indexOf('timeline:\n');
  const place = at < 0 ? made.text.length : at;
  return {
    text: made.text.slice(0, place) + added + made.text.slice(place),
    cursor: made.cursor >= place ? made.cursor + added.length : made.cursor,
  };
}
