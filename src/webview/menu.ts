import type { Spot } from './shown';

/**
 * Says what VS Code's own context menu is about: VS Code reads this attribute when the menu opens, the commands get it as their argument.
 * `instant`: the moment that was pointed at, in milliseconds UTC.
 */
export function offerMenu(node: HTMLElement, mark: Spot | null, instant: number | null, editable: boolean): void {
  node.dataset.vscodeContext = JSON.stringify({
    webviewSection: mark !== null ? 'entry' : instant !== null ? 'time' : 'picture',
    chartEditable: editable,
    preventDefaultContextMenuItems: true,
    ...(mark !== null && { entry: mark.entry }),
    ...(instant !== null && { instant }),
  });
}
