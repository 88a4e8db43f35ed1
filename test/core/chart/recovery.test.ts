import assert from 'node:assert/strict';
import { draw, pathOf, reading, timeline } from './build';
import { rowLevels } from '../../../src/core/chart/narrow/rows';
import { recovery } from '../../../src/core/chart/recovery';

/** `kind time−time level→level`, times in minutes since the first. */
function told(source: string): string[] {
  const { path, reading: found } = pathOf(source);
  const zero = found.span[0];
  const minute = (time: number): string => String(Math.round(((time - zero) / 60_000) * 100) / 100);
  const level = (value: number): string => String(Math.round(value * 100) / 100);
  return path.segments.map(
    ({ kind, t0, t1, l0, l1 }) =>
      `${kind} ${minute(t0)}${t1 === t0 ? '' : `-${minute(t1)}`} ${level(l0)}${l1 === l0 ? '' : `>${level(l1)}`}`,
  );
}

const A = '2025-02-03T09:0';

describe('the recovery path', () => {
  it('follows the worked example: best progress 3, least −1, so it starts at 4 and rises to 5', () => {
    const source = timeline(
      `{ at: ${A}0, milestone: started }`,
      `{ at: ${A}8, impact: neutral, milestone: detected }`,
      '{ at: 09:09, until: 09:16, impact: negative }',
      '{ at: 09:17, impact: positive, milestone: acknowledged }',
      '{ at: 09:18, impact: positive }',
      '{ at: 09:19, until: 09:22, impact: negative }',
      '{ at: 09:22, impact: positive }',
      '{ at: 09:23, impact: positive }',
      '{ at: 09:24, until: 09:26, impact: negative }',
      '{ at: 09:26, impact: positive, milestone: identified }',
      '{ at: 09:27, until: 09:28, impact: positive }',
      '{ at: 09:29, impact: positive, milestone: restored }',
    );
    const { path } = pathOf(source);
    assert.equal(path.spells[0]?.start, 4);
    assert.equal(path.top, 5);
    assert.equal(path.spells[0]?.residual, 0);
    assert.deepEqual(told(source), [
      'onset 0 0>4',
      'run 0-9 4',
      'away 9-16 4>5',
      'run 16-17 5',
      'toward 17 5>4',
      'run 17-18 4',
      'toward 18 4>3',
      'run 18-19 3',
      'away 19-22 3>4',
      'toward 22 4>3',
      'run 22-23 3',
      'toward 23 3>2',
      'run 23-24 2',
      'away 24-26 2>3',
      'toward 26 3>2',
      'run 26-27 2',
      'toward 27-28 2>1',
      'run 28-29 1',
      'toward 29 1>0',
    ]);
  });

  it('slopes down to "restored" while the task that restores is under way', () => {
    const source = timeline(
      `{ at: ${A}0, milestone: detected }`,
      '{ at: 09:10, until: 09:20, impact: positive, milestone: restored }',
    );
    assert.deepEqual(told(source), ['onset 0 0>1', 'run 0-10 1', 'toward 10-20 1>0']);
  });

  it('drops in a dotted line over what no entry explains', () => {
    const source = timeline(
      `{ at: ${A}0, impact: negative, milestone: detected }`,
      '{ at: 09:05, impact: negative }',
      '{ at: 09:10, impact: neutral, milestone: restored }',
    );
    assert.deepEqual(told(source).slice(-2), ['run 5-10 3', 'unexplained 10 3>0']);
    assert.equal(pathOf(source).path.spells[0]?.residual, 3);
  });

  it('stays level without any impact', () => {
    const source = timeline(
      `{ at: ${A}0, milestone: detected }`,
      `${A}5 Something.`,
      '{ at: 09:10, milestone: restored }',
    );
    assert.deepEqual(told(source), ['onset 0 0>1', 'run 0-10 1', 'unexplained 10 1>0']);
  });

  it('stays above "restored" when nothing says that service was restored', () => {
    const source = timeline(
      `{ at: ${A}0, impact: positive, milestone: detected }`,
      '{ at: 09:10, impact: positive }',
      '09:20 Nothing new.',
    );
    assert.deepEqual(told(source), ['onset 0 0>3', 'toward 0 3>2', 'run 0-10 2', 'toward 10 2>1', 'run 10-20 1']);
  });

  it('takes no steps before the disruption and after restoration', () => {
    const source = timeline(
      `{ at: ${A}0, impact: negative }`,
      '{ at: 09:10, milestone: started }',
      '{ at: 09:20, impact: positive, milestone: restored }',
      '{ at: 09:30, impact: negative }',
    );
    assert.deepEqual(told(source), ['before 0-10 0', 'onset 10 0>1', 'run 10-20 1', 'toward 20 1>0', 'after 20-30 0']);
  });

  it('rises again when another disruption begins, as high as the first one, however many steps each took', () => {
    const source = timeline(
      `{ at: ${A}0, milestone: detected }`,
      '{ at: 09:10, impact: positive }',
      '{ at: 09:20, impact: positive, milestone: restored }',
      '{ at: 09:40, milestone: detected }',
      '{ at: 09:45, impact: negative }',
      '{ at: 09:50, impact: positive, milestone: restored }',
    );
    assert.deepEqual(told(source), [
      'onset 0 0>2',
      'run 0-10 2',
      'toward 10 2>1',
      'run 10-20 1',
      'toward 20 1>0',
      'after 20-40 0',
      'onset 40 0>2',
      'run 40-45 2',
      'away 45 2>4',
      'run 45-50 4',
      'unexplained 50 4>2',
      'toward 50 2>0',
    ]);
    const { path } = pathOf(source);
    assert.deepEqual([path.start, path.top], [2, 4]);
    // In words each counts its own steps.
    assert.deepEqual([path.before(1), path.after(1), path.before(4), path.after(4)], [2, 1, 1, 2]);
  });

  it('begins every disruption at one height in the list of the narrow picture, too', () => {
    const { reading: found } = pathOf(
      timeline(
        `{ at: ${A}0, milestone: detected }`,
        '{ at: 09:10, impact: positive, milestone: restored }',
        '{ at: 09:40, milestone: detected }',
        '{ at: 09:45, impact: positive }',
        '{ at: 09:50, impact: positive, milestone: restored }',
      ),
    );
    const [track] = found.tracks;
    assert.ok(track);
    const { levels, top } = rowLevels(track);
    const heights = [...levels.values()].map(({ before, after }) => `${before}>${after}`);
    assert.deepEqual(heights, ['2>2', '2>0', '2>2', '2>1', '1>0']);
    assert.equal(top, 2);
  });

  it('adds up what overlapping tasks do', () => {
    const source = timeline(
      `{ at: ${A}0, milestone: detected }`,
      '{ at: 09:02, until: 09:22, impact: positive }',
      '{ at: 09:12, until: 09:32, impact: negative }',
      '{ at: 09:40, impact: positive, milestone: restored }',
    );
    // Half a step down, level while both are under way, half a step up again.
    assert.deepEqual(told(source).slice(2, 6), [
      'toward 2-12 1.5>1',
      'run 12-22 1',
      'away 22-32 1>1.5',
      'run 32-40 1.5',
    ]);
  });

  it('starts at the first entry when no milestone says when it began', () => {
    const source = timeline(`${A}0 One.`, '{ at: 09:10, impact: positive }', '09:20 Three.');
    assert.deepEqual(told(source), ['run 0-10 2', 'toward 10 2>1', 'run 10-20 1']);
  });

  it('takes the step of an entry without a time between its neighbours, as vague', () => {
    const source = timeline(
      `{ at: ${A}0, milestone: detected }`,
      '{ what: Sometime., impact: positive }',
      '{ at: 09:20, impact: positive, milestone: restored }',
    );
    const { path } = pathOf(source);
    assert.deepEqual(told(source)[2], 'toward 10 2>1');
    assert.equal(path.segments[2]?.vague, true);
  });

  it('counts an entry of the same minute by its place in the list', () => {
    const before = timeline(
      `{ at: ${A}0, milestone: detected }`,
      '{ at: 09:10, impact: positive }',
      '{ at: 09:10, impact: positive, milestone: restored }',
    );
    const after = timeline(
      `{ at: ${A}0, milestone: detected }`,
      '{ at: 09:10, impact: positive, milestone: restored }',
      '{ at: 09:10, impact: positive }',
    );
    assert.equal(pathOf(before).path.spells[0]?.start, 2);
    assert.equal(pathOf(after).path.spells[0]?.start, 1);
  });

  it('rises to the first disruption also where it is nothing but its restoration', () => {
    const { path } = pathOf(
      timeline(
        '{ what: One., impact: positive, milestone: acknowledged, incident: A-1 }',
        '{ what: Two., impact: positive, milestone: restored }',
        '{ what: Three., impact: positive, milestone: started, incident: A-1 }',
      ),
    );
    const kinds = path.segments.map(({ kind, l0, l1 }) => `${kind} ${l0}${l1 === l0 ? '' : `>${l1}`}`);
    assert.deepEqual(kinds.slice(0, 3), ['before 0', 'onset 0>2', 'toward 2>0']);
  });

  it('is two paths when disruptions of two incidents overlap, and an entry that names none counts on both', () => {
    const source = timeline(
      `{ at: ${A}0, incident: A, milestone: detected }`,
      `{ at: ${A}5, incident: B, milestone: detected }`,
      '{ at: 09:10, impact: positive }',
      '{ at: 09:20, incident: A, impact: positive, milestone: restored }',
      '{ at: 09:25, impact: positive }',
      '{ at: 09:30, incident: B, impact: positive, milestone: restored }',
    );
    const { tracks, span } = reading(source);
    assert.deepEqual(
      tracks.map((track) => track.incident),
      ['A', 'B'],
    );
    assert.deepEqual(
      tracks.map((track) => recovery(track, span[1]).spells[0]?.start),
      [2, 3],
    );
    assert.equal(draw(source).path.length, 2);
  });

  it('is one path when disruptions of two incidents follow each other', () => {
    const source = timeline(
      `{ at: ${A}0, incident: A, milestone: detected }`,
      '{ at: 09:20, incident: A, impact: positive, milestone: restored }',
      '{ at: 09:25, incident: B, milestone: detected }',
      '{ at: 09:30, incident: B, impact: positive, milestone: restored }',
    );
    assert.equal(draw(source).path.length, 1);
    assert.equal(draw(source).path[0]?.spells.length, 2);
  });

  it('rises again after a restoration also where the next incident does not say when it began', () => {
    const source = timeline(
      '{ kind: task, impact: positive, milestone: restored }',
      '{ kind: task, impact: positive, milestone: acknowledged, incident: A }',
    );
    const { path } = pathOf(source);
    const [first, second] = path.segments.filter(({ kind }) => kind === 'onset');
    assert.deepEqual([first?.l0, first?.l1, first?.vague, second], [0, 2, true, undefined]);
  });
});
