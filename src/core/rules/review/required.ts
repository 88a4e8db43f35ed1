import type { ArchiveReport, ArchiveRule, ArchiveSubject } from '../archive-rule';

function* check({ archive, incidents, list }: ArchiveSubject): Iterable<ArchiveReport> {
  if (list === null) return;
  const reviewed = new Set(
    [...archive.reviews.values()].flatMap(({ summary }) => summary.incidents.map(({ id }) => id.toLowerCase())),
  );
  for (const { id, severity, title, span } of incidents) {
    if ((severity !== 'sev1' && severity !== 'sev2') || reviewed.has(id.toLowerCase())) continue;
    const name = title === null || title.trim() === '' ? id : `${id} (${title.trim()})`;
    yield { uri: list, span, message: `${name} was ${severity}, and no review names it under \`incidents\`.` };
  }
}

const LIST = 'id,severity,title\nINC-7,sev1,Orders are lost\nINC-8,sev3,A slow page\n';
const review = (id: string): string => `pir: 1\ntitle: Orders are lost\nincidents: ${id}\n`;

const rule: ArchiveRule = {
  type: 'archive',
  id: 'review/required',
  severity: 'error',
  title: 'A grave incident without a review',
  why: 'What hurt most has the most to tell, and is the first thing that everybody wants to forget.',
  instead: 'Begin a review that names the incident under `incidents`; a draft is enough.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (at the least for every sev1 and sev2)',
  flag: [
    { files: { 'incidents.csv': LIST }, in: 'incidents.csv', where: 'INC-7,sev1,Orders are lost' },
    {
      files: { 'incidents.csv': LIST, 'a.pir.yaml': review('INC-70') },
      in: 'incidents.csv',
      where: 'INC-7,sev1,Orders are lost',
    },
  ],
  allow: [
    { 'incidents.csv': LIST, 'a.pir.yaml': review('inc-7') },
    { 'incidents.csv': LIST, 'a.pir.yaml': review('[INC-6, INC-7]') },
    { 'a.pir.yaml': review('INC-9') },
  ],
  check,
};

export default rule;
