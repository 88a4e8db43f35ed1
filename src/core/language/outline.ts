/** The parts of a review as an outline: sections, entries by time and first words, people, items. */
import type { Entry } from '../format/model';
import type { MapNode, YamlNode } from '../format/node';
import type { ParsedReview } from '../format/parse';
import { schemaAt } from '../format/schema';
import type { Words } from '../format/words';
import type { Span } from '../text/span';

export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'section' | 'value' | 'entry' | 'milestone' | 'person' | 'item';
  /** All of it, white space behind it left out. */
  readonly span: Span;
  /** What to select when it is gone to; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** In source order; spans of children lie inside those of their parents. */
export function outline(parsed: ParsedReview): OutlineSymbol[] {
  return parsed.root.pairs.map(({ key, value }) => {
    const name = key.words.value;
    const children = childrenOf(parsed, name, value);
    const end = Math.max(key.span.end, trimmedEnd(parsed.source, value.span), ...children.map(({ span }) => span.end));
    return {
      name: visible(schemaAt([name])?.title ?? name),
      detail: detailOf(name, value, children.length),
      kind: children.length > 0 ? 'section' : 'value',
      span: { start: key.span.start, end },
      selection: key.span,
      children,
    };
  });
}

function detailOf(name: string, value: YamlNode, children: number): string {
  if (children > 0) return name === 'review' || name === 'public' || value.type === 'map' ? '' : String(children);
  return value.type === 'scalar' ? firstWords(value.words.value) : '';
}

function childrenOf({ review, source }: ParsedReview, name: string, value: YamlNode): OutlineSymbol[] {
  const listed = (kind: OutlineSymbol['kind'], items: readonly { what: Words | null; span: Span }[]): OutlineSymbol[] =>
    items.map(({ what, span }) => leaf(kind, firstWords(what?.value ?? ''), '', trimmed(source, span)));
  switch (name) {
    case 'timeline':
      return review.timeline.map((entry) => entrySymbol(source, entry));
    case 'learnings':
      return listed('item', review.learnings);
    case 'contributing_factors':
      return listed('item', review.contributingFactors);
    case 'action_items':
      return review.actionItems.map(({ what, owner, span }) =>
        leaf('item', firstWords(what?.value ?? ''), owner.map((one) => one.value).join(', '), trimmed(source, span)),
      );
    case 'people':
      return review.people.map(({ id, name: shown, role, span }) => {
        const whole = trimmed(source, {
          start: Math.min(id.span.start, span.start),
          end: Math.max(id.span.end, span.end),
        });
        return { ...leaf('person', shown?.value ?? id.value, role?.value ?? '', whole), selection: id.span };
      });
    default:
      return value.type === 'map' ? keys(source, value) : [];
  }
}

function keys(source: string, map: MapNode): OutlineSymbol[] {
  return map.pairs.map(({ key, value }) => ({
    ...leaf('value', key.words.value, value.type === 'scalar' ? firstWords(value.words.value) : '', {
      start: key.span.start,
      end: Math.max(key.span.end, trimmedEnd(source, value.span)),
    }),
    selection: key.span,
  }));
}

function entrySymbol(source: string, entry: Entry): OutlineSymbol {
  const words = firstWords((entry.what ?? entry.quote ?? entry.command)?.value ?? '');
  const name = [entry.at?.text ?? '', words].filter((part) => part !== '').join(' ');
  const milestones = entry.milestones.map(({ value }) => value).join(', ');
  const kind = milestones === '' ? 'entry' : 'milestone';
  return leaf(kind, name, milestones || entry.who.map(({ value }) => value).join(', '), trimmed(source, entry.span));
}

function leaf(kind: OutlineSymbol['kind'], name: string, detail: string, span: Span): OutlineSymbol {
  return { name: visible(name), detail, kind, span, selection: { start: span.start, end: span.start }, children: [] };
}

/** A name has to have something to be clicked on. */
function visible(name: string): string {
  return name.trim() === '' ? '…' : name;
}

const LONGEST = 60;

/** The first line, cut at a word. */
function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? '';
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`;
}

function trimmed(source: string, span: Span): Span {
  return { start: span.start, end: trimmedEnd(source, span) };
}

function trimmedEnd(source: string, { start, end }: Span): number {
  while (end > start && /\s/.test(source[end - 1] ?? '')) end--;
  return end;
}
