/** What a key asks of the chart. */
export type KeyAction =
  | { readonly type: 'step'; readonly by: number; readonly milestones?: boolean }
  | { readonly type: 'end'; readonly which: 'first' | 'last' }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'whole' }
  | { readonly type: 'phase' }
  | { readonly type: 'open' }
  | { readonly type: 'leave' };

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  ArrowRight: { type: 'step', by: 1 },
  ArrowDown: { type: 'step', by: 1 },
  ArrowLeft: { type: 'step', by: -1 },
  ArrowUp: { type: 'step', by: -1 },
  PageDown: { type: 'step', by: 10 },
  PageUp: { type: 'step', by: -10 },
  ']': { type: 'step', by: 1, milestones: true },
  '[': { type: 'step', by: -1, milestones: true },
  Home: { type: 'end', which: 'first' },
  End: { type: 'end', which: 'last' },
  '+': { type: 'zoom', factor: 0.5 },
  '=': { type: 'zoom', factor: 0.5 },
  '-': { type: 'zoom', factor: 2 },
  '0': { type: 'whole' },
  p: { type: 'phase' },
  Enter: { type: 'open' },
  Escape: { type: 'leave' },
};

/** Remote controls for slides send these: in a meeting they walk by one. */
const SLIDES: Readonly<Record<string, KeyAction>> = {
  PageDown: { type: 'step', by: 1 },
  PageUp: { type: 'step', by: -1 },
};

/** Keys with Ctrl, Cmd or Alt belong to the editor. */
export function keyAction(event: KeyboardEvent, meeting: boolean): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return (meeting ? SLIDES[event.key] : undefined) ?? ACTIONS[event.key] ?? null;
}
