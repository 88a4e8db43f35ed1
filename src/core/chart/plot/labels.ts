/** The words at the marks. */
import type { Moment } from '../reading/moments';
import { hasWords, type Reading } from '../reading/reading';
import { line } from '../render/geometry';
import type { Run, SceneNode } from '../scene';
import { wrap } from '../text/wrap';
import { plainClock } from '../time/clock';
import { lengthWords } from '../../metrics/duration-words';
import { isInView, SIZE, write, type Sheet } from '../wide/sheet';
import { rankOf, type PlacedMark } from './marks';
import type { Block, LabelItem, Placed } from './place';

export const LINE_HEIGHT = 14;
const MANY = 30;

/** What stands before the words: how long it lasted, that the time is about, that it is not known. */
export function leadOf(sheet: Sheet, moment: Moment): Run | null {
  const { reading } = sheet;
  const about = moment.approximate ? 'about ' : '';
  if (moment.at === null) return reading.mostlyUnknown ? null : { text: 'time not known: ', muted: true };
  if (moment.until !== null) {
    const text = `${about}${lengthWords(moment.until - moment.at)} `;
    return moment.step < 0 ? { text, bold: true, away: true } : { text, bold: true };
  }
  return moment.approximate ? { text: `about ${plainClock(reading.zone, moment.at)} `, muted: true } : null;
}

export type WantedLabels = 'all' | 'key' | 'milestones' | 'none';

/** Which marks may have words. */
export function wantsLabel(
  sheet: Sheet,
  reading: Reading,
  wanted: WantedLabels | undefined,
  mark: PlacedMark,
): boolean {
  const { moment } = mark;
  const many = sheet.inView > MANY;
  const which = wanted ?? (many ? 'key' : 'all');
  if (which === 'none' || sheet.mini || !isInView(sheet, moment.drawn)) return false;
  if (!hasWords(reading, moment)) return false;
  if (which === 'milestones') return moment.milestones.length > 0;
  const rank = rankOf(moment);
  const lastedWithEffect = moment.until !== null && moment.step !== 0;
  if (which === 'all') return !many || rank <= 2 || moment.until !== null;
  return rank <= 1 || lastedWithEffect;
}

/** `key`: the same for the same entry while its words are typed; `text`: the words as one plain line. */
export function labelItem(sheet: Sheet, mark: PlacedMark, key: string, text: string): LabelItem {
  const { moment } = mark;
  const lead = leadOf(sheet, moment);
  const indent = lead === null ? 0 : sheet.measure(lead.text, SIZE.body, lead.bold === true);
  const rank = rankOf(moment);
  const outside = mark.y > -1 && moment.step === 0;
  return {
    key,
    x: mark.x,
    y: mark.y,
    r: mark.r,
    top: mark.top,
    bottom: mark.bottom,
    blocks: knownBlocks(sheet, text, indent, rank),
    rank,
    own: mark.own,
    helped: moment.step > 0 && moment.milestones.length > 0,
    stepped: moment.step > 0 && moment.until === null,
    guided: moment.milestones.length > 0,
    maxLift: outside ? 5 : sheet.inView > MANY ? 10 : 14,
  };
}

const WIDE = [
  [280, 1],
  [205, 2],
  [165, 3],
  [128, 4],
] as const;
const WIDE_CUT = [
  [240, 3],
  [190, 3],
  [150, 3],
  [240, 2],
  [150, 2],
] as const;
const SMALL = [
  [230, 1],
  [170, 2],
  [130, 3],
  [108, 4],
] as const;
const SMALL_CUT = [
  [190, 3],
  [150, 3],
  [120, 3],
  [150, 2],
] as const;

/** Words in a narrow gap rather than none, for what the picture is about: what moved recovery away, milestones, what helped. */
const BRIEF = [
  [120, 2],
  [104, 2],
  [88, 2],
  [72, 2],
] as const;
const LAST_OF_THE_STORY = 2;

/** So many texts stay wrapped. */
const MOST_WRAPPED = 2000;

/** A text is wrapped once for all views. */
function knownBlocks(sheet: Sheet, text: string, indent: number, rank: number): readonly Block[] {
  const { measure, big, reading } = sheet;
  const known = reading.texts.part('wrapped', [measure, big], () => new Map<string, readonly Block[]>());
  const key = `${Math.min(rank, LAST_OF_THE_STORY + 1)} ${indent} ${text}`;
  let found = known.get(key);
  if (found === undefined) {
    if (known.size >= MOST_WRAPPED) known.clear();
    known.set(key, (found = blocks(sheet, text, indent, rank)));
  }
  return found;
}

/** The ways to wrap a text: whole if it can be, else shortened; at last a few words, if it matters. */
function blocks(sheet: Sheet, text: string, indent: number, rank: number): Block[] {
  const of = ([width, lines]: readonly [number, number]): Block => {
    const { rows, cut } = wrap(text, width, lines, { size: SIZE.body, measure: sheet.measure }, indent);
    const widths = rows.map((row, i) => sheet.measure(row, SIZE.body) + (i === 0 ? indent : 0));
    return { rows, cut, brief: false, width: Math.max(...widths) };
  };
  const whole = (sheet.big ? WIDE : SMALL).map(of).filter((block) => !block.cut);
  const seen = new Set<string>();
  const list = whole.length > 0 ? whole : (sheet.big ? WIDE_CUT : SMALL_CUT).map(of);
  const brief = BRIEF.map(of).flatMap((block) =>
    // What moved recovery away rather stands close to its mark, the others rather whole.
    rank > LAST_OF_THE_STORY || !block.cut || block.rows.at(-1) === '' ? [] : [{ ...block, brief: rank > 0 }],
  );
  return [...list, ...brief].filter((block) => {
    const key = block.rows.join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** The text and the leader of a placed label. */
export function labelNodes(sheet: Sheet, placed: Placed, moment: Moment): SceneNode[] {
  const { measure } = sheet;
  const lead = leadOf(sheet, moment);
  const muted = moment.step === 0 && moment.milestones.length === 0;
  const nodes: SceneNode[] = [];
  if (placed.leader !== null)
    nodes.push(line('hair', placed.leader[0], placed.leader[1], placed.leader[0], placed.leader[2]));
  const x = placed.anchor === 'start' ? placed.x : placed.x + placed.block.width;
  placed.block.rows.forEach((row, i) => {
    const content: Run[] = i === 0 && lead !== null ? [lead, { text: row }] : [{ text: row }];
    if (row === '' && content.length === 1) return;
    nodes.push(
      write(measure, x, placed.y + 11 + i * LINE_HEIGHT, content, {
        anchor: placed.anchor,
        muted,
        halo: true,
        entry: moment.index,
      }),
    );
  });
  return nodes;
}
