import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newReview } from '../../../src/core/format/new-review';
import { parseReview } from '../../../src/core/format/parse';
import { addSection, type GuideSection } from '../../../src/core/language/guide/add-section';
import { openPoints } from '../../../src/core/language/guide/open-points';
import { computeMetrics } from '../../../src/core/metrics/compute';
import { applyEdits } from '../../../src/core/text/edit';

function open(source: string): string[] {
  const parsed = parseReview(source);
  return openPoints(parsed, computeMetrics(parsed.review)).map(
    ({ part, question, about }) => `${part}: ${question}${about === '' ? '' : ` [${about}]`}`,
  );
}

describe('what a review does not say yet', () => {
  it('is every part of the guide in a new one', () => {
    assert.deepEqual(open(newReview({ template: 'full' }).text), [
      'facts: What could people no longer do?',
      'facts: How grave was it?',
      'facts: Which services were affected?',
      'facts: Who noticed what, and how?',
      'facts: When do we meet about it, and who facilitates?',
      'detection: What was the first sign, and how did it reach us?',
      'learning: What surprised us about how the system, or we, really work?',
      'learning: Which condition made this possible, or harder to end?',
      'actions: What will be different when this is done?',
      'report: What happened, for a colleague who was not there?',
    ]);
  });

  it('is little for a false alarm', () => {
    assert.deepEqual(open(newReview({ template: 'light', title: 'Disk alert' }).text), [
      'detection: What was the first sign, and how did it reach us?',
      'learning: What do we know now that we did not know before?',
    ]);
  });

  it('asks who was alerted first, who was brought in, and about the steps, at their entries', () => {
    const points = open(`pir: 1
timeline:
  - { at: 2031-02-03T16:00, what: Mails are late., milestone: [started, detected] }
  - { at: 16:05, what: Ida restarts it., who: ida, kind: task, milestone: acknowledged }
  - { at: 16:09, what: Ida stops the wrong one., who: ida, kind: task, impact: negative }
`).filter((point) => /^(?:detection|response|remediation)/.test(point));
    assert.deepEqual(points, [
      'detection: Who, or which monitor, was alerted first? [2031-02-03T16:00 Mails are late.]',
      'response: Who else was brought in, and when?',
      'response: When was it known where to act?',
      'remediation: When was service back for those who use it?',
      'remediation: Did this step bring service nearer? [16:05 Ida restarts it.]',
      'remediation: What made this step the sensible thing to do? [16:09 Ida stops the wrong one.]',
    ]);
  });

  it('asks for owners and days of open items', () => {
    const points = open(
      'pir: 1\naction_items:\n  - Page on lag.\n  - { what: Keep spares., owner: mo, status: done }\n',
    ).filter((point) => point.startsWith('actions'));
    assert.deepEqual(points, ['actions: Who takes this on? [Page on lag.]', 'actions: By when? [Page on lag.]']);
  });

  it('is nothing in the whole example but what it leaves open', () => {
    const source = readFileSync(join(__dirname, '../../../examples/login-page.pir.yaml'), 'utf8');
    assert.deepEqual(open(source), []);
  });

  it('leads to where the answer is to be typed', () => {
    const { text } = newReview({ template: 'full' });
    const parsed = parseReview(text);
    const answers = openPoints(parsed, computeMetrics(parsed.review)).map(({ question, span, insert }) => {
      const after = applyEdits(text, insert?.edits ?? []);
      const cursor = insert?.cursor ?? span.start;
      const line = after.slice(after.lastIndexOf('\n', cursor - 1) + 1, cursor);
      return `${question} ${line}|`;
    });
    assert.deepEqual(answers, [
      'What could people no longer do? title: |',
      'How grave was it? severity: |',
      'Which services were affected? services: |',
      'Who noticed what, and how?   description: |',
      'When do we meet about it, and who facilitates?   held: |',
      'What was the first sign, and how did it reach us?   - |',
      'What surprised us about how the system, or we, really work?   - |',
      'Which condition made this possible, or harder to end?   - |',
      'What will be different when this is done?   - what: |',
      'What happened, for a colleague who was not there? summary: |',
    ]);
  });

  it('points into the text', () => {
    const parsed = parseReview(newReview({ template: 'full' }).text);
    for (const { span } of openPoints(parsed, computeMetrics(parsed.review)))
      assert.ok(span.start >= 0 && span.end <= parsed.source.length);
    assert.deepEqual(
      openPoints(parseReview('- x'), computeMetrics(parseReview('- x').review)).filter(({ span }) => span.start > 3),
      [],
    );
  });
});

describe('a section that is added', () => {
  const SECTIONS: readonly GuideSection[] = [
    'title',
    'severity',
    'services',
    'timezone',
    'customer_impact',
    'review',
    'timeline',
    'learnings',
    'contributing_factors',
    'action_items',
    'summary',
    'public',
  ];
  const SOURCES = [
    'pir: 1\n',
    'pir: 1',
    '# ours\npir: 1\r\ntitle: x\r\n',
    'pir: 1\ntimeline:\n  - 2031-02-03T16:00 One.\n    # behind\n\n# about learnings\nlearnings:\n  - x\n\n\n',
    'pir: 1\nsummary: |\n  One.\n\n  Two.\nx_ours: 1\n',
  ];

  it('stands where the format has it, keeps everything, and takes what is typed at its cursor', () => {
    for (const source of SOURCES) {
      const parsed = parseReview(source);
      for (const section of SECTIONS) {
        const { edits, cursor } = addSection(parsed, section);
        if (parsed.review.sections.has(section)) {
          assert.deepEqual(edits, []);
          continue;
        }
        const text = applyEdits(source, edits);
        assert.ok(cursor !== undefined);
        const typed = `${text.slice(0, cursor)}${section === 'severity' ? 'sev2' : section === 'timezone' ? 'UTC' : section === 'review' ? '2031-02-04' : 'Words'}${text.slice(cursor)}`;
        const after = parseReview(typed);
        assert.deepEqual(
          after.findings.filter(({ severity }) => severity === 'error'),
          [],
          typed,
        );
        assert.ok(after.review.sections.has(section), typed);
        assert.deepEqual(
          [...parsed.review.sections.keys()].filter((key) => !after.review.sections.has(key)),
          [],
          typed,
        );
        for (const line of source.split(/\r?\n/)) assert.ok(text.includes(line), typed);
      }
    }
    const between = 'pir: 1\ntimeline:\n  - 2031-02-03T16:00 One.\n\n# about factors\ncontributing_factors:\n  - x\n';
    assert.equal(
      applyEdits(between, addSection(parseReview(between), 'learnings').edits),
      'pir: 1\ntimeline:\n  - 2031-02-03T16:00 One.\n\nlearnings:\n  - \n\n# about factors\ncontributing_factors:\n  - x\n',
    );
  });
});
