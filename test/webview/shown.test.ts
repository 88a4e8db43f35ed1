import assert from 'node:assert/strict';
import { chart, computeMetrics, parseReview, stillOf, type Still } from '../../src/core/index';
import { isAskedFor, shownOf } from '../../src/webview/shown';

const SOURCE = `pir: 1
timeline:
  - { at: 2026-03-03T09:00, milestone: detected, what: The alert fires. }
  - { at: 2026-03-03T09:09, impact: positive, what: The page is taken. }
  - { at: 2026-03-03T09:30, milestone: restored, impact: positive, what: The disk is emptied. }
  - { at: 2026-03-06T11:00, what: The review is held. }
`;

function drawn(source: string) {
  const { review } = parseReview(source);
  return chart(review, computeMetrics(review), { width: 900 });
}

describe('a picture that the extension drew', () => {
  it('is at hand as one that the page drew', () => {
    const own = drawn(SOURCE);
    const { scale, ...shown } = shownOf(JSON.parse(JSON.stringify(stillOf(own))) as Still);
    assert.ok(scale && own.scale);
    assert.ok(scale.folds.length > 0);
    assert.deepEqual(scale.folds, own.scale.folds);
    for (let x = 0; x <= 900; x += 25) assert.equal(scale.invert(x), own.scale.invert(x));
    assert.equal(scale.msPerPixel, own.scale.msPerPixel);
    assert.equal(shown.scene.title, own.scene.title);
    assert.equal(shown.path.length, own.path.length);
    assert.deepEqual(shown.placement, own.placement);
    assert.deepEqual(
      shown.marks.map(({ entry, x }) => [entry, x]),
      own.marks.map(({ entry, x }) => [entry, x]),
    );
  });

  it('has no scale where the picture is empty', () => {
    const shown = shownOf(stillOf(drawn('pir: 1\ntitle: Nothing yet\n')));
    assert.equal(shown.scale, null);
    assert.deepEqual(shown.marks, []);
  });
});

describe('what is asked of a picture', () => {
  const still = { width: 900, zone: 'review', fold: 'auto', widths: { regular: [], bold: [] } } as const;
  const same = { width: 900, zone: 'review', fold: 'auto', severities: {} } as const;

  it('is the same as long as its look is', () => {
    assert.ok(isAskedFor(still, same));
    assert.ok(isAskedFor({ ...still, domain: [1, 2] }, { ...same, domain: [1, 2] }));
  });

  it('is another one at another width, zone, fold or view, and in a meeting', () => {
    assert.ok(!isAskedFor(still, { ...same, width: 901 }));
    assert.ok(!isAskedFor(still, { ...same, zone: 'UTC' }));
    assert.ok(!isAskedFor(still, { ...same, fold: 'never' }));
    assert.ok(!isAskedFor(still, { ...same, domain: [1, 2] }));
    assert.ok(!isAskedFor({ ...still, domain: [1, 2] }, same));
    assert.ok(!isAskedFor({ ...still, domain: [1, 2] }, { ...same, domain: [1, 3] }));
    assert.ok(!isAskedFor(still, { ...same, lanes: true, paths: 1 }));
  });
});
