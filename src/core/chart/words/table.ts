/** The same facts as rows: for screen readers, for copying, for reports. */
import { METRIC_KEYS } from '../../format/model';
import { durationWords, figureWords, lengthWords } from '../../metrics/duration-words';
import { figuresOf, isSameStage } from '../../metrics/figures';
import { plainText } from '../text/wrap';
import { offsetName } from '../time/clock';
import { goalFor } from '../reading/goals';
import { wordsOf } from '../reading/reading';
import { impactWords, kindWords } from './sentence';
import { effectOf, elapsedOf, phaseText, heightWords, timeText, type Telling } from './telling';

export interface TableRow {
  /** Index of the entry, or null for a row that is none. */
  readonly entry: number | null;
  readonly cells: readonly string[];
}

export interface TableData {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface ChartTable {
  /** Headline and counts. */
  readonly summary: string;
  readonly times: TableData;
  readonly timeline: TableData;
}

export function table(tell: Telling): ChartTable {
  const sentences = [tell.headline, tell.subline].filter((text) => text !== '');
  return {
    summary: sentences.map((text) => (text.endsWith('.') ? text : `${text}.`)).join(' '),
    times: timesTable(tell),
    timeline: timelineTable(tell),
  };
}

function timesTable({ reading }: Telling): TableData {
  const { disruptions, timeDisrupted } = reading.metrics;
  const several = disruptions.length > 1;
  const rows = disruptions.flatMap((disruption, i) =>
    METRIC_KEYS.flatMap((key): TableRow[] => {
      const figure = figuresOf(disruption)[key];
      if (figure === null || isSameStage(key, disruption)) return [];
      const goal = goalFor(reading, key, figure);
      const cells = [nameOf(key), figureWords(figure), goal?.text ?? ''];
      return [{ entry: null, cells: several ? [disruption.incident ?? `No. ${i + 1}`, ...cells] : cells }];
    }),
  );
  if (several && timeDisrupted !== null) {
    rows.push({ entry: null, cells: ['all', 'time disrupted', figureWords(timeDisrupted), ''] });
  }
  const columns = ['What', 'Duration', 'Target'];
  return { caption: 'Times', columns: several ? ['Disruption', ...columns] : columns, rows };
}

const nameOf = (key: (typeof METRIC_KEYS)[number]): string => {
  const words = key.replaceAll('_', ' ');
  if (key.startsWith('time_')) return words;
  return `${words} ${key === 'detection' || key === 'response' || key === 'remediation' ? 'phase' : 'stage'}`;
};

function timelineTable(tell: Telling): TableData {
  const { reading } = tell;
  const several = reading.tracks.length > 1;
  const zone = `${reading.zone}${reading.timed ? ` (${offsetName(reading.zone, reading.span[0])})` : ''}`;
  const columns = [
    'No.',
    'Time',
    'Elapsed',
    'Lasted',
    ...(several ? ['Incident'] : []),
    'Phase',
    'Milestone',
    'Kind',
    'Impact',
    'State of recovery',
    'Who',
    'What',
  ];
  const rows = reading.moments.map((moment): TableRow => {
    const elapsed = elapsedOf(tell, moment);
    const effect = effectOf(tell, moment);
    const lasted = moment.at !== null && moment.until !== null ? lengthWords(moment.until - moment.at) : '';
    return {
      entry: moment.index,
      cells: [
        String(moment.n),
        timeText(tell, moment),
        elapsed === null ? '' : `${elapsed.approximate ? '~' : ''}${durationWords(elapsed.milliseconds)}`,
        lasted,
        ...(several ? [moment.entry.incident?.value ?? ''] : []),
        phaseText(tell, moment),
        moment.milestones.join(', '),
        moment.entry.kind === null ? 'not said' : kindWords(moment),
        moment.entry.impact === null ? 'not said' : impactWords(moment),
        effect === null ? '' : heightWords(effect.after),
        moment.who.map((id) => reading.personName(id)).join(', '),
        plainText(wordsOf(reading, moment)),
      ],
    };
  });
  return { caption: `Timeline, times in ${zone}`, columns, rows };
}
