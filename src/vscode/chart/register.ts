import * as vscode from 'vscode';
import { entryAt } from '../../core/index';
import { isReview } from '../language';
import type { ReviewInFront } from '../review-in-front';
import type { Reviews } from '../reviews';
import { EntryEdits, type EntryProperty } from './edits';
import type { ChartPanel } from './panel';
import { ChartPanels } from './panels';
import { printChart, saveChart } from './take-along';

/** What the chart's own menu hands to a command: see `data-vscode-context` in the webview. */
interface MenuTarget {
  readonly entry?: number;
  readonly instant?: number;
}

/** The chart beside the text, its commands and its menu. */
export function registerChart(
  context: vscode.ExtensionContext,
  reviews: Reviews,
  front: ReviewInFront,
): vscode.Disposable {
  const edits = new EntryEdits(reviews);
  const printed = vscode.Uri.joinPath(context.globalStorageUri, 'print');
  const panels = new ChartPanels(reviews, context, {
    edit: (panel, property, entry) => void panel.document().then((document) => edits.set(document, entry, property)),
    add: (panel, instant) => void panel.document().then((document) => edits.add(document, instant)),
    take: (panel, as) => void (as === 'save' ? saveChart(panel) : printChart(panel, printed)),
  });
  front.addPanels(() => panels.active?.uri);
  const command = (name: string, run: (...args: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`postIncidentReview.${name}`, run);
  const onActive = (run: (panel: ChartPanel) => unknown) => (): unknown => panels.active && run(panels.active);

  /** From the chart's menu: the entry under the pointer. From the palette: the entry under the cursor. */
  const setProperty = (property: EntryProperty) => async (target?: MenuTarget) => {
    const panel = panels.active;
    if (panel !== undefined && target?.entry !== undefined)
      return edits.set(await panel.document(), target.entry, property);
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isReview(editor.document)) return;
    const entry = entryAt(reviews.of(editor.document).parsed, editor.document.offsetAt(editor.selection.active));
    if (entry !== null) await edits.set(editor.document, entry, property);
  };

  return vscode.Disposable.from(
    panels,
    command('openChart', (uri?: vscode.Uri) => openChart(panels, uri ?? front.uri, 'side')),
    command('openFacilitatorView', (uri?: vscode.Uri) => openChart(panels, uri ?? front.uri, 'facilitator')),
    command(
      'showSource',
      onActive(async (panel) => vscode.window.showTextDocument(await panel.document(), vscode.ViewColumn.One)),
    ),
    command('saveChart', onActive(saveChart)),
    command(
      'copyChart',
      onActive((panel) => panel.copy()),
    ),
    command(
      'printChart',
      onActive((panel) => printChart(panel, printed)),
    ),
    command('setImpact', setProperty('impact')),
    command('setKind', setProperty('kind')),
    command('setMilestones', setProperty('milestones')),
    command('addEntryHere', async (target?: MenuTarget) => {
      if (panels.active !== undefined && target?.instant !== undefined)
        await edits.add(await panels.active.document(), target.instant);
    }),
    command('revealEntry', (target?: MenuTarget) => {
      if (target?.entry !== undefined) void panels.active?.reveal(target.entry, true);
    }),
  );
}

function openChart(panels: ChartPanels, uri: vscode.Uri | undefined, view: 'side' | 'facilitator'): void {
  if (uri !== undefined) panels.show(uri, view);
}
