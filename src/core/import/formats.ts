/** What can be imported: one list, in the order in which a text is tried. */
import { csvSheet, readCsv } from './csv';
import type { Imported, ImportOptions } from './imported';
import { isDocument, readDocument } from './markdown/document';
import { chatHeader, chatLine } from './pasted/shapes';
import { headerTimes } from './pasted/header-times';
import { hasLabels } from './pasted/labels';
import { readPasted } from './pasted/reader';
import { isStatusPage, readStatusPage } from './pasted/status-page';
import { sourceLines } from './text/lines';
import { Calendar } from './time/calendar';
import { datadogItems, readDatadog } from './tools/datadog';
import { gitHubItems, readGitHub } from './tools/github';
import { gitLabItems, readGitLab } from './tools/gitlab';
import type { Json } from './tools/json';
import { opsgenieItems, readOpsgenie } from './tools/opsgenie';
import { pagerDutyEntries, readPagerDuty } from './tools/pagerduty';
import { readRecords, records } from './tools/records';
import { readSlack, slackMessages } from './tools/slack';
import { readStatuspage, statuspageIncidents } from './tools/statuspage';

export interface JsonFormat {
  readonly type: 'json';
  readonly id: ImportFormat;
  /** "a Slack export" */
  readonly name: string;
  /** What such a text has, for a message that says what was missing. */
  readonly has: string;
  matches(value: Json): boolean;
  read(value: Json, text: string): Imported | null;
}

export interface TextFormat {
  readonly type: 'text';
  readonly id: ImportFormat;
  readonly name: string;
  readonly has: string;
  matches(text: string): boolean;
  read(text: string, options: ImportOptions): Imported | null;
}

export const IMPORT_FORMATS = [
  'chat',
  'list',
  'markdown',
  'csv',
  'slack',
  'pagerduty',
  'opsgenie',
  'gitlab',
  'github',
  'datadog',
  'statuspage',
  'json',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const JSON_FORMATS: readonly JsonFormat[] = [
  {
    type: 'json',
    id: 'pagerduty',
    name: 'log entries of PagerDuty',
    has: '`log_entries`',
    matches: (value) => pagerDutyEntries(value) !== null,
    read: readPagerDuty,
  },
  {
    type: 'json',
    id: 'statuspage',
    name: 'updates of a Statuspage',
    has: '`incident_updates`',
    matches: (value) => statuspageIncidents(value) !== null,
    read: readStatuspage,
  },
  {
    type: 'json',
    id: 'slack',
    name: 'a Slack export',
    has: 'messages with `ts` and `text`',
    matches: (value) => slackMessages(value) !== null,
    read: readSlack,
  },
  {
    type: 'json',
    id: 'opsgenie',
    name: 'logs or notes of Opsgenie',
    has: '`data` with `createdAt` and `log` or `note`',
    matches: (value) => opsgenieItems(value) !== null,
    read: readOpsgenie,
  },
  {
    type: 'json',
    id: 'gitlab',
    name: 'timeline events of GitLab',
    has: '`nodes` with `occurredAt` and `note`',
    matches: (value) => gitLabItems(value) !== null,
    read: readGitLab,
  },
  {
    type: 'json',
    id: 'github',
    name: 'comments of a GitHub issue',
    has: 'comments with `body`, `user` and `created_at`',
    matches: (value) => gitHubItems(value) !== null,
    read: readGitHub,
  },
  {
    type: 'json',
    id: 'datadog',
    name: 'events of Datadog',
    has: '`events` with `date_happened`, or `data` with `attributes`',
    matches: (value) => datadogItems(value) !== null,
    read: readDatadog,
  },
  {
    type: 'json',
    id: 'json',
    name: 'a list of records with times',
    has: 'list of objects with a time and words',
    matches: (value) => records(value) !== null,
    read: readRecords,
  },
];

export const TEXT_FORMATS: readonly TextFormat[] = [
  {
    type: 'text',
    id: 'csv',
    name: 'CSV with a column of times',
    has: 'a first line with a column for the time',
    matches: (text) => csvSheet(text) !== null,
    read: readCsv,
  },
  {
    type: 'text',
    id: 'markdown',
    name: 'a Markdown postmortem',
    has: 'headings such as Summary, Timeline or Action items',
    matches: isDocument,
    read: readDocument,
  },
  {
    type: 'text',
    id: 'statuspage',
    name: 'updates of a Statuspage',
    has: 'updates with their times below them',
    matches: isStatusPage,
    read: readStatusPage,
  },
  {
    type: 'text',
    id: 'chat',
    name: 'a pasted chat',
    has: 'lines with a time and a name',
    matches: isChat,
    read: (text, options) => readPasted(text, { ...options, labels: 'always' }),
  },
  {
    type: 'text',
    id: 'list',
    name: 'a list or table with times',
    has: 'lines that begin with a time',
    matches: () => true,
    read: (text, options) => readPasted(text, { ...options, labels: 'clear' }),
  },
];

/** Whether somebody speaks in the text. */
function isChat(text: string): boolean {
  const lines = sourceLines(text);
  const order = new Calendar(text, {}).order;
  const options = { order, labels: hasLabels(lines, order), headers: headerTimes(lines, order) };
  return lines.some(
    (line, index) => chatLine(line, options)?.voice === 'said' || chatHeader(lines, index, options) !== null,
  );
}

/** What each format is called in a sentence, in the order of `IMPORT_FORMATS`. */
export function importFormatNames(): readonly { readonly id: ImportFormat; readonly name: string }[] {
  const all = [...TEXT_FORMATS, ...JSON_FORMATS];
  return IMPORT_FORMATS.flatMap((id) => all.find((format) => format.id === id) ?? []).map(({ id, name }) => ({
    id,
    name,
  }));
}
