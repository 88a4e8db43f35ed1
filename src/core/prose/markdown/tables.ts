import type { Section } from '../section';
import { sectionOfHeading } from './headings';

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

const VALUE = /^\W{0,9}(?:value|details?|information|info|answer)?\W{0,9}$/i;

/** Whether the second of two cells is prose for what the first says: `| Root cause | The pool held 20 connections |`, also below `Field` and `Value`. */
export function tellsField({ names }: Columns, cells: readonly string[]): boolean {
  const [field = '', , more] = cells;
  const section = more === undefined && field.length <= 40 ? sectionOfHeading(field) : null;
  const told = section === 'contributing_factors' || section === 'summary' || section === 'customer_impact';
  return told && names.length <= 2 && VALUE.test(names.find(({ column }) => column === 1)?.text ?? '');
}

/** Whether a table begins with such a row in place of its head: what stands there has more words than a column is called by. */
export const headTellsField = (cells: readonly string[]): boolean =>
  tellsField(NO_COLUMNS, cells) && (cells[1] ?? '').trim().split(/\s+/).length > 3;

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
