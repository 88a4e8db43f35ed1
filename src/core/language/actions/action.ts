import type { TextEdit } from '../../text/edit';

/** A change that somebody may want at a place, as data. It mends nothing: what is wrong is a finding with its fixes. */
export interface Action {
  /** An order: "Write the date". */
  readonly title: string;
  /** `rewrite`: the same in other words or with more keys; `sort`: of the whole timeline. */
  readonly kind: 'rewrite' | 'sort';
  /** Empty where there are `choices`. */
  readonly edits: readonly TextEdit[];
  /** What there is to choose from first; the title of such an action ends with dots. */
  readonly choices?: readonly ActionChoice[];
}

export interface ActionChoice {
  readonly label: string;
  readonly detail: string;
  readonly edits: readonly TextEdit[];
}
