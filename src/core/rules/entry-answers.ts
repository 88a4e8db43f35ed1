/** What rules have asked of the entries of a timeline, one by one. */
import type { Entry } from '../format/model';
import { changeOfList, spliced } from '../text/list-change';

/** A question about an entry, in the offsets of its piece. The same question is the same function. Null: nothing to say. */
export type EntryQuestion<T> = (entry: Entry) => T | null;

interface Answered {
  readonly own: readonly Entry[];
  readonly answers: readonly unknown[];
}

/** Keeps the answers from one version of a review to the next: only entries that are others now are asked again. */
export class EntryAnswers {
  private readonly known = new WeakMap<EntryQuestion<unknown>, Answered>();

  /** One answer an entry. `own`: the entries in the offsets of their pieces; see `Entries`. */
  of<T>(own: readonly Entry[], question: EntryQuestion<T>): readonly (T | null)[] {
    const before = this.known.get(question) ?? { own: [], answers: [] };
    if (before.own === own) return before.answers as readonly (T | null)[];
    const change = changeOfList(before.own, own);
    const asked = own.slice(change.start, change.newEnd).map(question);
    const answers = spliced(before.answers as readonly (T | null)[], change, asked);
    this.known.set(question, { own, answers });
    return answers;
  }
}
