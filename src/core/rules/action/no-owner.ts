import { addKey } from '../../format/edit/add-key';
import type { ActionItem, Review } from '../../format/model';
import { pairOf } from '../../format/node';
import type { Words } from '../../format/words';
import { isOpen, isOwner } from '../../metrics/compute';
import type { Fix } from '../../text/finding';
import { firstLine, idOf, namedPeople } from '../reading/people-named';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const ITEM_KEYS = ['what', 'owner', 'priority', 'phase', 'due', 'status', 'ticket'];
/** More names than a menu of fixes should hold. */
const MOST_OFFERED = 6;

function* check(subject: ReviewSubject): Iterable<Report> {
  for (const item of subject.review.actionItems) {
    if (item.what === null || !isOpen(item) || item.owner.some(({ value }) => isOwner(value))) continue;
    const nobody = item.owner[0];
    const message =
      nobody === undefined
        ? 'Nobody owns this action item, and what nobody owns is rarely done. `owner` names one person.'
        : `\`${nobody.value}\` is not a person. An action item gets done when one person owns it.`;
    yield { span: nobody?.span ?? firstLine(item.what), message, fixes: offers(subject, item) };
  }
}

function offers({ source, review, parsed }: ReviewSubject, item: ActionItem): Fix[] {
  const declared = review.people.map(({ id }) => id);
  const candidates = (declared.length > 0 ? declared : namedPeople(review)).filter(
    ({ value }) => isOwner(value) && /^[\w.-]+$/.test(value),
  );
  const ids = [...new Map(candidates.map((words) => [idOf(words), words.value])).values()].filter(
    (id) => id !== 'customers',
  );
  const named = personAtStart(item, review);
  if (named !== null && ids.includes(named)) ids.unshift(...ids.splice(ids.indexOf(named), 1));
  const list = pairOf(parsed.root, 'action_items')?.value;
  const node = list?.type === 'seq' ? list.items[item.index] : undefined;
  return ids.slice(0, MOST_OFFERED).flatMap((id) => {
    const nobody = item.owner.length === 1 ? item.owner[0] : undefined;
    if (nobody !== undefined)
      return [{ title: `Change the owner to ${id}`, edits: [{ ...nobody.span, text: id }], safe: false }];
    if (node === undefined || list?.type !== 'seq' || list.flow) return [];
    const edits = addKey(source, node, 'owner', id, ITEM_KEYS);
    return edits === null ? [] : [{ title: `Add the owner ${id}`, edits, safe: false }];
  });
}

/** The id of the person whose name, first name or id the text begins with: "Priya to raise the limit". */
function personAtStart({ what }: ActionItem, { people }: Review): string | null {
  const text = what?.value.trim().replace(/^@/, '').toLowerCase() ?? '';
  const begins = (name: string): boolean =>
    name !== '' && text.startsWith(name) && !/^[\p{L}\p{N}_-]/u.test(text.slice(name.length));
  const full = people.find(({ id, name }) => begins(idOf(id)) || begins(nameOf(name)));
  const first = full === undefined ? people.filter(({ name }) => begins(nameOf(name).split(' ')[0] ?? '')) : [full];
  // Two of one first name: none is meant more than the other.
  return first.length === 1 ? (first[0]?.id.value ?? null) : null;
}

const nameOf = (name: Words | null): string => name?.value.trim().replace(/\s+/g, ' ').toLowerCase() ?? '';

const rule: ReviewRule = {
  type: 'review',
  id: 'action/no-owner',
  severity: 'warning',
  title: 'An action item that nobody owns',
  why: 'Work without a name on it sinks to the bottom of every backlog. In public reviews hardly any item has an owner, and later reviews list the same items again.',
  instead: 'Name one person under `owner`. Ideas that nobody takes yet belong in the parking lot.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10 (action items have an owner and a priority)',
  flag: [
    {
      source: 'pir: 1\naction_items:\n  - Page when replication lags for a minute.\n',
      where: 'Page when replication lags for a minute.',
    },
    { source: 'pir: 1\naction_items:\n  - what: Keep two spare nodes.\n    owner: TBD\n', where: 'TBD' },
    { source: 'pir: 1\naction_items:\n  - what: Keep two spare nodes.\n    owner: everyone\n', where: 'everyone' },
    {
      source: 'pir: 1\naction_items:\n  - what: Keep two spare nodes.\n    owner:\n    priority: high\n',
      where: 'Keep two spare nodes.',
    },
  ],
  allow: [
    'pir: 1\naction_items:\n  - what: Keep two spare nodes.\n    owner: mo\n',
    'pir: 1\naction_items:\n  - { what: Keep two spare nodes., owner: [mo, sam] }\n',
    'pir: 1\naction_items:\n  - what: Keep two spare nodes.\n    status: dropped\n',
    'pir: 1\naction_items:\n  - what: Keep two spare nodes.\n    status: done\n',
    'pir: 1\naction_items:\n  - what:\n  -\n',
    'pir: 1\nparking_lot:\n  - Keep two spare nodes.\n',
  ],
  check,
};

export default rule;
