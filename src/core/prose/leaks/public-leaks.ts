/** The one list of what must not leave in the words under `public`, for the linter and for the public report. */
import type { Review } from '../../format/model';
import { sourceSpan, type Words } from '../../format/words';
import type { Finding, Fix } from '../../text/finding';
import type { Span } from '../../text/span';
import { leakContext, leaksIn, type Leak, type LeakContext, type LeakKind } from './leak';
import { shown } from './shown';

/** What the findings are called. */
export const LEAK_RULES: Readonly<Record<LeakKind, string>> = {
  person: 'public/person',
  'internal-detail': 'public/internal-detail',
  'customer-name': 'public/customer-name',
};

/**
 * People, handles, hosts, addresses, ids, channels, customers, each at its place, in the order of the report's parts.
 * @param publicHosts hosts that everybody may know, as the team lists them
 * @param read a text as a reader has it in the end, without marks; by default a quick guess at that
 */
export function publicLeaks(
  review: Review,
  publicHosts: readonly string[] = [],
  read: (text: string) => string = shown,
): Finding[] {
  const report = review.publicReport;
  if (report === null) return [];
  const context = leakContext(review, publicHosts);
  const words = [
    report.title,
    report.summary,
    ...report.services,
    report.customerImpact,
    report.proximateCause,
    report.resolution,
    ...report.countermeasures,
  ];
  return words.flatMap((each) => (each === null ? [] : leaksOf(each, context, read)));
}

function leaksOf(words: Words, context: LeakContext, read: (text: string) => string): Finding[] {
  const seen = leaksIn(words.value, context);
  const found = seen.map((leak) => {
    const span = sourceSpan(words, leak.start, leak.end);
    return { ...finding(leak, words.value.slice(leak.start, leak.end), span), fixes: personFixes(leak, words, span) };
  });
  // `T&#111;m` reads as a name once it is shown; where in the source it begins is not known then.
  const plain = read(words.value);
  if (plain === words.value) return found;
  const told = new Map<string, number>();
  for (const { start, end } of seen) {
    const text = plainly(words.value.slice(start, end));
    told.set(text, (told.get(text) ?? 0) + 1);
  }
  // What is told more often than it was seen.
  const hidden = leaksIn(plain, context).filter(({ start, end }) => {
    const text = plainly(plain.slice(start, end));
    const left = told.get(text) ?? 0;
    told.set(text, left - 1);
    return left <= 0;
  });
  return [...found, ...hidden.map((leak) => finding(leak, plain.slice(leak.start, leak.end), words.span))];
}

const plainly = (text: string): string => text.replace(/\s+/g, ' ').trim();

function finding({ kind, what, instead }: Leak, written: string, span: Finding['span']): Finding {
  const words = written.replace(/\s+/g, ' ').trim();
  const message = `“${words}” is ${what} and would leave the company. Instead: ${instead}.`;
  return { rule: LEAK_RULES[kind], severity: 'error', message, span, fixes: [] };
}

/** “Her” is somebody, or somebody's. */
const AMBIGUOUS = /^(?:hers?|his|(?:him|her)self)$/i;
/** Behind these a name stands alone: no title, no role, no article, nobody else beside it. */
const LEADS_IN =
  /(?:^|\s)(?:by|to|from|for|with|of|on|after|before|when|while|until|because|that|as|then|where|so|but|since|if|once|reach(?:es|ed)?|told|asked|paged|called)$/i;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|dr|mr|mrs|ms|prof|st|no)\.$/i;
/** The name goes on (“Lenas rule” in German), or comes back later in the sentence. */
const GOES_ON = /^(?:\p{L}|\s*(?:,|and\b|or\b|&|\/|\()|[^.!?\n]*\b(?:s?he|hers?|his|him|(?:him|her)self)\b)/iu;

/** `Priya's dashboard` → `our team's dashboard`. Not safe: whose work it was is the writer's to say. */
function personFixes({ kind, start, end }: Leak, { value }: Words, span: Span): Fix[] {
  // Folded or escaped words take more than new words.
  const plain = span.end - span.start === end - start;
  if (kind !== 'person' || !plain || AMBIGUOUS.test(value.slice(start, end)) || GOES_ON.test(value.slice(end)))
    return [];
  const before = value.slice(0, start);
  const words = before.trimEnd();
  const begins =
    words === '' ||
    /\n\s*\n/.test(before.slice(words.length)) ||
    (words !== before && /[.!?]$/.test(words) && !ABBREVIATED.test(words));
  if (!begins && !LEADS_IN.test(words)) return [];
  const text = begins ? 'Our team' : 'our team';
  return [{ title: `Replace by “${text}”`, edits: [{ ...span, text }], safe: false }];
}
