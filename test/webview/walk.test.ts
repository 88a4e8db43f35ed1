import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyAction } from '../../src/webview/keys';
import { stepFrom } from '../../src/webview/walk';
import { speak, t } from '../../src/webview/words';
import { centreView, clampView, panView, stretchView, viewWith, zoomView, type Domain } from '../../src/webview/zoom';

const HOUR = 3_600_000;
const WHOLE: Domain = [0, 10 * HOUR];

describe('walking through entries', () => {
  const order = [4, 2, 7, 1];

  it('goes in the order given, and stops at the ends', () => {
    assert.equal(stepFrom(order, 4, 1), 2);
    assert.equal(stepFrom(order, 7, -1), 2);
    assert.equal(stepFrom(order, 1, 1), null);
    assert.equal(stepFrom(order, 4, 10), 1);
    assert.equal(stepFrom([], null, 1), null);
  });

  it('begins at the near end when nothing is chosen', () => {
    assert.equal(stepFrom(order, null, 1), 4);
    assert.equal(stepFrom(order, null, -1), 1);
  });

  it('steps over what is not wanted', () => {
    assert.equal(
      stepFrom(order, 4, 1, (entry) => entry === 1),
      1,
    );
  });
});

describe('views of a stretch of time', () => {
  const view = fc.tuple(fc.integer({ min: 0, max: 10 * HOUR }), fc.integer({ min: 0, max: 10 * HOUR }));

  it('never leave the whole, never get closer than a minute, and are null when they show it all', () => {
    fc.assert(
      fc.property(view, fc.double({ min: 0.1, max: 10, noNaN: true }), fc.integer(), ([a, b], factor, by) => {
        const start = clampView(Math.min(a, b), Math.max(a, b), WHOLE);
        for (const found of [
          start,
          zoomView(start, WHOLE, factor, a),
          panView(start, WHOLE, by),
          viewWith(start, WHOLE, b),
          centreView(start, WHOLE, a),
          stretchView(start, WHOLE, Math.min(a, b), Math.max(a, b)),
        ]) {
          if (found === null) continue;
          assert.ok(found[0] >= WHOLE[0] && found[1] <= WHOLE[1] + 1e-6, String(found));
          assert.ok(found[1] - found[0] >= 60_000 - 1e-6);
        }
      }),
    );
  });

  it('keep what the pointer is at where it is', () => {
    const [from, to] = zoomView([2 * HOUR, 6 * HOUR], WHOLE, 0.5, 3 * HOUR) ?? [0, 0];
    assert.deepEqual([from, to], [2.5 * HOUR, 4.5 * HOUR]);
  });

  it('move only when the moment is out of sight', () => {
    const shown: Domain = [2 * HOUR, 4 * HOUR];
    assert.equal(viewWith(shown, WHOLE, 3 * HOUR), shown);
    assert.deepEqual(viewWith(shown, WHOLE, 7 * HOUR), [6 * HOUR, 8 * HOUR]);
    assert.equal(viewWith(null, WHOLE, 7 * HOUR), null);
  });
});

describe('the view of a phase', () => {
  it('has a little around it, and is taken back when it is asked for again', () => {
    const phase = stretchView(null, WHOLE, 2 * HOUR, 4 * HOUR);
    assert.deepEqual(phase, [1.92 * HOUR, 4.08 * HOUR]);
    assert.equal(stretchView(phase, WHOLE, 2 * HOUR, 4 * HOUR), null);
    assert.deepEqual(stretchView(phase, WHOLE, 5 * HOUR, 6 * HOUR), [4.96 * HOUR, 6.04 * HOUR]);
  });
});

describe('the words of the page', () => {
  afterEach(() => speak({}));

  it('are English until the extension hands over others', () => {
    assert.equal(t('{0} of {1}', 3, 8), '3 of 8');
    speak({ '{0} of {1}': '{1} Einträge, der {0}.' });
    assert.equal(t('{0} of {1}', 3, 8), '8 Einträge, der 3.');
    assert.equal(t('line {0}', '{1}'), 'line {1}');
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent => ({ key, ...more }) as KeyboardEvent;

  it('belong to the editor when Ctrl, Cmd or Alt is held', () => {
    assert.equal(keyAction(press('ArrowRight', { ctrlKey: true }), false), null);
    assert.equal(keyAction(press('0', { metaKey: true }), false), null);
  });

  it('of a remote control walk by one in a meeting, and by ten beside the text', () => {
    assert.deepEqual(keyAction(press('PageDown'), true), { type: 'step', by: 1 });
    assert.deepEqual(keyAction(press('PageDown'), false), { type: 'step', by: 10 });
  });
});
