import assert from 'node:assert/strict';
import { durationWords, figureSentence, figureWords, lengthWords } from '../../../src/core/metrics/duration-words';

describe('a length of time in words', () => {
  for (const [seconds, text] of [
    [0, '0 s'],
    [45, '45 s'],
    [59.6, '1 min'],
    [60, '1 min'],
    [270, '4 min 30 s'],
    [599, '9 min 59 s'],
    [600, '10 min'],
    [629, '10 min'],
    [48 * 60, '48 min'],
    [3600, '1 h'],
    [3599, '1 h'],
    [5 * 3600 + 53 * 60, '5 h 53 min'],
    [47 * 3600 + 59 * 60, '47 h 59 min'],
    [48 * 3600 - 1, '2 d'],
    [52 * 3600, '2 d 4 h'],
    [52 * 3600 + 1800, '2 d 5 h'],
    [-300, '−5 min'],
  ] as const) {
    it(`says ${text} for ${seconds} seconds`, () => assert.equal(durationWords(seconds * 1000), text));
  }

  it('shows bounds and approximations as such', () => {
    const milliseconds = 88 * 60_000;
    assert.equal(figureWords({ milliseconds, atLeast: true, approximate: false }), '≥ 1 h 28 min');
    assert.equal(figureWords({ milliseconds, atLeast: false, approximate: true }), '~1 h 28 min');
    assert.equal(figureWords({ milliseconds, atLeast: true, approximate: true }), '≥ ~1 h 28 min');
  });

  it('names no seconds behind minutes that are only about right', () => {
    const about = (seconds: number) => ({ milliseconds: seconds * 1000, atLeast: false, approximate: true });
    assert.equal(figureWords(about(350)), '~6 min');
    assert.equal(figureSentence(about(350)), 'about 6 min');
    assert.equal(figureWords(about(61)), '~1 min');
    assert.equal(figureWords(about(40)), '~40 s');
    assert.equal(figureWords({ ...about(350), approximate: false }), '5 min 50 s');
  });

  it('is less than a minute where a record does not tell two times apart', () => {
    const nothing = { milliseconds: 0, atLeast: false, approximate: false };
    assert.equal(figureWords(nothing), '< 1 min');
    assert.equal(figureWords({ ...nothing, approximate: true }), '< 1 min');
    assert.equal(figureWords({ ...nothing, atLeast: true }), '≥ 0 min');
    assert.equal(figureSentence(nothing), 'less than a minute');
    assert.equal(figureSentence({ ...nothing, atLeast: true }), 'a time that is not known');
    assert.equal(lengthWords(0), '< 1 min');
    assert.equal(lengthWords(45_000), '45 s');
  });
});
