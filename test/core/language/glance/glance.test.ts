import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../../src/core/format/parse';
import { computeMetrics } from '../../../../src/core/metrics/compute';
import { lintReview } from '../../../../src/core/rules/lint';
import { statusOf, timelineLenses } from '../../../../src/core/language/glance/figures';
import { inlayHints } from '../../../../src/core/language/glance/inlay-hints';

const REVIEW = `pir: 1
severity: sev2
timezone: UTC
timeline:
  - 2031-02-03T15:00 Before anything.
  - { at: 15:52, what: The queue grows., milestone: started }
  - at: "16:00" # a page
    what: The alert pages Ida.
    milestone: detected
  - 16:00 In the same minute.
  - 16:04 Ida reads.
  - at: ~16:09
    what: Ida takes it on.
    milestone: acknowledged
  - at: 16:10
    until: 16:15:30
    what: The log is read.
    milestone: identified
  - What has no time.
  - at: 16:20
    what: Mails flow.
    milestone: restored
  - 18:00 Somebody writes it up.
  - { at: 2031-02-05T18:00, what: All is clean., milestone: closed }
`;

const hintsOf = (
  source: string,
  within = { start: 0, end: source.length },
): { line: string; label: string; tooltip: string }[] => {
  const parsed = parseReview(source);
  return inlayHints(parsed, computeMetrics(parsed.review), within).map(({ at, label, tooltip }) => {
    const start = source.lastIndexOf('\n', at - 1) + 1;
    return { line: source.slice(start, at).trim(), label, tooltip };
  });
};

const shown = (source: string): string[] => hintsOf(source).map(({ line, label }) => `${line} [${label}]`);

