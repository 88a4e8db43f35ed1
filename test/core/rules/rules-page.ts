/** The page about the rules, made from the rules. */
import { format, resolveConfig } from 'prettier';
import { ARCHIVE_RULES } from '../../../src/core/rules/archive-rules';
import { FORM_RULES, LANGUAGE_RULES, REVIEW_RULES } from '../../../src/core/rules/index';
import type { RuleFacts } from '../../../src/core/rules/rule';

const HEAD = `# The rules

What \`pir lint\` and the editor say about a review. \`pir explain RULE\` tells more of each, with examples. This page is made from the
rules: \`WRITE=1 npx mocha test/core/rules/rules-page.test.ts\`.

## Levels

| level | means |
|---|---|
| error | it cannot be read, contradicts itself, or is missing from a published review |
| warning | worth a change before the meeting |
| info | worth a thought |
| hint | a quiet offer |

A draft may lack anything: what a review will be asked for is one hint in all (\`file/incomplete\`). With \`status: reviewed\` each missing
thing is a warning, with \`published\` an error; these rules are marked *by status*. A sev5 is asked for one learning or action item only.

## Leaving a finding as it is

A comment above the item or key, or at the end of the line, with a reason for those who read it later:

\`\`\`yaml
action_items:
  # pir-ignore action/no-owner: the two teams decide on Monday
  - what: Split the queue by tenant.
\`\`\`

Several rules are separated by commas. Without a reason nothing is ignored (\`suppress/reason\`). A team sets severities and thresholds in
\`pir.config.yaml\`:

\`\`\`yaml
rules:
  timeline/gap: off
  action/no-ticket: error
thresholds:
  gap: { sev1: 10m }        # also: business_days_to_review, earliest_review, first_update, days_to_do, open_items,
  open_items: 8             # open_items_of_one_owner, tolerance, approximate_tolerance, short_response, window
\`\`\`

`;

export async function rulesPage(path: string): Promise<string> {
  const text = [
    HEAD,
    '## The whole review\n\n',
    table(
      REVIEW_RULES.map((rule) => ({ ...rule, level: rule.completeness === undefined ? rule.severity : 'by status' })),
    ),
    '\n## Several reviews together\n\n',
    'They speak in `pir lint` over a folder; `review/required` with `--incidents FILE`, a list of incidents as CSV or JSON.\n\n',
    table(ARCHIVE_RULES.map((rule) => ({ ...rule, level: rule.severity }))),
    '\n## Language\n\n',
    table(LANGUAGE_RULES.map((rule) => ({ ...rule, level: rule.severity }))),
    '\n## Form\n\n',
    table(FORM_RULES.map((rule) => ({ ...rule, level: rule.severity }))),
  ].join('');
  return format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
}

function table(rules: readonly (RuleFacts & { readonly level: string })[]): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, level, title, instead }) => `| \`${id}\` | ${level} | ${cell(title)} | ${cell(instead)} |\n`);
  return `| rule | level | what it finds | instead |\n|---|---|---|---|\n${rows.join('')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
