import * as vscode from 'vscode';
import {
  ACTION_STATUSES,
  openItemsCsv,
  setItemDue,
  setItemStatus,
  type ActionStatus,
  type Edited,
  type ItemGrouping,
  type ParsedReview,
} from '../../core/index';
import { applyEdits } from '../apply-edits';
import { toRange } from '../ranges';
import type { Reviews } from '../reviews';
import type { ItemNode, ItemsView } from './items-view';
import { pathOf } from './words';

export async function groupActionItems(view: ItemsView): Promise<void> {
  const { l10n } = vscode;
  const names: Readonly<Record<ItemGrouping, string>> = {
    owner: l10n.t('By owner'),
    due: l10n.t('By due date'),
    priority: l10n.t('By priority'),
    review: l10n.t('By review'),
  };
  const items = (Object.keys(names) as ItemGrouping[]).map((by) => ({
    by,
    label: by === view.by ? `$(check) ${names[by]}` : names[by],
  }));
  const picked = await vscode.window.showQuickPick(items, { title: l10n.t('Group action items') });
  if (picked !== undefined) view.group(picked.by);
}

/** Changes and shows action items in the files that they stand in. */
export class ItemActions {
  constructor(private readonly reviews: Reviews) {}

  async show({ open }: ItemNode): Promise<void> {
    const document = await documentOf(open);
    const found = this.find(document, open);
    const start = found === null ? 0 : found.span.start;
    const range = toRange(document, { start, end: start });
    await vscode.window.showTextDocument(document, { selection: range });
  }

  /** @param given for callers that do not ask */
  async setStatus(node: ItemNode, given?: ActionStatus): Promise<void> {
    const status = given ?? (await askStatus(node));
    if (status !== undefined) await this.change(node, (parsed, index) => setItemStatus(parsed, index, status));
  }

  async setDue(node: ItemNode, given?: string): Promise<void> {
    const date = given ?? (await askDate(node));
    if (date !== undefined)
      await this.change(node, (parsed, index) => setItemDue(parsed, index, date === '' ? null : date));
  }

  /** One step for undo. A file that was saved before is saved again, so that nothing is left behind in tabs. */
  private async change({ open }: ItemNode, edit: (parsed: ParsedReview, index: number) => Edited): Promise<void> {
    const document = await documentOf(open);
    const found = this.find(document, open);
    if (found === null) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed since. Nothing was edited.'));
      return;
    }
    const { edits } = edit(this.reviews.of(document).parsed, found.index);
    if (edits.length === 0) return;
    const wasSaved = !document.isDirty;
    if (!(await applyEdits(document, edits)) || !wasSaved || (await document.save())) return;
    const name = vscode.workspace.asRelativePath(document.uri);
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} was changed, but could not be saved.', name));
  }

  /** The item as the text has it now: in its place, or wherever else the same words stand. */
  private find(
    document: vscode.TextDocument,
    { item }: ItemNode['open'],
  ): ParsedReview['review']['actionItems'][number] | null {
    const { actionItems } = this.reviews.of(document).parsed.review;
    const same = actionItems.filter(({ what }) => what?.value.replace(/\s+/g, ' ').trim() === item.what);
    return same.find(({ index }) => index === item.index) ?? (same.length === 1 ? (same[0] ?? null) : null);
  }

  async copyTicket({ open }: ItemNode): Promise<void> {
    await vscode.env.clipboard.writeText(open.item.tickets.join(', '));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Ticket copied'), 4000);
  }

  /** @param urlOf where a ticket is, by the team's configuration */
  async openTicket(node: ItemNode, urlOf: (ticket: string) => string | null): Promise<void> {
    const [ticket] = node.open.item.tickets;
    if (ticket === undefined) return;
    const url = /^https?:\/\//i.test(ticket) ? ticket : urlOf(ticket);
    if (url !== null) await vscode.env.openExternal(vscode.Uri.parse(url));
    else {
      await this.copyTicket(node);
      void vscode.window.showInformationMessage(
        vscode.l10n.t('{0} was copied. With `tickets.url` in pir.config.yaml it opens.', ticket),
      );
    }
  }
}

export async function exportItems(view: ItemsView): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export open action items'),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, 'action-items.csv') }),
    filters: { CSV: ['csv'] },
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(openItemsCsv(view.items, pathOf)));
}

function documentOf({ review }: ItemNode['open']): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(review.uri, true));
}

async function askStatus({ open: { item } }: ItemNode): Promise<ActionStatus | undefined> {
  const { l10n } = vscode;
  const meaning: Readonly<Record<ActionStatus, string>> = {
    open: l10n.t('not begun'),
    in_progress: l10n.t('begun'),
    done: l10n.t('finished'),
    dropped: l10n.t('will not be done'),
  };
  const items = ACTION_STATUSES.map((status) => ({
    status,
    label: status === item.status ? `$(check) ${status}` : status,
    description: meaning[status],
  }));
  const options = { title: l10n.t('Status of the action item'), placeHolder: item.what };
  return (await vscode.window.showQuickPick(items, options))?.status;
}

function askDate({ open: { item } }: ItemNode): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title: vscode.l10n.t('Due date of the action item'),
      prompt: item.what,
      value: item.due?.date ?? item.due?.text ?? '',
      placeHolder: '2026-04-01',
      validateInput: (text) =>
        text.trim() === '' || isDate(text.trim())
          ? undefined
          : vscode.l10n.t('A date such as 2026-04-01; nothing takes it away.'),
    })
    .then((text) => text?.trim());
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
