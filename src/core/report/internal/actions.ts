/** What will be done, by whom, until when; and the targets that say whether it helped. */
import type { ActionItem, ActionStatus, StatedTarget } from '../../format/model';
import { figureWords, durationWords } from '../../metrics/duration-words';
import { figuresOf } from '../../metrics/figures';
import { figureDefinition } from '../../metrics/definitions';
import { day } from '../../chart/time/clock';
import type { Block, Column, Words } from '../document/document';
import { wordsOf } from '../document/free-text';
import { bullets, joined, paragraph, placed, section, strong, text } from '../document/make';
import { personNames, ticketWords, type Subject } from '../subject';

export const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  open: 'open',
  in_progress: 'in progress',
  done: 'done',
  dropped: 'dropped',
};

interface Part extends Column {
  readonly of: (item: ActionItem) => Words;
}

export function actions(subject: Subject): Block[] {
  const items = subject.review.actionItems.filter(({ what }) => what !== null && what.value.trim() !== '');
  const parts: readonly Part[] = [
    { name: 'What', header: true, wide: true, of: ({ what }) => (what === null ? [] : wordsOf(what.value)) },
    { name: 'Owner', of: ({ owner }) => text(personNames(subject, owner)) },
    { name: 'Priority', short: true, of: ({ priority }) => text(priority?.value ?? '') },
    { name: 'Phase', short: true, of: ({ phase }) => text(phase?.value ?? '') },
    {
      name: 'Due',
      short: true,
      of: ({ due, dueText }) =>
        text(due?.instant == null ? (dueText?.value.trim() ?? '') : day(subject.review.zone, due.instant, true)),
    },
    { name: 'Status', short: true, of: ({ status }) => text(STATUS_WORDS[status?.value ?? 'open']) },
    {
      name: 'Ticket',
      short: true,
      of: ({ ticket }) =>
        joined(
          ticket.map(({ value }) => ticketWords(subject, value)),
          ', ',
        ),
    },
  ];
  const said = parts.filter((part) => items.some((item) => part.of(item).length > 0));
  const table: Block = {
    type: 'table',
    label: 'Action items',
    caption: '',
    columns: said,
    groups: [
      {
        title: null,
        rows: items.map((item) => said.map((part) => part.of(item))),
        places: items.map(({ span }) => span.start),
      },
    ],
  };
  return section(2, 'Action items', items.length === 0 ? null : table);
}

export function targets(subject: Subject): Block[] {
  const items = subject.review.targets.map((target) => [
    ...placed(target.keySpan.start, [
      paragraph(strong(text(`${figureDefinition(target.key).name}:`)), text(` ${targetWords(subject, target)}`)),
    ]),
  ]);
  return section(2, 'Targets for next time', items.length === 0 ? null : bullets(items));
}

function targetWords({ metrics }: Subject, { key, target }: StatedTarget): string {
  const now = metrics.disruptions.flatMap((disruption) => figuresOf(disruption)[key] ?? []).map(figureWords);
  const then = now.length === 0 ? '' : ` (this time ${now.join(', ')})`;
  if (target.type === 'change') return `${Math.abs(target.percent)}% ${target.percent < 0 ? 'less' : 'more'}${then}`;
  return `${target.duration.approximate ? 'about ' : ''}${durationWords(target.duration.milliseconds)}${then}`;
}
