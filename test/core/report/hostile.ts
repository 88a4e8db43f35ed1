/** A review with the same text in every field that holds words. */
import { parseReview, type ParsedReview } from '../../../src/core/format/parse';

const FIELDS = 'what who incident command output quote decision known reasoning alternatives'.split(' ');

/** @param publicToo also under `public` */
export function filled(text: string, publicToo = true): ParsedReview {
  const t = JSON.stringify(text);
  const entry = (more: string): string =>
    `  - { ${FIELDS.slice(0, 6)
      .map((field) => `${field}: ${t}`)
      .join(', ')}, links: [${t}], judgment: { ${FIELDS.slice(6)
      .map((field) => `${field}: ${t}`)
      .join(', ')} }, ${more} }\n`;
  const source = `pir: 1
title: ${t}
summary: ${t}
severity: sev2
status: reviewed
incidents: [{ id: ${t}, title: ${t}, services: [${t}], customer_impact: { description: ${t} } }]
services: [${t}]
tags: [${t}]
timezone: UTC
customer_impact: { description: ${t}, users: 3 }
people: { ${t}: { name: ${t}, role: ${t}, team: ${t} } }
commander: ${t}
review: { held: 2026-02-04T10:00, facilitator: ${t}, attendees: [${t}] }
links: [${t}]
goals: [${t}]
timeline:
${entry('at: 2026-02-03T10:00, milestone: started, kind: task, impact: negative')}${entry('at: 10:20, milestone: [detected, acknowledged]')}${entry('at: 10:40, milestone: restored')}
learnings: [${t}, { what: ${t}, went: well, phase: response }]
contributing_factors: [{ what: ${t}, effect: harmful }]
action_items: [{ what: ${t}, owner: ${t}, ticket: ${t}, priority: high, status: open }]
parking_lot: [${t}]
targets: { time_to_detect: 5m }
${publicToo ? `public: { title: ${t}, summary: ${t}, services: [${t}], customer_impact: ${t}, proximate_cause: ${t}, resolution: ${t}, countermeasures: [${t}] }\n` : ''}`;
  return parseReview(source);
}

/** Texts that would be something else than text if a report were careless. */
export const HOSTILE: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  attribute: '" onmouseover="alert(1)" x=\'y\' `',
  'end of style': '</style></title></main><!-- --> ]]> --><svg onload=alert(1)>',
  'script address': '[go](javascript:alert(1)) ![p](data:text/html,x) <javascript:x> [a](vbscript:x "t")',
  address: 'https://e.example/"onclick=x <https://e.example/a b> www.e.example a@e.example //e.example/x',
  reference: '[x]: http://e.example\n\n[x] [^1] [[TOC]] [_TOC_]',
  headings: '# one\n\n## two\nthree\n=====\nfour\n-----',
  lists: '- a\n  - b\n\n1. c\n2. d\n\n+ e\n* f\n\n7) g',
  'line starts': '+ plus\n\n- minus\n\n1. one\n\n> quote\n\n#x\n\n    code\n\n***\n\n~~~\nfence',
  table: '| a | b |\n| - | - |\n| x \\| y | `z | w` |',
  'table signs': 'a | b || c \\| d `x | y`',
  fence: '```` js\n```\nx\n````',
  'open fence': '```\nnever closed',
  emphasis: '**bold *both*** _under_ snake_case_word ~~gone~~ * alone _ ** __',
  entities: '&lt;b&gt; &amp;amp; &#x202e; &nbsp; &copy;',
  comment: '<!--a@e.example> <!-- x --> <?php ?> <![CDATA[ x ]]> [//]: # (x)',
  code: '`` ` `` ` `` ``` `a``b`',
  maths: '$x_1$ and $$y$$ \\(z\\) {{ site.url }} {% raw %}',
  'right to left': 'שלום עולם مرحبا \u202egnp.exe\u202c \u2067x\u2069',
  emoji: '👩‍🚒🇪🇸 👍🏽 \ud83d alone \udc00',
  control: 'a\u0000b\u0007c\u001b[31md\u009be\u2028f\u2029g\ufeffh\ufffe',
  long: `${'word '.repeat(60)}${'unbroken'.repeat(40)} end`,
  formula: "=cmd|' /C calc'!A0",
  'mail lines': 'x\r\nEND:VEVENT\r\nATTENDEE:mailto:a@e.example;x,y\\n',
  'only signs': '!!! ... ::: ;;; ,,,',
  spaces: '   \u00a0 a  \t b \u3000 ',
  quotes: '> a\n>> b\n> - c\n> ```\n> d',
  breaks: 'one  \ntwo\\\nthree<br>four',
  deep: `${'> '.repeat(60)}deep ${'['.repeat(60)}x${']'.repeat(60)}`,
};
