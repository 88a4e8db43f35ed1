import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { parse } from 'yaml';
import { BY_SEVERITY, THRESHOLD_UNITS } from '../../../src/core/config/config';
import { configKeys } from '../../../src/core/config/keys';
import schema from '../../../src/core/config/schema.json';
import { lintMarkdown } from '../../../src/core/rules/markdown';
import { lintReview } from '../../../src/core/rules/lint';
import { readTeamConfig, teamOptions } from '../../../src/core/rules/config';
import { DEFAULTS } from '../../../src/core/rules/defaults';
import { parseReview } from '../../../src/core/format/parse';
import { applyEdits } from '../../../src/core/text/edit';

const WHOLE = `# What we do our own way.
rules:
  action/no-owner: error
  blame/self: off
  file/empty: hint
phrases:
  flag:
    - quick win
    - find: [gut feeling, hunch]
      say: Which observation stood behind it?
      severity: info
    - { find: low-hanging fruit, instead: first step }
  allow: root cause tool
roles: [duty manager, wrangler]
systems: Watson
severities:
  sev1: P1
  sev2: Critical
markdown:
  include: ["postmortems/**/*.md"]
  exclude: "postmortems/template.md"
thresholds:
  gap: { sev1: 10m, none: 1h }
  business_days_to_review: 3
  earliest_review: 2h
  approximate_tolerance: 15%
tickets:
  pattern: '(?:OPS|PAY)-\\d+'
  url: https://tickets.example.com/{ticket}
public:
  hosts: [status.example.com, "*.Example.org"]
cost:
  period: 30d
  deployments: 120
  change_failure_rate: 4%
  outage_per_hour: 12000
  currency: EUR
templates:
  payments: templates/payments.pir.yaml
x_ours: { anything: goes }
`;

/** `rule: message` of each finding, and the words that it marks. */
function said(text: string): string[] {
  return readTeamConfig(text).findings.map(
    ({ rule, severity, message, span }) => `${severity} ${rule} [${text.slice(span.start, span.end)}] ${message}`,
  );
}

