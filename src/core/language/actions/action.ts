import type { TextEdit } from '../../text/edit';

/** A change that somebody may want at a place, as data. It mends nothing: what is wrong is a finding with its fixes. */
export interface Action {
  /** An order: "Write the date". */
  readonly title: string;
  /** `rewrite`: the same in other words or with more keys; `sort`: of the whole timeline. */
  readonly kind: 'rewrite' | 'sort';
  readonly edits: readonly TextEdit[];
}
