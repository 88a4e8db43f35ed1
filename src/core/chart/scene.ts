/** A picture as plain data: shapes and texts with their geometry. Pixels, y downwards. What it says is decided before. */
import type { Impact, Kind } from '../format/model';

/** A piece of a text with a look of its own. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly muted?: boolean;
  /** The colour of what moved recovery away. */
  readonly away?: boolean;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface TextNode {
  readonly type: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly anchor: Anchor;
  readonly runs: readonly Run[];
  /** As measured. */
  readonly width: number;
  readonly muted?: boolean;
  readonly italic?: boolean;
  /** A seam in the ground's colour, for texts that stand on lines. */
  readonly halo?: boolean;
  /** Index of the entry that it speaks of. */
  readonly entry?: number;
}

/** A shape by the name of its look (see `render/look.ts`). */
export interface ShapeNode {
  readonly type: 'shape';
  readonly look: Look;
  /** SVG path data. */
  readonly d: string;
  readonly entry?: number;
}

/** The mark of an entry: shape for its kind, fill and sign for its impact. */
export interface MarkNode {
  readonly type: 'mark';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly kind: Kind | null;
  readonly impact: Impact | null;
  /** Hollow and dashed: the time is about, or not known. */
  readonly vague: boolean;
  /** Index of the entry; none in a legend. */
  readonly entry?: number;
}

export interface GroupNode {
  readonly type: 'group';
  readonly name: string;
  /** Moves its children down. */
  readonly dy: number;
  readonly children: readonly SceneNode[];
}

export type SceneNode = TextNode | ShapeNode | MarkNode | GroupNode;

export type Look =
  | 'ground'
  | 'wash1'
  | 'wash2'
  | 'strip1'
  | 'strip2'
  | 'hair'
  | 'grid'
  | 'rule'
  | 'rule-dotted'
  | 'thick'
  | 'guide'
  | 'calm'
  | 'run'
  | 'run-dotted'
  | 'toward'
  | 'toward-dotted'
  | 'away'
  | 'away-dotted'
  | 'onset'
  | 'onset-dotted'
  | 'unexplained'
  | 'arrow'
  | 'tick'
  | 'target'
  | 'lane-mark'
  | 'bar'
  | 'bar-people'
  | 'window'
  | 'overview'
  | 'ring'
  | 'ring-line';

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Title and headline, for `<title>`. */
  readonly title: string;
  /** The counts in words, for `<desc>`. */
  readonly description: string;
  readonly nodes: readonly SceneNode[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What the letters of a text cover. */
export function textBox(node: TextNode, dy = 0): Box {
  const left =
    node.anchor === 'start' ? node.x : node.anchor === 'middle' ? node.x - node.width / 2 : node.x - node.width;
  return { x: left, y: node.y + dy - node.size * 0.74, w: node.width, h: node.size * 0.94 };
}

/** All nodes that are no groups, with the distance that their groups move them. */
export function* flatten(
  nodes: readonly SceneNode[],
  dy = 0,
): Generator<{ node: Exclude<SceneNode, GroupNode>; dy: number }> {
  for (const node of nodes) {
    if (node.type === 'group') yield* flatten(node.children, dy + node.dy);
    else yield { node, dy };
  }
}
