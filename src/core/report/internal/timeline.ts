/** The timeline as a table in the order of time, with the time elapsed; what is verbatim and long stands below it. */
import type { Card } from '../../chart/index';
import type { Entry } from '../../format/model';
import { furtherQuote } from '../../format/quoted';
import type { Block, Column, RowGroup, Words } from '../document/document';
import { codeBlock, wordsOf } from '../document/free-text';
import { capital, code, joined, paragraph, placed, section, strong, text } from '../document/make';
import { linkWords, type Subject } from '../subject';
import { zoneWords } from '../times';

/** A command up to this length stands in its row. */
const SHORT_COMMAND = 60;

interface Row {
  readonly entry: Entry;
  readonly card: Card;
  /** The cells of the picture's table, by the names of its columns. */
  readonly cell: (name: string) => string;
}

export function timeline(subject: Subject): Block[] {
  const rows = rowsOf(subject);
  if (rows.length === 0) return [];
  return [
    ...section(2, 'Timeline', table(subject, rows)),
    ...section(3, 'Commands, output and quotes', ...rows.flatMap(verbatim)),
  ];
}

function rowsOf({ review, chart, table: facts }: Subject): Row[] {
  const { columns, rows } = facts.timeline;
  return rows.flatMap(({ entry: index, cells }) => {
    const entry = index === null ? undefined : review.timeline[index];
    const card = index === null ? null : chart.card(index);
    return entry === undefined || card === null
      ? []
      : [{ entry, card, cell: (name: string) => cells[columns.indexOf(name)] ?? '' }];
  });
}

interface Part extends Column {
  readonly of: (row: Row) => Words;
}

function table(subject: Subject, rows: readonly Row[]): Block {
  const { chart, table: facts, review } = subject;
  const { zone } = review;
  const parallel = facts.timeline.columns.includes('Incident');
  const parts: readonly Part[] = [
    { name: 'No.', short: true, of: ({ cell }) => text(cell('No.')) },
    { name: 'Time', short: true, of: ({ card }) => text(card.time) },
    { name: 'Elapsed', short: true, of: ({ cell }) => text(cell('Elapsed').replace(/^0 s$/, '0 min')) },
    ...(parallel
      ? [
          {
            name: 'Phase',
            of: ({ cell }: Row) => text([cell('Incident'), cell('Phase')].filter((part) => part !== '').join(': ')),
          },
        ]
      : []),
    { name: 'What', header: true, wide: true, of: what },
    { name: 'Who', of: ({ cell }) => text(cell('Who')) },
    { name: 'Kind', short: true, of: ({ entry }) => text(entry.kind?.value ?? '') },
    {
      name: 'Recovery',
      short: true,
      of: ({ entry }) => text(entry.impact === null ? '' : RECOVERY[entry.impact.value]),
    },
  ];
  // A column that nobody filled in says nothing.
  const said = parts.filter((part) => part.header === true || rows.some((row) => part.of(row).length > 0));
  return {
    type: 'table',
    label: 'Timeline',
    caption:
      chart.whole === null
        ? ''
        : `Times in ${zoneWords(zone, ...chart.whole)}${said.some(({ name }) => name === 'Elapsed') ? '; elapsed since the disruption began' : ''}.`,
    columns: said,
    groups: groupsOf(chart.bands, rows, said, beginnings(subject, parallel), parallel),
  };
}

/** What leads to the row of an entry. */
export const rowId = (entry: number): string => `no-${entry + 1}`;

const RECOVERY = { positive: 'closer', negative: 'further away', neutral: 'no effect' } as const;

const named = (number: string, incident: string | null): string =>
  incident === null ? number : `${number}, ${incident}`;

