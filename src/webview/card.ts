import type { Card, PhaseCard } from '../core/index';
import { element } from './dom';
import { link, markdown } from './markdown';
import { t } from './words';

/** What hovering or focusing an entry shows. `more`: the words of other entries that stand at the same place. */
export function cardContent(card: Card, more: readonly string[], glyph: Node, open: (target: string) => void): Node[] {
  const line = (name: string, ...children: (Node | string)[]): HTMLElement =>
    element('div', { class: name }, ...children);
  const nodes: Node[] = [
    line(
      'top',
      glyph,
      element('strong', {}, card.time),
      ...[card.lasted, card.elapsed].filter(Boolean).map((text) => element('span', { class: 'soft' }, text)),
      element('span', { class: 'phase soft' }, card.phase),
    ),
  ];
  if (card.what !== '') nodes.push(line('what', markdown(card.what, open)));
  const effect = card.effect === '' ? [] : [element('span', { class: 'soft' }, ` (${card.effect})`)];
  const milestones = card.milestones.length === 0 ? [] : [' · ', element('strong', {}, card.milestones.join(', '))];
  nodes.push(line('said', `${card.kind} · ${card.impact}`, ...effect, ...milestones));
  const people = card.people.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  if (people.length > 0) nodes.push(line('soft', people.join(', ')));
  if (card.command !== null) nodes.push(line('', element('code', {}, card.command)));
  if (card.output !== null) nodes.push(element('pre', {}, card.output));
  if (card.quote !== null) nodes.push(element('blockquote', {}, card.quote));
  for (const target of card.links) nodes.push(line('', link(target, target, open)));
  if (more.length > 0) {
    const shown = more.slice(0, 4).join('; ');
    nodes.push(line('soft', `${t('{0} more here: {1}', more.length, shown)}${more.length > 4 ? ' …' : ''}`));
  }
  nodes.push(line('keys', t('Enter opens the line · ← → entries · [ ] milestones · p phase · + − 0 zoom')));
  return nodes;
}

/** What hovering a phase shows. */
export function phaseContent({ title, length, time, target, counts, quiet }: PhaseCard): Node[] {
  const soft = (text: string): HTMLElement => element('span', { class: 'soft' }, text);
  const lines = [counts, quiet].filter((text) => text !== '');
  return [
    element(
      'div',
      { class: 'top' },
      element('strong', {}, title),
      ...[length, time, target].filter((text) => text !== '').map(soft),
    ),
    ...lines.map((text) => element('div', {}, text)),
    element('div', { class: 'keys' }, t('A click zooms to it, another one back.')),
  ];
}
