import {
  ARCHIVE_RULES,
  FORM_RULES,
  LANGUAGE_RULES,
  LineIndex,
  REVIEW_RULES,
  TEAM_PHRASE,
  type Finding,
  type FindingSeverity,
  type RuleFacts,
} from '../../core/index';
import type { Linted } from '../lint';
import { jsonText } from '../terminal';
import { placeOf } from './places';

const LEVELS: Readonly<Record<FindingSeverity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS), for code scanning. Offsets and columns in UTF-16 units. */
export function sarifReport(linted: readonly Linted[]): string {
  const used = new Set(linted.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const rules = [...FORM_RULES, ...REVIEW_RULES, ...ARCHIVE_RULES, ...LANGUAGE_RULES, TEAM_PHRASE].filter(({ id }) =>
    used.has(id),
  );
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: { driver: { name: 'pir', rules: rules.map(describe) } },
    columnKind: 'utf16CodeUnits',
    artifacts: linted.map(({ path }) => ({ location: { uri: uriOf(path) } })),
    results: linted.flatMap((file, index) => resultsOf(file, index, order)),
  };
  return `${jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 2)}\n`;
}

/** The page of all rules; what a rule says of itself stands in `help`, for those who are offline. */
const RULES_PAGE = 'https://github.com/post-incident-review/post-incident-review/blob/main/src/core/rules/README.md';

function describe({ id, severity, title, why, instead, source }: RuleFacts): unknown {
  return {
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    helpUri: RULES_PAGE,
    help: {
      text: `${why} ${instead} (${source})`,
      markdown: `${why}\n\n**Instead:** ${instead}\n\n*${source}*\n\nMore, with examples: \`pir explain ${id}\``,
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultsOf({ path, source, findings }: Linted, index: number, order: ReadonlyMap<string, number>): unknown[] {
  const lines = new LineIndex(source);
  const location = { uri: uriOf(path), index };
  const region = (span: Finding['span']): unknown => {
    const { line, column, endLine, endColumn } = placeOf(lines, span);
    return {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn,
      charOffset: span.start,
      charLength: span.end - span.start,
    };
  };
  return findings.map(({ rule, severity, message, span, fixes, related }) => ({
    ruleId: rule,
    ...(order.has(rule) ? { ruleIndex: order.get(rule) } : {}),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: location, region: region(span) } }],
    ...(related === undefined || related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id: id + 1,
            message: { text: other.message },
            physicalLocation: { artifactLocation: location, region: region(other.span) },
          })),
        }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation: location,
                replacements: edits.map((edit) => ({
                  deletedRegion: region(edit),
                  insertedContent: { text: edit.text },
                })),
              },
            ],
          })),
        }),
  }));
}

/** A relative reference to the file, from the directory of the run. */
function uriOf(path: string): string {
  return path.replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
}
