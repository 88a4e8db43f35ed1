import { parseReview, type Finding, type ParsedReview } from '../core/index';
import { Refusal, type Surroundings } from './command';
import { notUtf8, type Input } from './files';
import { visible } from './terminal';

export interface ReadReview extends Input {
  readonly parsed: ParsedReview;
}

/**
 * The reviews among the inputs that can be read at all. Others, such as those of a later version of the format or not in UTF-8, are named
 * on standard error and left out, so that one file does not stop a folder. One after another, since a folder may be larger than memory.
 *
 * @param only what only reviews have or do, for the refusal of another file: `reviews are exported`
 * @param on called before each, with how many there were
 * @throws Refusal when an input is no review, or when none of them can be read
 */
export function* readableReviews(
  inputs: readonly Input[],
  only: string,
  process: Surroundings,
  on: (done: number) => void = () => undefined,
): Generator<ReadReview> {
  let read = 0;
  for (const [index, input] of inputs.entries()) {
    on(index);
    const { path, kind } = input;
    if (kind !== 'review') throw new Refusal(`${path} is not a review, and only ${only}`);
    const parsed = readReview(input);
    if (typeof parsed !== 'string') {
      read++;
      yield { ...input, parsed };
      continue;
    }
    if (inputs.length === 1) throw new Refusal(parsed);
    process.err(`pir: ${visible(parsed.replace(/\.$/, ''))}. It is left out.\n`);
  }
  if (read === 0 && inputs.length > 0) throw new Refusal('none of these reviews can be read');
}

/** The review, or why it cannot be read at all, for one line on standard error. */
export function readReview({ path, source, utf8 }: Input): ParsedReview | string {
  if (!utf8) return notUtf8(path, source);
  const parsed = parseReview(source);
  return parsed.refused ? `${path}: ${parsed.findings[0]?.message ?? 'it cannot be read'}` : parsed;
}

/** Sections of which neither figures nor the picture show anything. */
const TOLD = ['learnings', 'contributing_factors', 'parking_lot', 'links', 'goals', 'summary', 'public'];

/** What is made of a review, as the warning names it. */
type Made = 'figures' | 'the picture' | 'the report';

/** Says on standard error that a review has errors, so that what is made of it may be wrong; of those only that touch it. */
export function warnOfErrors(path: string, parsed: ParsedReview, what: Made, process: Surroundings): void {
  const count = parsed.findings.filter(
    (finding) => finding.severity === 'error' && touches(finding, parsed, what),
  ).length;
  if (count > 0)
    process.err(`pir: ${count} ${count === 1 ? 'error' : 'errors'} in ${visible(path)}; ${what} may be wrong\n`);
}

/** What is no YAML may hide more than its own section. Figures count the action items, and have no use for their dates. */
function touches({ rule, span }: Finding, { review }: ParsedReview, what: Made): boolean {
  if (what === 'the report' || !rule.startsWith('schema/')) return true;
  const within = (name: string): boolean => {
    const section = review.sections.get(name)?.span;
    return section !== undefined && section.start <= span.start && span.end <= section.end;
  };
  if (within('action_items')) return what === 'figures' && rule !== 'schema/time';
  return !TOLD.some(within);
}
