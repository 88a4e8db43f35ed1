/** What stands against a public report at this moment, as findings at their places in the source. */
import { NO_CONFIG, type Config } from '../config/config';
import { pairOf } from '../format/node';
import type { ParsedReview } from '../format/parse';
import { publicLeaks } from '../prose/leaks/public-leaks';
import { visible } from '../prose/leaks/shown';
import { withoutIgnored } from '../rules/ignore';
import { dayWords } from '../rules/reading/words';
import { sortFindings, type Finding } from '../text/finding';
import { plainOf } from './document/free-text';

/**
 * The embargo, where it has not ended: `public.embargo_until` is the first moment at which a public report may be made.
 * A date that cannot be read holds too.
 * @param now milliseconds UTC, as the door's clock says; core has none
 */
export function embargo({ review, root }: ParsedReview, now: number): Finding[] {
  const until = review.publicReport?.embargoUntil ?? null;
  if (until !== null && until.instant !== null) {
    if (now >= until.instant) return [];
    const message = `No public report before ${until.date === null ? until.text : dayWords(until.date)}: \`embargo_until\` is ${until.text}.`;
    return [{ rule: 'public/embargo', severity: 'error', message, span: until.span, fixes: [] }];
  }
  const section = pairOf(root, 'public')?.value;
  const written = section?.type === 'map' ? pairOf(section, 'embargo_until') : undefined;
  if (written === undefined || written.value.span.end <= written.value.span.start) return [];
  const message = '`embargo_until` cannot be read as a date, so the embargo holds. Write it as `2026-02-03`.';
  return [{ rule: 'public/embargo', severity: 'error', message, span: written.value.span, fixes: [] }];
}

const plainly = (text: string): string => visible(plainOf(text));

/** What there is to say about the comments themselves, the linter says. */
const DECIDED = { ids: [], unreadable: new Set<string>(), silent: () => true } as const;

/**
 * What must not leave in the words under `public`: the findings that the linter has there, and what else shows once the report's own reader of
 * Markdown has read the words, without what a comment ignores with a reason.
 * @param team lists hosts that everybody may know
 */
export function leaks({ review, source }: ParsedReview, team: Config = NO_CONFIG): Finding[] {
  return sortFindings(withoutIgnored(source, publicLeaks(review, team.publicHosts, plainly), DECIDED).findings);
}
