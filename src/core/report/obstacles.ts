/** What stands against a public report at this moment, as findings at their places in the source. */
import { NO_CONFIG, type Config } from '../config/config';
import { pairOf } from '../format/node';
import type { ParsedReview } from '../format/parse';
import { sourceSpan, type Words as Source } from '../format/words';
import { leakContext, leaksIn, type Leak, type LeakContext } from '../prose/leaks/leak';
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

/** What there is to say about the comments themselves, the linter says. */
const DECIDED = { ids: [], unreadable: new Set<string>(), silent: () => true } as const;

/**
 * What must not leave in the words under `public`: people, handles, hosts, addresses, ids, channels, customers, each at its place. The
 * rules `public/person`, `public/internal-detail` and `public/customer-name` read the same way, one finding a sentence; a comment that
 * ignores one of them with a reason holds here too.
 * @param team lists hosts that everybody may know
 */
export function leaks({ review, source }: ParsedReview, team: Config = NO_CONFIG): Finding[] {
  const report = review.publicReport;
  if (report === null) return [];
  const context = leakContext(review, team.publicHosts);
  const words = [
    report.title,
    report.summary,
    ...report.services,
    report.customerImpact,
    report.proximateCause,
    report.resolution,
    ...report.countermeasures,
  ];
  const found = words.flatMap((each) => (each === null ? [] : leaksOf(each, context)));
  return sortFindings(withoutIgnored(source, found, DECIDED).findings);
}

function leaksOf(words: Source, context: LeakContext): Finding[] {
  const found = leaksIn(words.value, context);
  // `T&#111;m` reads as a name once it is shown; where in the source it begins is not known then.
  const plain = plainOf(words.value);
  const hidden = leaksIn(plain, context).filter(
    (leak) =>
      !found.some((seen) => words.value.slice(seen.start, seen.end).includes(plain.slice(leak.start, leak.end))),
  );
  return [
    ...found.map((leak) =>
      finding(leak, words.value.slice(leak.start, leak.end), sourceSpan(words, leak.start, leak.end)),
    ),
    ...hidden
      .filter((leak) => !words.value.includes(plain.slice(leak.start, leak.end)))
      .map((leak) => finding(leak, plain.slice(leak.start, leak.end), words.span)),
  ];
}

function finding({ kind, what, instead }: Leak, written: string, span: Finding['span']): Finding {
  const shown = written.replace(/\s+/g, ' ').trim();
  const message = `“${shown}” is ${what} and would leave the company. Instead: ${instead}.`;
  return { rule: `public/${kind}`, severity: 'error', message, span, fixes: [] };
}
