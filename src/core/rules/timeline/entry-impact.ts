import { setImpact } from '../../format/edit/entry-edits';
import { IMPACTS } from '../../format/model';
import { indicesWithin } from '../../metrics/gaps';
import { isMinor } from '../reading/standing';
import { count } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const FEW = 3;

function* check({ review, entries, metrics, parsed }: ReviewSubject): Iterable<Report> {
  if (isMinor(review)) return;
  const during = new Set(metrics.disruptions.flatMap((disruption) => indicesWithin(disruption)));
  const tasks = [...during].filter((index) => entries.facts[index]?.kind === 'task');
  const silent = tasks.filter((index) => entries.facts[index]?.impact === null);
  for (const index of silent.length > FEW ? silent.slice(0, 1) : silent) {
    const entry = entries.at(index);
    if (entry === undefined) continue;
    const { kind, span } = entry;
    const message =
      silent.length > FEW
        ? `${count(silent.length, 'task')} of ${tasks.length} do not say whether they helped to restore service: \`impact: positive\`, \`negative\` or \`neutral\`.`
        : 'Did this task help to restore service? `impact: positive`, `negative` or `neutral` puts it on the recovery path.';
    const fixes = IMPACTS.map((impact) => ({
      title: `Set the impact to ${impact}`,
      edits: setImpact(parsed, index, impact).edits,
      safe: false,
    }));
    yield { span: kind?.span ?? span, message, fixes };
  }
}

const HEAD =
  'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n';
const TAIL = '  - { at: 14:45, what: Mails arrive., milestone: restored }\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/entry-impact',
  severity: 'hint',
  from: 'reviewed',
  title: 'A task that does not say whether it helped',
  why: 'The recovery path is drawn from it: which steps brought service back, which cost time, and which made no difference.',
  instead: 'Write `impact: positive`, `negative` or `neutral`, as it turned out.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (which tasks made a positive, a negative or no impact)',
  flag: [{ source: `${HEAD}  - { at: 14:10, what: Mo adds a node., kind: task }\n${TAIL}`, where: 'task' }],
  allow: [
    `${HEAD}  - { at: 14:10, what: Mo adds a node., kind: task, impact: neutral }\n${TAIL}`,
    `${HEAD}  - { at: 14:10, what: Mo asks support., kind: interaction }\n${TAIL}`,
    `${HEAD}${TAIL}  - { at: 15:10, what: Mo tidies up., kind: task }\n`,
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:10, what: Mo adds a node., kind: task }\n',
  ],
  check,
};

export default rule;