/** The entries at which the disruptions begin, where there are several, with what is said there: `Disruption 2, INC-2`. */
function beginnings({ review, metrics: { disruptions } }: Subject, parallel: boolean): ReadonlyMap<Entry, string> {
  const begin = new Map<Entry, string>();
  if (disruptions.length < 2) return begin;
  for (const [index, { incident, marks }] of disruptions.entries()) {
    const entry = review.timeline[(marks.started ?? marks.detected)?.entry ?? -1];
    if (entry === undefined) continue;
    const number = `Disruption ${index + 1}`;
    begin.set(
      entry,
      parallel ? `${number} begins${incident === null ? '' : `: ${incident}`}` : named(number, incident),
    );
  }
  return begin;
}

/**
 * Rows of one phase after each other are a group. Where disruptions run side by side each row names its own, and what stands above a row is
 * only that one begins there.
 */
function groupsOf(
  bands: Subject['chart']['bands'],
  rows: readonly Row[],
  parts: readonly Part[],
  begin: ReadonlyMap<Entry, string>,
  parallel: boolean,
): RowGroup[] {
  const groups: { phase: string; name: string; rows: Words[][]; places: number[]; ids: string[] }[] = [];
  for (const row of rows) {
    const phase = parallel ? '' : row.cell('Phase');
    const name = begin.get(row.entry) ?? '';
    const last = groups.at(-1);
    const cells = parts.map((part) => part.of(row));
    const at = row.entry.span.start;
    const id = rowId(row.entry.index);
    if (last?.phase === phase && name === '') {
      last.rows.push(cells);
      last.places.push(at);
      last.ids.push(id);
    } else groups.push({ phase, name, rows: [cells], places: [at], ids: [id] });
  }
  const only = (phase: string): string => {
    const found = bands.filter(({ band }) => band.kind === 'phase' && band.title.toLowerCase() === phase);
    return found.length === 1 ? (found[0]?.band.length ?? '') : '';
  };
  return groups.map(({ phase, name, rows: cells, places, ids }) => ({
    title: [name, phaseTitle(phase, only(phase)) ?? ''].filter((part) => part !== '').join(': ') || null,
    rows: cells,
    places,
    ids,
  }));
}

function phaseTitle(phase: string, length: string): string | null {
  if (phase === '') return null;
  if (phase === 'before') return 'Before the disruption';
  if (phase === 'between') return 'Between disruptions';
  if (phase === 'after') return 'Afterwards';
  return length === '' ? capital(phase) : `${capital(phase)}, ${length}`;
}

/** The milestones, the text, and below it what else is short. */
function what({ entry, card }: Row): Words {
  const milestones = card.milestones.length === 0 ? [] : strong(text(`${capital(card.milestones.join(', '))}.`));
  const words = entry.what === null ? [] : wordsOf(entry.what.value);
  const quote = furtherQuote(entry);
  const lines = [
    joined([milestones, words], ' '),
    isLong(entry) || entry.command === null ? [] : joined([text('Command:'), code(entry.command.value)], ' '),
    quote === null || quote.includes('\n') ? [] : text(`“${quote.trim()}”`),
    entry.links.length === 0
      ? []
      : joined(
          [
            text('See'),
            joined(
              entry.links.map(({ value }) => linkWords(value)),
              ', ',
            ),
          ],
          ' ',
        ),
  ];
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index): Words => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

/** Output, and commands that do not fit a row. */
function isLong({ command, output }: Entry): boolean {
  return (
    output !== null ||
    (command !== null && (command.value.trim().length > SHORT_COMMAND || command.value.trim().includes('\n')))
  );
}

function verbatim({ entry, card }: Row): Block[] {
  const quote = furtherQuote(entry) ?? '';
  const told = [
    ...(isLong(entry) ? [entry.command?.value ?? '', entry.output?.value ?? ''] : []),
    ...(quote.includes('\n') ? [quote] : []),
  ].filter((part) => part.trim() !== '');
  if (told.length === 0) return [];
  return placed((entry.command ?? entry.output ?? entry.quote)?.span.start, [
    paragraph(strong(text(`No. ${card.n}, ${card.time}:`))),
    ...told.map((part) => codeBlock(part)),
  ]);
}
