/** Which marks have words, and where these stand; what is the same as in the picture before is not looked for again. */
import type { ChartOptions } from '../options';
import { wordsOf, type Reading } from '../reading/reading';
import type { Sheet } from '../wide/sheet';
import { plainText } from '../text/wrap';
import { Candidates, type Stances } from './candidates';
import { labelItem, LINE_HEIGHT, wantsLabel } from './labels';
import { LAST_RANK, rankOf, type PlacedMark } from './marks';
import type { Obstacles } from './obstacles';
import { placeLabels, type LabelItem, type LabelPlacement, type Placed } from './place';

export interface WrittenLabel {
  readonly label: Placed;
  readonly mark: PlacedMark;
}

/** A plot as far as its labels depend on it. */
export interface Labelled {
  readonly marks: readonly PlacedMark[];
  /** Pixels from "restored" to the highest level. */
  readonly height: number;
  /** x of the milestones' lines. */
  readonly guides: readonly number[];
  readonly obstacles: Obstacles;
  readonly options: ChartOptions;
}

/** A mark that may have words, and the words that were wrapped for it last. */
interface Wanted {
  readonly mark: PlacedMark;
  readonly key: string;
  text: string | null;
  item: LabelItem | null;
}

export class LabelWriter {
  private readonly wanted: readonly Wanted[];
  private readonly candidates: Candidates;
  private last: { readonly found: readonly Placed[]; readonly labels: readonly WrittenLabel[] } | null = null;

  /** `before`: of the picture before on the same frame, from which all that is the same is taken over. */
  constructor(
    private readonly sheet: Sheet,
    reading: Reading,
    { marks, height, guides, obstacles, options }: Labelled,
    before: LabelWriter | null,
  ) {
    const seen = new Map<number | null, number>();
    const chosen = sheet.mini
      ? []
      : foremost(
          marks.filter((mark) => wantsLabel(sheet, reading, options.labels, mark)),
          sheet.dense ? 24 : 60,
        );
    const known = new Map(before?.wanted.map((wanted) => [wanted.mark, wanted]));
    this.wanted = chosen.map((mark) => {
      const nth = (seen.get(mark.moment.at) ?? 0) + 1;
      seen.set(mark.moment.at, nth);
      const key = `${mark.moment.at ?? 'unknown'}#${nth}`;
      const old = known.get(mark);
      return old?.key === key ? old : { mark, key, text: null, item: null };
    });
    const headroom = sheet.dense ? 40 : 130;
    const area = { x: sheet.x0 - 4, y: -height - headroom, w: sheet.width - sheet.x0 + 4, h: height + headroom - 2 };
    const stances = sheet.reading.texts.part('stances', [], (): Stances => new Map());
    const place = { area, obstacles, marks, guides, lineHeight: LINE_HEIGHT };
    this.candidates = new Candidates(place, stances, before?.candidates ?? null);
  }

  /** The labels of the words as they are now; the same list while nothing has changed. */
  write(reading: Reading, previous: ReadonlyMap<string, LabelPlacement> | undefined): readonly WrittenLabel[] {
    const marks = new Map<LabelItem, PlacedMark>();
    const items = this.wanted.map((wanted) => {
      const item = this.itemOf(wanted, plainText(wordsOf(reading, wanted.mark.moment)));
      marks.set(item, wanted.mark);
      return item;
    });
    const found = placeLabels(items, this.candidates, previous);
    if (this.last?.found !== found) {
      const labels = found.flatMap((label) => {
        const mark = marks.get(label.item);
        return mark === undefined ? [] : [{ label, mark }];
      });
      this.last = { found, labels };
    }
    return this.last.labels;
  }

  private itemOf(wanted: Wanted, text: string): LabelItem {
    const { mark, key } = wanted;
    if (wanted.item === null || wanted.text !== text) {
      wanted.text = text;
      wanted.item = labelItem(this.sheet, mark, key, text);
    }
    return wanted.item;
  }
}

/** The marks that matter most, in order of time; more than this would find no place. */
function foremost(marks: readonly PlacedMark[], most: number): readonly PlacedMark[] {
  if (marks.length <= most) return marks;
  const chosen = new Set<PlacedMark>();
  for (let rank = 0; rank <= LAST_RANK && chosen.size < most; rank++) {
    for (const mark of marks) if (chosen.size < most && rankOf(mark.moment) === rank) chosen.add(mark);
  }
  return marks.filter((mark) => chosen.has(mark));
}