describe('hints beside times', () => {
  it('count from the start until service is back, with what is about marked so, and name the phase that begins', () => {
    assert.deepEqual(shown(REVIEW), [
      '- 2031-02-03T15:00 [−52m]',
      '- { at: 15:52 [detection begins]',
      '- at: "16:00" [+8m]',
      '- 16:00 [+8m]',
      '- 16:04 [+12m]',
      '- at: ~16:09 [+~17m · response begins]',
      '- at: 16:10 [+18m]',
      'until: 16:15:30 [+24m · remediation begins]',
      '- at: 16:20 [+28m]',
      '- { at: 2031-02-05T18:00 [+2d 2h]',
    ]);
  });

  it('say in full what they mean', () => {
    const tooltips = hintsOf(REVIEW).map(({ tooltip }) => tooltip);
    assert.equal(tooltips[1], 'detection begins');
    assert.equal(tooltips[2], '8 min after the start');
    assert.equal(tooltips[5], 'about 17 min after the start, about 9 min after detection; response begins');
  });

  it('count from the start while no detection is known', () => {
    assert.deepEqual(
      hintsOf(
        'pir: 1\ntimeline:\n  - { at: 2031-02-03T16:00, what: It grows., milestone: started }\n  - 16:10 Words.\n',
      ).map(({ label, tooltip }) => `${label}: ${tooltip}`),
      ['+10m: 10 min after the start'],
    );
  });

  it('say nothing where no milestone or no date is known', () => {
    assert.deepEqual(shown('pir: 1\ntimeline:\n  - 2031-02-03T16:00 Words.\n  - 16:10 Words.\n'), []);
    assert.deepEqual(
      shown('pir: 1\ntimeline:\n  - { at: 16:00, what: Words., milestone: detected }\n  - 16:10 Words.\n'),
      [],
    );
  });

  it('count for each disruption, and for the incident that an entry names', () => {
    const source = `pir: 1
timeline:
  - { at: 2031-02-03T10:00, what: One., milestone: detected, incident: A-1 }
  - { at: 10:30, what: Two., milestone: detected, incident: B-2 }
  - { at: 10:40, what: One is looked at., incident: A-1 }
  - { at: 10:45, what: Two is looked at., incident: B-2 }
`;
    assert.deepEqual(
      hintsOf(source).flatMap(({ label }) => (label.startsWith('+') ? [label] : [])),
      ['+40m', '+15m'],
    );
  });

  it('are made for the part that is asked for', () => {
    const start = REVIEW.indexOf('16:04');
    assert.deepEqual(
      hintsOf(REVIEW, { start, end: start + 3 }).map(({ label }) => label),
      ['+12m'],
    );
  });

  it('stand behind a time in any text', () => {
    fc.assert(
      fc.property(fc.nat(REVIEW.length), fc.nat(20), fc.constantFrom('', '"', '\n', ': ', '{'), (at, cut, insert) => {
        const source = REVIEW.slice(0, at) + insert + REVIEW.slice(at + cut);
        for (const { line } of hintsOf(source)) assert.match(line, /\d:?\d\d["']?$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('figures above the timeline', () => {
  const lenses = (source: string) => {
    const parsed = parseReview(source);
    const found = timelineLenses(parsed, computeMetrics(parsed.review));
    return found === null
      ? null
      : {
          at: source.slice(found.span.start, found.span.end),
          figures: found.figures.map(({ title, tooltip, target }) => ({
            title,
            tooltip,
            target: target === null ? null : source.slice(target.start, target.end).trim(),
          })),
        };
  };

  it('are the times to detect, acknowledge and recover, and lead to where each ends', () => {
    const found = lenses(REVIEW);
    assert.equal(found?.at, 'timeline');
    assert.deepEqual(
      found.figures.map(({ title }) => title),
      ['TTD 8 min', 'TTA ~9 min', 'TTR 28 min'],
    );
    assert.match(found.figures[2]?.target ?? '', /^at: 16:20/);
    assert.equal(found.figures[2]?.tooltip, 'Time to recover 28 min, from started to restored');
  });

  it('show a lower bound as one', () => {
    const found = lenses(REVIEW.replace(', milestone: started', ''));
    assert.deepEqual(
      found?.figures.map(({ title }) => title),
      ['TTA ~9 min', 'TTR ≥ 20 min'],
    );
    assert.match(found?.figures[1]?.tooltip ?? '', /at least this, from detected to restored$/);
  });

  it('are the time disrupted and those of each where there are several disruptions', () => {
    const source = `${REVIEW}  - { at: 2031-02-06T10:00, what: Again., milestone: started }
  - { at: 10:30, what: Over., milestone: restored }
`;
    assert.deepEqual(lenses(source)?.figures, [
      { title: '58 min disrupted', tooltip: 'Disrupted for 58 min in 2 disruptions', target: null },
      {
        title: 'No. 1: TTD 8 min, TTA ~9 min, TTR 28 min',
        tooltip:
          'Disruption 1: Time to detect 8 min, from started to detected. Time to acknowledge ~9 min, from detected to acknowledged. Time to recover 28 min, from started to restored',
        target: 'at: 16:20\n    what: Mails flow.\n    milestone: restored',
      },
      {
        title: 'No. 2: TTR 30 min',
        tooltip: 'Disruption 2: Time to recover 30 min, from started to restored',
        target: '{ at: 10:30, what: Over., milestone: restored }',
      },
    ]);
    assert.deepEqual(
      lenses(source.replace(', milestone: restored', ''))?.figures.map(({ title }) => title),
      ['≥ 28 min disrupted', 'No. 1: TTD 8 min, TTA ~9 min, TTR 28 min'],
    );
    const side = lenses(
      'pir: 1\ntimeline:\n  - { at: 2031-02-03T10:00, what: One., milestone: started, incident: A-1 }\n' +
        '  - { at: 10:30, what: Two., milestone: started, incident: B-2 }\n' +
        '  - { at: 10:40, what: Back., milestone: restored, incident: A-1 }\n' +
        '  - { at: 10:45, what: Back., milestone: restored, incident: B-2 }\n',
    );
    assert.deepEqual(
      side?.figures.map(({ title }) => title),
      ['45 min disrupted', 'No. 1, A-1: TTR 40 min', 'No. 2, B-2: TTR 15 min'],
    );
  });

  it('are none without entries, and not more than is known', () => {
    assert.equal(lenses('pir: 1\ntimeline:\n'), null);
    assert.equal(lenses('pir: 1\ntitle: x\n'), null);
    assert.deepEqual(lenses('pir: 1\ntimeline:\n  - 16:00 Words.\n')?.figures, []);
  });
});

describe('the status of a review', () => {
  const status = (source: string) => {
    const parsed = parseReview(source);
    const metrics = computeMetrics(parsed.review);
    return statusOf(parsed, metrics, lintReview(parsed, { metrics }));
  };

  it('is its severity, its time to recover and the findings that are more than hints', () => {
    const found = status(REVIEW.replace('sev2', 'sev2\nsevrity: sev3'));
    assert.equal(found.severity, 'sev2');
    assert.equal(found.figure, 'TTR 28 min');
    assert.ok(found.findings >= 1);
    const hints = lintReview(parseReview(REVIEW), {}).filter(({ severity }) => severity === 'hint');
    assert.ok(
      hints.length > 0 && status(REVIEW).findings === lintReview(parseReview(REVIEW), {}).length - hints.length,
    );
  });

  it('is nothing where nothing is known', () => {
    assert.deepEqual(status('pir: 1\n'), { severity: null, figure: null, tooltip: null, findings: 0 });
  });
});
