import type { Section } from '../section';

/** The head of a table. */
export interface Columns {
  readonly names: readonly { readonly column: number; readonly text: string }[];
}

export const NO_COLUMNS: Columns = { names: [] };

export interface TableRoles {
  /** Whether a column holds prose: not a time, name, ticket, date or state. */
  isText(column: number): boolean;
  /** The column with the owner of an action item, or -1. */
  readonly owner: number;
  readonly status: number;
  /** The column that says what is to be done, or -1. */
  readonly task: number;
}

const OWNER = /^\W{0,9}(?:owners?|assignees?|assigned(?: to)?|who|dri|responsible|poc|lead|driver)\W{0,9}$/i;
const STATUS = /^\W{0,9}(?:status|state|done\??|progress|completed?)\W{0,9}$/i;
const TASK =
  /\b(?:actions?|items?|tasks?|what|description|todos?|to do|summary|steps?|follow-?ups?|improvements?|title)\b/i;
const FACTS =
  /^\W{0,9}(?:times?(?: ?\(?\w+\)?)?|date(?: ?\(?\w+\)?)?|when|utc|timestamp|priority|prio|severity|sev|tickets?|issues?|jira|pr|bug|links?|(?:due|expected|target|planned|estimated|start|end|completion|completed)(?: (?:date|time|by|on))?|dates?|by|eta|deadline|type|teams?|category|id|#|no|key|metric|value|actor|source|component|service|kind|phase|version)\W{0,9}$/i;

/** Whether a table says who is to do what. */
export const hasOwners = ({ names }: Columns): boolean => names.some(({ text }) => OWNER.test(text));

/** What the columns of a table are for, by their heads. */
export function tableRoles(columns: Columns, section: Section | null): TableRoles {
  const find = (pattern: RegExp): number => columns.names.find(({ text }) => pattern.test(text))?.column ?? -1;
  const owner = find(OWNER);
  const status = find(STATUS);
  const task = section === 'action_items' ? find(TASK) : -1;
  return {
    owner,
    status,
    task,
    isText: (column) => {
      const name = columns.names.find((head) => head.column === column)?.text ?? '';
      return column !== owner && column !== status && !FACTS.test(name);
    },
  };
}
