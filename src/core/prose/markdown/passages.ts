import type { Words } from '../../format/words';
import { sliceWords } from '../../format/words';
import type { Passage, PassageFacts } from '../passages';
import type { Section } from '../section';
import { blocksOf, type Block } from './blocks';
import { sectionOfHeading, sectionWithin, tellsWhatHelped } from './headings';
import { isNobody, ownerAlone, ownerLabelled, ownerOf } from './item-owner';
import { listedPeople } from './listed-people';
import { isSettled } from './settled';
import { hasOwners, headTellsField, NO_COLUMNS, tableRoles, tellsField, type Columns } from './tables';

/** One sentence or paragraph as it stands under a heading of a Markdown review; `kind` is `p`, `li` or `td`. */
export function passageUnder(heading: string, kind: string, text: string): Passage {
  const section = sectionOfHeading(heading) ?? 'notes';
  return {
    section,
    words: { value: text, span: { start: 0, end: text.length }, map: [0, 0] },
    facts: {
      item: kind !== 'p',
      ...(section === 'action_items' ? { open: true } : {}),
      ...(section === 'learnings' && tellsWhatHelped(heading) ? { helpful: true } : {}),
    },
  };
}

/** The prose of a Markdown review, section by its headings and bold labels. Code, quotes and HTML are left out. */
export function markdownPassages(source: string): Passage[] {
  const blocks = blocksOf(source);
  const reading = new Reading(listedPeople(source, blocks));
  blocks.forEach((block, i) => reading.take(block, blocks[i + 1]));
  return reading.end();
}

/** An open heading: everything of a higher level, or deeper in lists, belongs to it. */
interface Open {
  readonly level: number;
  readonly section: Section | null;
  readonly helpful: boolean;
}

/** A bold label stands below all headings; in a list, one level lower for each list around it. */
const LABEL_LEVEL = 10;
const LABEL = /^(?:\*\*|__)([^*_\n]{2,60}?)(?::(?:\*\*|__)|(?:\*\*|__)\s*:?)\s*/;
/** "**Ravi** to add …": the first word of a sentence. */
const BOLD_SUBJECT = /^(?:\*\*|__)[^*_\n]{2,60}(?:\*\*|__) (?:to|will|shall|is going) /;
const BOLD_ITEM = /^(?:\*\*|__)[^*_\n:]{2,60} [^*_\n:]{1,60}(?:\*\*|__)\.?\s*$/;
const PLAIN_LABEL = /^([A-Z][\w ]{2,40}):$/;
const TASK_MARK = /^\[[ xX]\]\s+/;
/** Passages that may stand between an item and its owner. */
const MOST_BELOW = 20;
const DONE = /\b(?:done|closed?|completed?|resolved|fixed|merged|shipped|yes)\b|[✅✔]/i;

class Reading {
  private readonly passages: Passage[] = [];
  private open: Open[] = [];
  private titled = false;
  private columns: Columns = NO_COLUMNS;
  private cells: Block[] = [];

  constructor(private readonly people: ReadonlySet<string>) {}

  take(block: Block, next?: Block): void {
    if (block.kind === 'cell') return this.takeCell(block);
    this.endRow();
    this.columns = NO_COLUMNS;
    if (block.kind === 'heading') return this.takeHeading(block);
    this.takeText(block, next);
  }

  end(): Passage[] {
    this.endRow();
    return ownersExpected(this.passages);
  }

  private get section(): Section | null {
    return this.open.at(-1)?.section ?? null;
  }

  /** Ends what a heading or label of this level ends. */
  private close(level: number): void {
    while ((this.open.at(-1)?.level ?? 0) >= level) this.open.pop();
  }

  /** Opens a heading or label; null is the title of the review, which opens none. */
  private enter(level: number, heading: string | null): void {
    const section = heading === null ? null : sectionWithin(this.section, heading);
    this.open.push({ level, section, helpful: section === 'learnings' && tellsWhatHelped(heading ?? '') });
  }

  private takeHeading({ level, words }: Block): void {
    this.close(level);
    const title = !this.titled && level === 1 && words.value.split(/\s+/).length > 2;
    this.titled = true;
    if (title) this.add('title', words, {});
    this.enter(level, title ? null : words.value);
  }