describe('the configuration of a team', () => {
  it('is read whole, without findings', () => {
    const { config, findings } = readTeamConfig(WHOLE);
    assert.deepEqual(findings, []);
    assert.deepEqual(config, {
      rules: { 'action/no-owner': 'error', 'blame/self': 'off', 'file/empty': 'hint' },
      flag: [
        { find: ['quick win'], say: null, instead: null, severity: 'warning' },
        { find: ['gut feeling', 'hunch'], say: 'Which observation stood behind it?', instead: null, severity: 'info' },
        { find: ['low-hanging fruit'], say: null, instead: 'first step', severity: 'warning' },
      ],
      allow: ['root cause tool'],
      roles: ['duty manager', 'wrangler'],
      systems: ['Watson'],
      severities: { sev1: 'P1', sev2: 'Critical' },
      markdown: { include: ['postmortems/**/*.md'], exclude: ['postmortems/template.md'] },
      thresholds: {
        gap: { sev1: 600_000, none: 3_600_000 },
        business_days_to_review: 3,
        earliest_review: 7_200_000,
        approximate_tolerance: 0.15,
      },
      tickets: { pattern: '(?:OPS|PAY)-\\d+', url: 'https://tickets.example.com/{ticket}' },
      publicHosts: ['status.example.com', '*.example.org'],
      cost: {
        period: 2_592_000_000,
        deployments: 120,
        changeFailureRate: 0.04,
        outagePerHour: 12_000,
        currency: 'EUR',
      },
      templates: { payments: 'templates/payments.pir.yaml' },
    });
  });

  it('may be empty, and every key may', () => {
    const keys = `${configKeys().join(':\n')}:\n`;
    for (const text of ['', '# nothing yet\n', keys]) {
      const { config, findings } = readTeamConfig(text);
      assert.deepEqual([findings, config.rules, config.markdown.include], [[], {}, null]);
    }
  });

  for (const [text, ...findings] of [
    ['rulez:\n', 'warning config/unknown-key [rulez] Unknown key `rulez`. Did you mean `rules`?'],
    [
      'rules:\n  action/no-ownr: error\n',
      'error config/rule [action/no-ownr] There is no rule `action/no-ownr`. Did you mean `action/no-owner`?',
    ],
    [
      'rules:\n  action/no-owner: warn\n',
      'error config/value [warn] `action/no-owner` is one of error, warning, info, hint, off; did you mean `warning`?',
    ],
    [
      'rules: [action/no-owner]\n',
      'error config/type [[action/no-owner]] `rules` is a mapping: keys and values, indented.',
    ],
    [
      'thresholds:\n  gap: 20 minutes\n',
      'error config/value [20 minutes] `gap` is a length of time such as 20m or 1h 30m, not `20 minutes`.',
    ],
    [
      'thresholds:\n  gap: { sev9: 20m }\n',
      'warning config/unknown-key [sev9] Unknown key `sev9` in `gap`. Did you mean `sev1`?',
    ],
    [
      'thresholds:\n  tolerance: { sev1: 20m }\n',
      'error config/value [{ sev1: 20m }] `tolerance` is a length of time such as 20m or 1h 30m.',
    ],
    ['thresholds:\n  open_items: -1\n', 'error config/value [-1] `open_items` is a number, not `-1`.'],
    [
      'phrases:\n  flag:\n    - { say: why }\n',
      'error config/value [{ say: why }] A phrase to flag needs `find`: the words.',
    ],
    [
      'phrases:\n  flag:\n    - { find: x, severity: loud }\n',
      'error config/value [loud] `severity` is one of error, warning, info, hint.',
    ],
    ['roles: { a: b }\n', 'error config/type [{ a: b }] `roles` is one text; quotes keep brackets in a text.'],
    ["tickets:\n  pattern: '(OPS'\n", "error config/pattern ['(OPS'] `(OPS` is no regular expression."],
    [
      "tickets:\n  pattern: '(\\w+)+x'\n",
      "error config/pattern ['(\\w+)+x'] A group cannot be repeated here: with a repetition in it, it can take for ever.",
    ],
    [
      'tickets:\n  url: tickets.example.com\n',
      'error config/value [tickets.example.com] `url` is an address with {ticket} in it, such as https://tickets.example.com/{ticket}.',
    ],
    [
      'public:\n  hosts: https://status.example.com/x\n',
      'error config/value [https://status.example.com/x] `https://status.example.com/x` is no host, such as status.example.com or *.example.com.',
    ],
    ['cost:\n  currency: Euro\n', 'error config/value [Euro] `currency` is three capital letters, such as EUR.'],
    [
      'cost:\n  change_failure_rate: 400%\n',
      'error config/value [400%] `change_failure_rate` is a share such as 10%, not `400%`.',
    ],
    [
      'templates:\n  a: ../../etc/x\n',
      'error config/value [../../etc/x] The path of a template leads from the folder of this file, and not out of it.',
    ],
    ['- a\n', 'error yaml/syntax [- a] A configuration has keys with values, such as `roles: [release captain]`.'],
  ] as const) {
    it(`says at the place what is wrong: ${text.trim().replace(/\s+/g, ' ')}`, () => {
      const found = said(text);
      for (const finding of findings) assert.ok(found.includes(finding), JSON.stringify(found));
    });
  }

  it('mends what it suggests', () => {
    for (const [text, mended] of [
      ['rulez:\n  action/no-owner: error\n', 'rules:\n  action/no-owner: error\n'],
      ['rules:\n  action/no-ownr: error\n', 'rules:\n  action/no-owner: error\n'],
      ['thresholds:\n  gap: 20 minutes\n', 'thresholds:\n  gap: 20m\n'],
      ['public:\n  hosts: https://status.example.com/x\n', 'public:\n  hosts: status.example.com\n'],
    ] as const) {
      const fix = readTeamConfig(text).findings.flatMap(({ fixes }) => fixes)[0];
      assert.equal(applyEdits(text, fix?.edits ?? []), mended);
      assert.deepEqual(readTeamConfig(mended).findings, []);
    }
  });

  it('reads a glob that begins with a star and says that it needs quotes', () => {
    const { config, findings } = readTeamConfig('markdown:\n  include:\n    - **/review.md\n');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['yaml/reserved-start'],
    );
    assert.deepEqual(config.markdown.include, ['**/review.md']);
  });

  it('never throws, and keeps every finding inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...WHOLE.split('\n').map((line) => `${line}\n`)),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('  - ', ': ', '{', ']', '*a', '&b', '\t', 'null\n', '__proto__: 1\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const { span } of readTeamConfig(text).findings)
          assert.ok(span.start <= span.end && span.end <= text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the schema of the configuration', () => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

  it('takes what the reader takes', () => {
    assert.ok(validate(parse(WHOLE)), JSON.stringify(validate.errors));
    assert.ok(validate(null));
  });

  it('refuses what the reader refuses', () => {
    for (const text of [
      'rulez: {}',
      'rules: { a/b: loud }',
      'rules: [a]',
      'thresholds: { gap: soon }',
      'thresholds: { gap: { sev9: 1m } }',
      'thresholds: { open_items: -1 }',
      'tickets: { url: x }',
      'cost: { currency: Euro }',
      'cost: { change_failure_rate: 2 }',
      'phrases: { flag: [{ severity: loud }] }',
      'roles: { a: b }',
    ]) {
      assert.equal(validate(parse(text)), false, text);
      assert.notDeepEqual(readTeamConfig(text).findings, [], text);
    }
  });

  it('has the thresholds that the rules have, and a title and description for every key', () => {
    assert.deepEqual(configKeys('thresholds'), Object.keys(THRESHOLD_UNITS));
    const stated = teamOptions(
      readTeamConfig(
        `thresholds:\n${Object.entries(THRESHOLD_UNITS)
          .map(([name, unit]) => `  ${name}: ${unit === 'length' ? '7m' : unit === 'share' ? '7%' : '7'}\n`)
          .join('')}`,
      ).config,
    ).thresholds;
    assert.deepEqual(Object.keys(stated).sort(), Object.keys(DEFAULTS).sort());
    for (const [name, value] of Object.entries(DEFAULTS))
      assert.equal(typeof (stated as Record<string, unknown>)[name], typeof value, name);
    assert.deepEqual(
      [...BY_SEVERITY].length,
      Object.values(DEFAULTS).filter((value) => typeof value === 'object').length,
    );
    const undescribed = (node: unknown, path: string): string[] =>
      typeof node !== 'object' || node === null
        ? []
        : Object.entries(node).flatMap(([key, value]) => {
            const here = `${path}.${key}`;
            const missing =
              path.endsWith('.properties') &&
              !/\.(?:lengths|numbers)\.properties\./.test(here) &&
              !('title' in (value as object) && 'description' in (value as object));
            return [...(missing ? [here] : []), ...undescribed(value, here)];
          });
    assert.deepEqual(undescribed(schema, ''), []);
  });
});

