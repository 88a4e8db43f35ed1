import { openQuestions, type Card, type Entry, type Part } from '../core/index';
import { element } from './dom';
import { markdown } from './markdown';
import { t } from './words';

/** What the facilitator's part shows: one entry large, and questions worth asking about it. */
export interface MeetingState {
  readonly card: Card;
  readonly entry: Entry;
  /** Its place among the entries walked through, from 1, and their number. */
  readonly place: number;
  readonly count: number;
}

const PARTS: readonly Part[] = ['before', 'detection', 'response', 'remediation', 'after'];

/** Below the picture in the facilitator view. */
export class Meeting {
  readonly node = element('section', { class: 'meeting', 'aria-label': t('One entry at a time'), hidden: true });
  private readonly previous = element('button', { type: 'button' }, t('← Previous'));
  private readonly next = element('button', { type: 'button' }, t('Next →'));
  private readonly place = element('span', { class: 'soft' });
  private readonly now = element('div', { class: 'now', 'aria-live': 'polite' });
  private readonly questions = element('div', {});

  constructor(
    step: (by: 1 | -1) => void,
    private readonly open: (link: string) => void,
  ) {
    this.previous.addEventListener('click', () => step(-1));
    this.next.addEventListener('click', () => step(1));
    this.node.append(
      element('div', { class: 'steps' }, this.previous, this.next, this.place),
      this.now,
      this.questions,
    );
  }

  /** Null: the meeting has not begun to walk through the entries. */
  show(state: MeetingState | null, count: number): void {
    this.previous.disabled = state === null || state.place <= 1;
    this.next.disabled = count === 0 || state?.place === count;
    if (state === null) {
      this.place.textContent = count === 0 ? '' : count === 1 ? t('1 entry') : t('{0} entries', count);
      this.now.replaceChildren(
        element('p', { class: 'soft' }, t('Next, or the right arrow key, begins at the first entry.')),
      );
      this.questions.replaceChildren();
      return;
    }
    const { card, entry, place } = state;
    this.place.textContent = t('{0} of {1}', place, count);
    const head = [card.time, card.lasted, card.elapsed].filter(Boolean).join(' · ');
    const facts = [card.phase, ...card.milestones, card.kind, card.impact, card.effect].filter(Boolean).join(' · ');
    const people = card.people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', ');
    this.now.replaceChildren(
      element('p', { class: 'soft' }, head),
      element('div', { class: 'what' }, markdown(card.what, this.open)),
      element('p', { class: 'soft' }, [facts, people].filter(Boolean).join(' — ')),
    );
    const asked = openQuestions(partOf(card), entry).map((question) => element('li', {}, question));
    this.questions.replaceChildren(element('h2', {}, t('Worth asking')), element('ul', {}, ...asked));
  }
}

function partOf({ phase, elapsed }: Card): Part | null {
  const named = PARTS.find((part) => phase.includes(part));
  if (named !== undefined) return named;
  return elapsed.endsWith('before') ? 'before' : null;
}
