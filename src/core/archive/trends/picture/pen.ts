import type { Anchor, TextNode } from '../../../chart/scene';
import type { Measure } from '../../../chart/text/measure';
import { shorten } from '../../../chart/text/wrap';

export interface TextLook {
  readonly size?: number;
  readonly anchor?: Anchor;
  readonly bold?: boolean;
  readonly muted?: boolean;
  readonly halo?: boolean;
  /** Longer texts end in an ellipsis. */
  readonly width?: number;
}

/** Texts of the picture, measured. */
export class Pen {
  constructor(readonly measure: Measure) {}

  text(x: number, y: number, words: string, look: TextLook = {}): TextNode {
    const { size = 12, anchor = 'start', bold = false, muted = false, halo = false, width = Infinity } = look;
    const text = width === Infinity ? words : shorten(words, width, { size, bold, measure: this.measure });
    return {
      type: 'text',
      x,
      y,
      size,
      anchor,
      runs: [{ text, ...(bold ? { bold } : {}) }],
      width: this.measure(text, size, bold),
      ...(muted ? { muted } : {}),
      ...(halo ? { halo } : {}),
    };
  }
}
