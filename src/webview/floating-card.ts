import type { ChartBand, Review } from '../core/index';
import { element } from './dom';
import type { Picture } from './picture';
import type { Spot } from './shown';

/** The card beside the entry that is pointed at: never over its mark, never out of the page. */
export class FloatingCard {
  readonly node = element('div', { class: 'card', hidden: true, 'aria-hidden': 'true' });

  constructor(private readonly open: (link: string) => void) {}

  show(mark: Spot | null, picture: Picture, review: Review | null): void {
    const { core, words } = picture;
    const card = mark === null ? null : (words?.card(mark.entry) ?? null);
    this.node.hidden = card === null;
    this.node.classList.remove('of-phase');
    if (mark === null || card === null || core === null) return;
    const more = picture.together(mark).map(({ entry }) => review?.timeline[entry]?.what?.value ?? '');
    const entry = review?.timeline[mark.entry];
    const glyph = element('span', {});
    if (entry !== undefined) glyph.innerHTML = core.glyph(entry);
    this.node.replaceChildren(...core.cardContent(card, more, glyph, this.open));
    this.place(mark, picture);
  }

  /** Of a phase or a stage: below it. */
  showPhase(box: ChartBand, picture: Picture): void {
    const { core, words, scale } = picture;
    if (core === null || words === null) return;
    this.node.hidden = false;
    this.node.classList.add('of-phase');
    this.node.replaceChildren(...core.phaseContent(words.phase(box.band)));
    const middle = (box.x + box.w / 2) * scale - this.node.offsetWidth / 2;
    const most = picture.node.clientWidth - this.node.offsetWidth;
    this.node.style.left = `${Math.max(0, Math.min(middle, most))}px`;
    this.node.style.top = `${picture.node.offsetTop + (box.y + box.h) * scale + 6}px`;
  }

  private place({ x, y, r }: Spot, picture: Picture): void {
    const { scale } = picture;
    const origin = picture.node.offsetTop;
    const room = {
      width: picture.node.clientWidth,
      top: window.scrollY - picture.node.getBoundingClientRect().top - window.scrollY,
    };
    const [cx, cy, gap] = [x * scale, y * scale, (r + 8) * scale + 4];
    const { offsetWidth: width, offsetHeight: height } = this.node;
    const left =
      cx + gap + width <= room.width
        ? cx + gap
        : cx - gap - width >= 0
          ? cx - gap - width
          : Math.max(0, room.width - width);
    const beside = left >= cx || left + width <= cx;
    const above = cy - height - gap;
    // Beside the mark it stands a little higher; over or under it, clear of it.
    const top = beside ? Math.max(room.top + 40, cy - height * 0.6) : above >= room.top + 40 ? above : cy + gap;
    this.node.style.left = `${left}px`;
    this.node.style.top = `${origin + top}px`;
  }
}
