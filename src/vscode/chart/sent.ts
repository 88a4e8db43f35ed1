import type { Review } from '../../core/index';
import type { SentReview } from '../../webview/protocol';

/** The review without what JSON cannot carry. */
export function sentReview(review: Review): SentReview {
  return { ...review, sections: undefined };
}