  private takeText(block: Block, next: Block | undefined): void {
    const level = LABEL_LEVEL + block.depth;
    this.close(level + 1);
    const mark = block.ticked === null ? 0 : (TASK_MARK.exec(block.words.value)?.[0].length ?? 0);
    const words = sliceWords(block.words, mark);
    const item = block.depth > 0;
    if (item && this.section === 'action_items' && this.takeOwner(words.value, block.depth)) return;
    const label =
      ownerLabelled(words.value) || BOLD_SUBJECT.test(words.value) || this.isBoldItem(block, words.value, next)
        ? null
        : (LABEL.exec(words.value) ?? PLAIN_LABEL.exec(words.value));
    // A label ends the one before it, also when it opens no usual section.
    if (label !== null && (block.depth > 0 || sectionOfHeading(label[1] ?? '') !== null)) {
      this.close(level);
      this.enter(level, label[1] ?? '');
    }
    const rest = label === null ? words : sliceWords(words, label[0].length);
    if (rest.value.trim() === '') return;
    // A box to tick is work, also among the lessons.
    const section = this.section === 'learnings' && block.ticked !== null ? 'action_items' : this.section;
    const task = item && section === 'action_items';
    this.add(section, rest, {
      item,
      ...(task ? this.taskFacts(block, words.value, words.value.length - rest.value.length) : {}),
    });
  }

  /** A whole item in bold with nothing below it: a task or a lesson, and no label. */
  private isBoldItem({ first, depth }: Block, text: string, next: Block | undefined): boolean {
    return (
      first &&
      (this.section === 'action_items' || this.section === 'learnings') &&
      BOLD_ITEM.test(text) &&
      (next === undefined || next.depth < depth || (next.depth === depth && next.first)) &&
      sectionOfHeading(text.slice(2, -2)) === null
    );
  }

  /** What the words of an item say of its state and owner; the first `label` of them are none of its prose. */
  private taskFacts({ ticked, depth }: Block, words: string, label: number): PassageFacts {
    const { owned = null, span = null } = ownerOf(words, this.people) ?? {};
    return {
      open: ticked !== true && !isSettled(words),
      depth,
      ...(owned === null ? {} : { owned }),
      ...(span === null
        ? {}
        : { owner: { start: Math.max(0, span.start - label), end: Math.max(0, span.end - label) } }),
    };
  }

  /** An item that only says whose the item above it is; true when it was one. */
  private takeOwner(text: string, depth: number): boolean {
    const owned = ownerAlone(text);
    if (owned === null) return false;
    const from = Math.max(0, this.passages.length - MOST_BELOW);
    const above =
      from + this.passages.slice(from).findLastIndex(({ facts }) => facts.depth !== undefined && facts.depth < depth);
    const passage = this.passages[above];
    if (above < from || passage === undefined) return false;
    this.passages[above] = { ...passage, facts: { ...passage.facts, owned } };
    return true;
  }

  private takeCell(block: Block): void {
    if (this.cells[0] !== undefined && this.cells[0].row !== block.row) this.endRow();
    if (!block.head) {
      this.cells.push(block);
      return;
    }
    this.columns = { names: [...this.columns.names, { column: block.column, text: block.words.value }] };
    if (block.column === 1 && headTellsField(this.columns.names.map(({ text }) => text)))
      this.add(this.section, block.words, { item: true });
  }

  /** A row is read as a whole: its owner and state belong to its text. */
  private endRow(): void {
    // So is a table with a column for owners.
    const section = this.section === 'learnings' && hasOwners(this.columns) ? 'action_items' : this.section;
    const roles = tableRoles(this.columns, section);
    const text = (column: number): string => this.cells.find((cell) => cell.column === column)?.words.value ?? '';
    const tasks = section === 'action_items';
    const field = !tasks && tellsField(this.columns, this.cells.map(({ words }) => words.value)); // prettier-ignore
    for (const { words, column } of this.cells) {
      if (!roles.isText(column) && !field) continue;
      const owned = tasks && roles.owner >= 0 && column === roles.task ? { owned: !isNobody(text(roles.owner)) } : {};
      this.add(section, words, {
        item: true,
        ...(tasks ? { open: !DONE.test(text(roles.status)) } : {}),
        ...owned,
      });
    }
    this.cells = [];
  }

  private add(section: Section | null, words: Words, facts: PassageFacts): void {
    const helpful = section === 'learnings' && this.open.at(-1)?.helpful === true;
    this.passages.push({ section: section ?? 'notes', words, facts: helpful ? { ...facts, helpful } : facts });
  }
}

/** Where some items of a list name an owner, the others of the same depth lack one. */
function ownersExpected(passages: readonly Passage[]): Passage[] {
  const named = new Set(passages.filter(({ facts }) => facts.owned === true).map(({ facts }) => facts.depth));
  return passages.map((passage) => {
    const { facts } = passage;
    const lacks =
      facts.depth !== undefined && facts.owned === undefined && facts.owner === undefined && named.has(facts.depth);
    return lacks ? { ...passage, facts: { ...facts, owned: false } } : passage;
  });
}
