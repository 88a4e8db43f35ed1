/** What `pir lint` says about several reviews together. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  changeArchive,
  EMPTY_ARCHIVE,
  LineIndex,
  lintArchive,
  readIncidentList,
  SEVERITIES,
  summaryOf,
  type Config,
  type Finding,
  type FindingSeverity,
  type ParsedReview,
  type ReviewSummary,
} from '../core/index';
import { Refusal, type Surroundings } from './command';
import { readText } from './files';
import { visible } from './terminal';

export interface LintedReview {
  readonly path: string;
  readonly summary: ReviewSummary;
  readonly severities: Severities;
}

type Severities = Readonly<Record<string, FindingSeverity | 'off'>>;

export function lintedReview(path: string, parsed: ParsedReview, severities: Severities): LintedReview {
  return { path, summary: summaryOf(parsed), severities };
}

export interface Across {
  /** By the path of the review. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Files that are no reviews and have findings: the list of incidents. */
  readonly more: readonly { readonly path: string; readonly source: string; readonly findings: readonly Finding[] }[];
}

/**
 * @param list the path of the list of incidents
 * @param names what the team calls its levels there
 * @throws Refusal when it is none
 */
export function acrossReviews(
  reviews: readonly LintedReview[],
  list: string | undefined,
  names: Config['severities'],
  process: Surroundings,
): Across {
  const source = list === undefined ? null : readText(list, process);
  const archive = changeArchive(EMPTY_ARCHIVE, {
    put: reviews.map(({ path, summary }) => ({ uri: path, stamp: '', summary, findings: null })),
  });
  const severities = new Map(reviews.map((review) => [review.path, review.severities]));
  const usual = reviews[0]?.severities ?? {};
  const findings = lintArchive(archive, {
    severities: (uri) => severities.get(uri) ?? usual,
    isThere: (uri) => existsSync(resolve(process.directory, uri)),
    ...(list === undefined || source === null ? {} : { incidents: { uri: list, text: source, names } }),
  });
  if (findings === null)
    throw new Refusal(
      `${list ?? ''} is no list of incidents: CSV with the columns id and severity, or JSON objects with these keys`,
    );
  if (list !== undefined && source !== null) tellUnread(list, source, names, process);
  const own = list === undefined ? [] : (findings.get(list) ?? []);
  return {
    findings,
    more: list === undefined || source === null || own.length === 0 ? [] : [{ path: list, source, findings: own }],
  };
}

/** An incident without a severity that is known may be a grave one: each is said, with its line. */
function tellUnread(list: string, source: string, names: Config['severities'], process: Surroundings): void {
  const lines = new LineIndex(source);
  for (const { id, severity, written, span } of readIncidentList(source, names) ?? []) {
    if (severity !== null) continue;
    const what =
      written === '' ? `${id} has no severity` : `${id} has the severity "${written}", which is none of ours`;
    process.err(
      visible(
        `pir: ${list}:${lines.position(span.start).line + 1}: ${what}, so no review is asked for; ${SEVERITIES.join(', ')} and the names under \`severities\` in pir.config.yaml are known`,
      ) + '\n',
    );
  }
}
