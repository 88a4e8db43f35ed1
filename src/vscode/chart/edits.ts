import * as vscode from 'vscode';
import {
  addEntry,
  IMPACTS,
  KINDS,
  MILESTONES,
  setImpact,
  setKind,
  setMilestones,
  vocabulary,
  type Edited,
  type Entry,
  type ParsedReview,
} from '../../core/index';
import { applyEdits } from '../apply-edits';
import type { Reviews } from '../reviews';
import { writeAt } from './reveal';

export type EntryProperty = 'impact' | 'kind' | 'milestones';

/** A word of the format in a list, with what it means; `null` takes the word away. */
interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Changes entries as the chart's menu and the palette ask for it; each change is one step for undo. */
export class EntryEdits {
  constructor(private readonly reviews: Reviews) {}

  /** Asks for the new value of an entry's property and writes it, unless the text has changed in between. */
  async set(document: vscode.TextDocument, index: number, property: EntryProperty): Promise<void> {
    const { parsed, version } = this.reviews.of(document);
    const entry = parsed.review.timeline[index];
    if (entry === undefined) return;
    const edited = await ask(parsed, entry, property);
    if (edited === undefined) return;
    if (document.version === version) await applyEdits(document, edited.edits);
    else void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed since. Nothing was edited.'));
  }

  /** Writes a new entry for a moment (milliseconds UTC) and puts the cursor where its words go. */
  async add(document: vscode.TextDocument, instant: number): Promise<void> {
    const edited = addEntry(this.reviews.of(document).parsed, instant);
    if (edited.cursor === undefined || !(await applyEdits(document, edited.edits))) return;
    await writeAt(document, document.positionAt(edited.cursor));
  }
}

async function ask(parsed: ParsedReview, entry: Entry, property: EntryProperty): Promise<Edited | undefined> {
  const { l10n } = vscode;
  const { index } = entry;
  if (property === 'impact') {
    const choices = withNone(IMPACTS, meanings('impact'));
    const picked = await pickOne(l10n.t('Impact on restoring service'), entry, entry.impact?.value ?? null, choices);
    return picked && setImpact(parsed, index, picked.value);
  }
  if (property === 'kind') {
    const picked = await pickOne(
      l10n.t('Kind of entry'),
      entry,
      entry.kind?.value ?? null,
      withNone(KINDS, meanings('kind')),
    );
    return picked && setKind(parsed, index, picked.value);
  }
  const now = entry.milestones.map(({ value }) => value);
  const meaning = meanings('milestone');
  const items = MILESTONES.map((value) => ({
    value,
    label: value,
    description: meaning(value),
    picked: now.includes(value),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    ...options(l10n.t('Milestones'), entry),
    canPickMany: true as const,
  });
  return (
    picked &&
    setMilestones(
      parsed,
      index,
      picked.map(({ value }) => value),
    )
  );
}

function meanings(key: 'impact' | 'kind' | 'milestone'): (word: string) => string {
  const known = new Map(vocabulary(key).map(({ word, meaning }) => [word, meaning]));
  return (word) => known.get(word) ?? '';
}

function withNone<T extends string>(words: readonly T[], meaning: (word: string) => string): Choice<T | null>[] {
  const none = { value: null, label: vscode.l10n.t('not said') };
  return [...words.map((value) => ({ value, label: value, description: meaning(value) })), none];
}

function pickOne<T>(title: string, entry: Entry, current: T, choices: Choice<T>[]): Thenable<Choice<T> | undefined> {
  const items = choices.map((choice) =>
    choice.value === current ? { ...choice, label: `$(check) ${choice.label}` } : choice,
  );
  return vscode.window.showQuickPick(items, options(title, entry));
}

/** When the chart's menu closes, the chart may get its focus back a moment after the list has opened, and the list would be gone. */
function options(title: string, entry: Entry): vscode.QuickPickOptions {
  return { title, placeHolder: entry.what?.value ?? '', ignoreFocusOut: true };
}
