import { changeArchive, EMPTY_ARCHIVE, summarise, type Archive } from '../../../src/core/archive/index';

/** An archive of texts by uri. */
export const archive = (texts: Readonly<Record<string, string>>): Archive =>
  changeArchive(EMPTY_ARCHIVE, {
    put: Object.entries(texts).map(([uri, text]) => ({ uri, stamp: '', summary: summarise(text), findings: null })),
  });

/** An incident on a day that took minutes to detect, acknowledge, and recover from; `more` are lines of its review. */
export const incident = (day: string, detect: number | null, recover: number, more = ''): string => {
  const at = (minutes: number): string =>
    new Date(Date.parse(`${day}T08:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
  const started = detect === null ? '' : `  - { at: ${at(0)}, what: It begins., milestone: started }\n`;
  return `pir: 1\ntitle: Incident of ${day}\n${more}timeline:\n${started}  - { at: ${at(detect ?? 0)}, what: A sign., milestone: detected, kind: automation }\n  - { at: ${at(recover)}, what: It is back., milestone: restored }\n`;
};
export const SEARCH = 'severity: sev2\nservices: search\n';
