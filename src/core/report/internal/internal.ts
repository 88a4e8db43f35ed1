/** The report for people inside the company: everything that the review says, in the order of the book's guide (Hand, ch. 10). */
import type { Block, Document } from '../document/document';
import { placed } from '../document/make';
import type { Subject } from '../subject';
import { actions, targets } from './actions';
import { figures } from './figures';
import { head, titleOf } from './head';
import { judgments } from './judgments';
import { factors, learnings, parkingLot } from './learnings';
import { evidence, goals, people } from './people';
import { picture } from './picture';
import { timeline } from './timeline';

/** The sections in their order, each with the key of the file that it is made of, if it is made of one. */
const SECTIONS: readonly (readonly [string, (subject: Subject) => Block[]])[] = [
  ['', head],
  ['goals', goals],
  ['', figures],
  ['timeline', picture],
  ['timeline', timeline],
  ['', judgments],
  ['learnings', learnings],
  ['contributing_factors', factors],
  ['action_items', actions],
  ['targets', targets],
  ['parking_lot', parkingLot],
  ['', people],
  ['links', evidence],
];

/** A section without content is left out, its heading too. */
export function internalReport(subject: Subject): Document {
  const { sections } = subject.review;
  const blocks = SECTIONS.flatMap(([key, section]) => placed(sections.get(key)?.key.start, section(subject)));
  return { title: titleOf(subject.review), blocks };
}
