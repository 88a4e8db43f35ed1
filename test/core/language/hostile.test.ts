/** What a review says is shown in hovers and completions as words, never as markup: no picture is fetched, no command linked. */
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parseReview } from '../../../src/core/format/parse';
import { complete } from '../../../src/core/language/complete/complete';
import { hover } from '../../../src/core/language/hover/hover';
import { computeMetrics } from '../../../src/core/metrics/compute';

const HOSTILE = JSON.stringify(
  '![p](https://e.example/p.png) [q](command:workbench.action.quit) [f](file:///etc/passwd) <img src=x onerror=alert(1)> https://e.example <https://e.example> `![y](x)`',
);

const SOURCE = `pir: 1
title: ${HOSTILE}
people: { ada: { name: ${HOSTILE}, role: ${HOSTILE}, team: ${HOSTILE} } }
timeline:
  - { at: 2026-02-14T10:00, what: ${HOSTILE}, who: [ada, ${HOSTILE}], milestone: started, incident: ${HOSTILE} }
  - { at: 10:20, what: ${HOSTILE}, who: ada, milestone: [detected, acknowledged], incident: ${HOSTILE} }
  - { at: 11:00, what: ${HOSTILE}, milestone: restored, incident: ${HOSTILE} }
metrics: { time_to_recover: 5m }
action_items: [{ what: ${HOSTILE}, owner: ada }]
`;

describe('hostile words in hovers and completions', () => {
  const parsed = parseReview(SOURCE);
  const metrics = computeMetrics(parsed.review);
  const reader = new MarkdownIt({ html: true, linkify: true });

  it('stay words', () => {
    const shown = new Set<string>();
    for (let offset = 0; offset <= SOURCE.length; offset++) {
      const found = hover(parsed, offset, metrics);
      if (found !== null) shown.add(found.markdown);
      if (offset % 20 === 0)
        for (const { documentation } of complete(parsed, offset, { now: 0, metrics })) shown.add(documentation ?? '');
    }
    const hostile = [...shown].filter((markdown) => markdown.includes('onerror'));
    assert.ok(hostile.length >= 2, 'some show what the review says');
    for (const markdown of hostile) assert.doesNotMatch(reader.render(markdown), /<(?:a|img)\b/);
  });
});
