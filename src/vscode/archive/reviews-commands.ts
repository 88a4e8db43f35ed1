import * as vscode from 'vscode';
import { filterChoices, followUpReview, type ReviewFilter, type ReviewOrder } from '../../core/index';
import type { ReviewIndex } from './index-files';
import type { ReviewNode, ReviewsView } from './reviews-view';

interface OrderItem extends vscode.QuickPickItem {
  readonly order: ReviewOrder;
}

export async function sortReviews(view: ReviewsView): Promise<void> {
  const { l10n } = vscode;
  const names: Readonly<Record<ReviewOrder, string>> = {
    date: l10n.t('Newest first'),
    severity: l10n.t('Gravest first'),
    service: l10n.t('By service'),
    status: l10n.t('By status, drafts first'),
    recovery: l10n.t('Longest recovery first'),
    findings: l10n.t('Most findings first'),
    title: l10n.t('By title'),
  };
  const items = (Object.keys(names) as ReviewOrder[]).map((order): OrderItem => ({
    order,
    label: order === view.order ? `$(check) ${names[order]}` : names[order],
  }));
  const picked = await vscode.window.showQuickPick(items, { title: l10n.t('Sort reviews') });
  if (picked !== undefined) view.set(picked.order, view.filter);
}

type Field = 'severities' | 'services' | 'statuses' | 'tags';

interface FilterItem extends vscode.QuickPickItem {
  readonly field?: Field;
}

/** Words typed above the list, and what is ticked in it. */
export async function filterReviews(index: ReviewIndex, view: ReviewsView): Promise<void> {
  const { l10n } = vscode;
  const choices = filterChoices(index.archive);
  const names: Readonly<Record<Field, string>> = {
    severities: l10n.t('Severity'),
    statuses: l10n.t('Status'),
    services: l10n.t('Service'),
    tags: l10n.t('Tag'),
  };
  const items = (Object.keys(names) as Field[]).flatMap((field): FilterItem[] => {
    const values: readonly string[] = choices[field];
    if (values.length === 0) return [];
    const picked: readonly string[] = view.filter[field] ?? [];
    return [
      { label: names[field], kind: vscode.QuickPickItemKind.Separator },
      ...values.map((label) => ({ label, field, picked: picked.includes(label) })),
    ];
  });
  const ongoing: FilterItem = { label: l10n.t('not restored'), picked: view.filter.notRestored === true };
  if (choices.notRestored) items.push({ label: l10n.t('Recovery'), kind: vscode.QuickPickItemKind.Separator }, ongoing);
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Filter reviews'),
    placeHolder: l10n.t('None ticked: all reviews. Words are searched for with Search Reviews.'),
    canPickMany: true,
  });
  if (picked === undefined) return;
  const values = (field: Field): string[] => picked.filter((item) => item.field === field).map(({ label }) => label);
  const filter = {
    ...(view.filter.text === undefined ? {} : { text: view.filter.text }),
    severities: choices.severities.filter((one) => values('severities').includes(one)),
    statuses: choices.statuses.filter((one) => values('statuses').includes(one)),
    services: values('services'),
    tags: values('tags'),
    notRestored: picked.includes(ongoing),
  } satisfies ReviewFilter;
  view.set(view.order, filter);
}

export async function searchReviews(view: ReviewsView): Promise<void> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Search reviews'),
    prompt: vscode.l10n.t('Words in title, incident, service, tag, path, or in what the review tells'),
    value: view.filter.text ?? '',
  });
  if (text !== undefined) view.set(view.order, { ...view.filter, text: text.trim() });
}

/** A draft beside the earlier review, which it links to; it is not saved yet. */
export async function newFollowUp(node: ReviewNode): Promise<void> {
  if (!('review' in node)) return;
  const { uri, summary } = node.review;
  const earlier = vscode.Uri.parse(uri, true);
  const { text, cursor } = followUpReview(summary, `./${earlier.path.slice(earlier.path.lastIndexOf('/') + 1)}`);
  const document = await vscode.workspace.openTextDocument({ language: 'post-incident-review', content: text });
  const at = document.positionAt(cursor);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
}
