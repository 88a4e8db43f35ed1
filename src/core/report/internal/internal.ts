/** The report for people inside the company: everything that the review says, in the order of the book's guide (Hand, ch. 10). */
import type { Document } from '../document/document';
import type { Subject } from '../subject';
import { actions, targets } from './actions';
import { figures } from './figures';
import { head, titleOf } from './head';
import { judgments } from './judgments';
import { factors, learnings, parkingLot } from './learnings';
import { evidence, goals, people } from './people';
import { picture } from './picture';
import { timeline } from './timeline';

/** A section without content is left out, its heading too. */
export function internalReport(subject: Subject): Document {
  const sections = [
    head,
    goals,
    figures,
    picture,
    timeline,
    judgments,
    learnings,
    factors,
    actions,
    targets,
    parkingLot,
    people,
    evidence,
  ];
  return { title: titleOf(subject.review), blocks: sections.flatMap((section) => section(subject)) };
}
