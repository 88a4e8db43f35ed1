import { queryReviews, wordsOf } from '../query';
import type { Archive, ArchivedReview } from '../archive';
import type { LearningSummary } from '../summary';

export interface FoundLearning {
  readonly review: ArchivedReview;
  readonly learning: LearningSummary;
}

/** Learnings in which all the words occur, or whose review's title, services or tags have them; the newest first. No words find nothing. */
export function searchLearnings(archive: Archive, text: string, most = Infinity): FoundLearning[] {
  const words = wordsOf(text);
  const found: FoundLearning[] = [];
  if (words.length === 0) return found;
  for (const review of queryReviews(archive)) {
    const { title, services, tags } = review.summary;
    const around = [title ?? '', ...services, ...tags].join('\n').toLowerCase();
    for (const learning of review.summary.learnings) {
      const what = learning.what.toLowerCase();
      if (!words.every((word) => what.includes(word) || around.includes(word))) continue;
      found.push({ review, learning });
      if (found.length >= most) return found;
    }
  }
  return found;
}