describe('what a configuration changes', () => {
  const REVIEW =
    'pir: 1\ntitle: Mails arrive late\ntimeline:\n  - 2026-02-03T14:00 A hunch of Bo, and `hunch` in code.\nlearnings:\n  - A quick\n    win was near; it is low-hanging fruit. The root cause tool of ours said so.\naction_items:\n  - Page when the disk is full.\n';
  const findings = (config: string, review = REVIEW): string[] =>
    lintReview(parseReview(review), teamOptions(readTeamConfig(config).config)).map(
      ({ rule, severity, span }) => `${severity} ${rule} ${review.slice(span.start, span.end).replace(/\s+/g, ' ')}`,
    );

  it('severities, and rules that are off', () => {
    assert.ok(findings('').some((one) => one.startsWith('warning action/no-owner')));
    assert.ok(findings('rules: { action/no-owner: error }').some((one) => one.startsWith('error action/no-owner')));
    assert.ok(!findings('rules: { action/no-owner: off }').some((one) => one.includes('action/no-owner')));
  });

  it('phrases of the team, outside code, over line breaks, with a fix', () => {
    assert.deepEqual(
      findings(WHOLE).filter((one) => one.includes('team/phrase')),
      ['info team/phrase hunch', 'warning team/phrase quick win', 'warning team/phrase low-hanging fruit'],
    );
    const fix = lintReview(parseReview(REVIEW), teamOptions(readTeamConfig(WHOLE).config)).find(({ message }) =>
      message.includes('low-hanging'),
    )?.fixes[0];
    assert.match(applyEdits(REVIEW, fix?.edits ?? []), /it is first step\. The/);
    assert.deepEqual(
      findings(`${WHOLE}`.replace('file/empty: hint', 'team/phrase: off')).filter((one) => one.includes('team/phrase')),
      [],
    );
  });

  it('a phrase that is ignored with a reason is left alone', () => {
    const ignored = REVIEW.replace('learnings:\n', 'learnings:\n  # pir-ignore team/phrase: it was one\n');
    assert.deepEqual(
      findings(WHOLE, ignored).filter((one) => one.includes('team/phrase') || one.includes('suppress/')),
      ['info team/phrase hunch'],
    );
  });

  it('words that the language rules leave alone', () => {
    const review = 'pir: 1\nlearnings:\n  - The root cause was the disk.\n';
    assert.ok(
      findings('', review).some((one) => one.includes(' cause/')),
      JSON.stringify(findings('', review)),
    );
    assert.ok(!findings('phrases: { allow: the root cause }', review).some((one) => one.includes(' cause/')));
  });

  it('in Markdown as well', () => {
    const text = '# Incident\n\n## Lessons learned\n\n- A quick win.\n';
    assert.deepEqual(
      lintMarkdown(text, teamOptions(readTeamConfig(WHOLE).config))
        .map(({ rule }) => rule)
        .filter((rule) => rule === 'team/phrase'),
      ['team/phrase'],
    );
  });
});
