/** The page of a report: shows what core has made, goes to the source, follows the cursor. */
import type { FromPreview, PreviewStart, ToPreview } from './protocol';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): unknown;
  setState(state: Kept): void;
};

interface Kept extends PreviewStart {
  readonly scroll: number;
}

class Preview {
  private readonly api = acquireVsCodeApi();
  private readonly said = document.getElementById('said');
  private kept: Kept;
  private first = true;
  /** The part with the cursor, or where the arrow keys are: the one tab stop. */
  private here: HTMLElement | null = null;

  constructor(
    private readonly root: HTMLElement,
    start: PreviewStart,
  ) {
    const before = this.api.getState() as Partial<Kept> | undefined;
    const fresh = before === undefined;
    // What was kept is newer than the page, which may be from before a rename.
    this.kept = { ...start, scroll: 0, ...before };
    this.keep({});
    this.listen();
    this.api.postMessage({ type: 'ready', fresh });
  }

  receive(message: ToPreview): void {
    switch (message.type) {
      case 'report':
        this.say('');
        this.show(message.html);
        return;
      case 'unreadable':
        return this.say(message.said);
      case 'moved':
        return this.keep({ uri: message.uri });
      case 'cursor':
        return this.mark(message.place);
    }
  }

  private say(words: string): void {
    if (this.said === null) return;
    this.said.textContent = words;
    this.said.hidden = words === '';
  }

  /** Parts that are as they were stay, so that nothing jumps and a selection holds. The policy of the page runs no script in it. */
  private show(html: string): void {
    const fresh = [...new DOMParser().parseFromString(html, 'text/html').body.children];
    for (const part of fresh) this.root.ownerDocument.adoptNode(part);
    const old = [...this.root.children];
    const place = this.here?.dataset.place;
    const marked = this.here?.classList.contains('here') === true;
    const focused = this.here !== null && document.activeElement === this.here;
    this.leave();
    const same = (a: Element | undefined, b: Element | undefined): boolean => a?.isEqualNode(b ?? null) === true;
    let from = 0;
    while (from < Math.min(old.length, fresh.length) && same(old[from], fresh[from])) from++;
    let end = 0;
    while (end < Math.min(old.length, fresh.length) - from && same(old.at(-1 - end), fresh.at(-1 - end))) end++;
    for (const part of old.slice(from, old.length - end)) part.remove();
    const before = old[old.length - end] ?? null;
    for (const part of fresh.slice(from, fresh.length - end)) this.root.insertBefore(part, before);
    this.enter(this.part(place) ?? this.parts()[0] ?? null, marked);
    if (focused) this.here?.focus({ preventScroll: true });
    if (this.first) window.scrollTo(0, this.kept.scroll);
    this.first = false;
  }

  private parts(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-place]')];
  }

  private part(place: string | number | null | undefined): HTMLElement | null {
    return place == null ? null : this.root.querySelector<HTMLElement>(`[data-place="${place}"]`);
  }

  /** The part with the editor's cursor; it comes into view unless the page itself is being read. */
  private mark(place: number | null): void {
    const part = this.part(place);
    if (part === null || part === this.here) return;
    this.enter(part, true);
    if (document.hasFocus()) return;
    const { top, bottom } = part.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) part.scrollIntoView({ block: 'center' });
  }

  private enter(part: HTMLElement | null, marked: boolean): void {
    this.leave();
    this.here = part;
    if (part === null) return;
    part.tabIndex = 0;
    part.setAttribute('aria-describedby', 'hint');
    part.classList.toggle('here', marked);
  }

  private leave(): void {
    const part = this.here;
    this.here = null;
    if (part === null) return;
    // A block of code scrolls, so it stays a tab stop.
    if (part.tagName !== 'PRE') part.removeAttribute('tabindex');
    part.removeAttribute('aria-describedby');
    part.classList.remove('here');
    if (part.className === '') part.removeAttribute('class');
  }

  private reveal(part: HTMLElement): void {
    this.enter(part, true);
    this.api.postMessage({ type: 'reveal', place: Number(part.dataset.place) });
  }

  private keep(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    this.api.setState(this.kept);
  }

  private listen(): void {
    this.root.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || target.closest('a') !== null) return;
      // Whoever selects words wants to copy them.
      if (window.getSelection()?.isCollapsed === false) return;
      const part = target.closest<HTMLElement>('[data-place]');
      if (part !== null) this.reveal(part);
    });
    this.root.addEventListener('keydown', (event) => {
      const { target, key } = event;
      if (!(target instanceof HTMLElement) || target !== this.here || event.ctrlKey || event.altKey || event.metaKey)
        return;
      if (key === 'Enter') this.reveal(target);
      else if (key === 'ArrowDown' || key === 'ArrowUp') {
        const parts = this.parts();
        const next = parts[parts.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)];
        if (next === undefined) return;
        this.enter(next, true);
        next.focus();
      } else return;
      event.preventDefault();
    });
    let scrolled: ReturnType<typeof setTimeout> | undefined;
    window.addEventListener('scroll', () => {
      clearTimeout(scrolled);
      scrolled = setTimeout(() => this.keep({ scroll: window.scrollY }), 200);
    });
  }
}

const root = document.getElementById('report');
if (root !== null) {
  const page = new Preview(root, JSON.parse(root.dataset.start ?? '{}') as PreviewStart);
  window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => page.receive(data));
}
