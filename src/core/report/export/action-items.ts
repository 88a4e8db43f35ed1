/** The action items as CSV: one file for Jira's import, one for the importers of GitHub issues. */
import type { ActionItem, Priority } from '../../format/model';
import { statusOfItem, isDone } from './status';
import { plainOf } from '../document/free-text';
import { clean } from '../document/clean';
import { personName, type Subject } from '../subject';
import { titleOf } from '../internal/head';
import { csv } from '../../text/csv';

const JIRA_PRIORITY: Readonly<Record<Priority, string>> = {
  critical: 'Highest',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};
const JIRA_STATUS = { open: 'To Do', in_progress: 'In Progress', done: 'Done', dropped: "Won't Do" } as const;
/** Jira refuses longer summaries. */
const LONGEST_SUMMARY = 255;

/** Columns as Jira's CSV import names them; a row with an `Issue Key` updates that issue. */
export function jiraCsv(subject: Subject): string {
  const header = [
    'Summary',
    'Description',
    'Issue Type',
    'Status',
    'Priority',
    'Assignee',
    'Due Date',
    'Labels',
    'Issue Key',
  ];
  const rows = itemsOf(subject).map((item) => [
    shortText(item),
    description(subject, item),
    'Task',
    JIRA_STATUS[statusOfItem(item)],
    item.priority === null ? '' : JIRA_PRIORITY[item.priority.value],
    owners(subject, item).join(', '),
    dueOf(item),
    labels(item).join(' '),
    item.ticket.find(({ value }) => /^[A-Z][A-Z\d_]+-\d+$/.test(value.trim()))?.value.trim() ?? '',
  ]);
  return csv([header, ...rows], { quoteAll: true });
}

/** Columns as importers of GitHub issues name them. Items that have a GitHub issue already are left out. */
export function githubCsv(subject: Subject): string {
  const rows = itemsOf(subject)
    .filter(({ ticket }) => !ticket.some(({ value }) => isGithubIssue(value)))
    .map((item) => [
      shortText(item),
      [description(subject, item), ...more(subject, item)].join('\n\n'),
      labels(item).join(','),
      item.owner.map(({ value }) => value.trim().replace(/^@/, '')).join(','),
      isDone(item) ? 'closed' : 'open',
    ]);
  return csv([['title', 'body', 'labels', 'assignees', 'state'], ...rows], { quoteAll: true });
}

const isGithubIssue = (ticket: string): boolean =>
  /^(?:[\w.-]+\/[\w.-]+)?#\d+$|^https:\/\/github\.com\/[^/\s]+\/[^/\s]+\/(?:issues|pull)\/\d+/.test(ticket.trim());

const itemsOf = ({ review }: Subject): ActionItem[] =>
  review.actionItems.filter(({ what }) => what !== null && what.value.trim() !== '');

function shortText({ what }: ActionItem): string {
  const letters = [...plainOf(what?.value ?? '')];
  return letters.length <= LONGEST_SUMMARY
    ? letters.join('')
    : `${letters
        .slice(0, LONGEST_SUMMARY - 1)
        .join('')
        .trimEnd()}…`;
}

/** The whole text as written, and the review that it comes from. */
function description({ review }: Subject, { what }: ActionItem): string {
  return `${clean(what?.value ?? '').trim()}\n\nFrom the post-incident review “${titleOf(review)}”.`;
}

/** What GitHub has no field for. */
function more(subject: Subject, item: ActionItem): string[] {
  const lines = [
    ...(item.priority === null ? [] : [`Priority: ${item.priority.value}`]),
    ...(dueOf(item) === '' ? [] : [`Due: ${dueOf(item)}`]),
    ...(item.owner.length === 0 ? [] : [`Owner: ${owners(subject, item).join(', ')}`]),
    ...(item.ticket.length === 0 ? [] : [`Ticket: ${item.ticket.map(({ value }) => clean(value)).join(', ')}`]),
  ];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

const owners = (subject: Subject, { owner }: ActionItem): string[] =>
  owner.map(({ value }) => clean(personName(subject, value)));
/** As written where it is no date, so that nobody takes the item for one without. */
const dueOf = ({ due, dueText }: ActionItem): string => due?.date ?? clean(dueText?.value.trim() ?? '');

function labels({ phase, priority }: ActionItem): string[] {
  return [
    'post-incident-review',
    ...(phase === null ? [] : [phase.value]),
    ...(priority === null ? [] : [`priority-${priority.value}`]),
  ];
}
