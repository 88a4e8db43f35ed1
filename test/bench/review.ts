/** A made-up review of a given length, for measurements. */

const WORDS =
  'the queue grows while workers wait for a lock that an import holds and nobody sees it on the board yet'.split(' ');
const PEOPLE = ['ida', 'rui', 'zoe', 'pim', 'noor'];
const KINDS = ['task', 'interaction', 'automation', 'communication', 'event'];

/** Every third entry is written as text; milestones stand where an incident has them; about 200 bytes an entry. */
export function madeUpReview(entries: number): string {
  const lines = [
    'pir: 1',
    'title: INC-7 delays mails',
    'severity: sev2',
    'incidents: INC-7',
    'services: [mail, queue]',
    'timezone: Europe/Vienna',
    'people:',
    ...PEOPLE.map((id) => `  ${id}: { name: ${id}, role: responder, team: mail }`),
    'commander: rui',
    'timeline:',
  ];
  const milestones = new Map([
    [1, 'started'],
    [2, 'detected'],
    [Math.floor(entries / 5), 'acknowledged'],
    [Math.floor(entries / 2), 'identified'],
    [entries - 2, 'restored'],
  ]);
  for (let index = 0; index < entries; index++) {
    const minute = index * 2;
    const day = 3 + Math.floor(minute / 1440);
    const two = (n: number): string => String(n).padStart(2, '0');
    const clock = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
    const at = minute % 1440 === 0 ? `2031-02-${two(day)}T${clock}` : clock;
    const what = Array.from({ length: 12 }, (_, i) => WORDS[(index * 7 + i * 5) % WORDS.length]).join(' ');
    const milestone = milestones.get(index);
    if (index % 3 === 2 && milestone === undefined) {
      lines.push(`  - ${at} @${PEOPLE[index % 5] ?? ''} says that ${what}; see OPS-${index}.`);
      continue;
    }
    lines.push(
      `  - at: ${at}`,
      `    what: ${what}, as OPS-${index % 40} says.`,
      `    who: [${PEOPLE[index % 5] ?? ''}, ${PEOPLE[(index + 1) % 5] ?? ''}]`,
      `    kind: ${KINDS[index % 5] ?? ''}`,
      ...(milestone === undefined ? [] : [`    milestone: ${milestone}`]),
    );
  }
  lines.push('action_items:');
  for (let item = 0; item < 20; item++) {
    lines.push(
      `  - { what: Alert on step ${item} of the queue., owner: ${PEOPLE[item % 5] ?? ''}, ticket: OPS-${item} }`,
    );
  }
  return `${lines.join('\n')}\n`;
}
