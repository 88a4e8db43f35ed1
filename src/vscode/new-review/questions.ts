import * as vscode from 'vscode';
import { readBegan, SEVERITIES, vocabulary, type Config, type Severity } from '../../core/index';
import { today } from '../today';

export interface Answers {
  /** Empty where it was left open. */
  readonly title: string;
  readonly severity: Severity | null;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, perhaps with `~`; null where it was left open. */
  readonly began: string | null;
  /** A template of ours, or the name of one of the team's. */
  readonly template: TemplateChoice;
}

export type TemplateChoice = 'full' | 'light' | { readonly name: string; readonly path: string };

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** At most four questions. Undefined as soon as one of them was left with Escape. */
export async function askAbout(config: Config): Promise<Answers | undefined> {
  const { l10n, window } = vscode;
  const step = (number: number): string => l10n.t('New Post-Incident Review ({0}/4)', number);
  const title = await window.showInputBox({
    title: step(1),
    prompt: l10n.t('What could people no longer do? Enter leaves it open.'),
    placeHolder: l10n.t('Gift cards cannot be redeemed'),
    ignoreFocusOut: true,
  });
  if (title === undefined) return undefined;
  const severity = await window.showQuickPick(severities(config), {
    title: step(2),
    placeHolder: l10n.t('How grave was it?'),
    ignoreFocusOut: true,
  });
  if (severity === undefined) return undefined;
  const began = await window.showInputBox({
    title: step(3),
    prompt: l10n.t('When did it begin? A day, a time, or both.'),
    value: today(),
    placeHolder: `${today()} 16:03`,
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || readBegan(text, today()) !== null
        ? undefined
        : l10n.t('A day such as {0}, with or without a time such as 16:03, or nothing', today()),
  });
  if (began === undefined) return undefined;
  const template = await window.showQuickPick(templates(config, severity.value), {
    title: step(4),
    placeHolder: l10n.t('Which parts will it have?'),
    ignoreFocusOut: true,
  });
  return (
    template && {
      title: title.trim(),
      severity: severity.value,
      began: readBegan(began, today()),
      template: template.value,
    }
  );
}

function severities({ severities: names }: Config): Choice<Severity | null>[] {
  const meanings = new Map(vocabulary('severity').map(({ word, meaning }) => [word, meaning]));
  return [
    ...SEVERITIES.map((value) => ({
      value,
      label: names[value] ?? value,
      description: [names[value] === undefined ? '' : value, meanings.get(value) ?? ''].filter(Boolean).join(' '),
    })),
    { value: null, label: vscode.l10n.t('Not known yet') },
  ];
}

/** The team's first, then the one that suits the severity. */
function templates({ templates: own }: Config, severity: Severity | null): Choice<TemplateChoice>[] {
  const { l10n } = vscode;
  const full = { value: 'full' as const, label: l10n.t('Full review'), description: l10n.t('every part of the guide') };
  const light = {
    value: 'light' as const,
    label: l10n.t('Light review'),
    description: l10n.t('timeline and learnings, for a false alarm or a near miss'),
  };
  const team = Object.entries(own).map(([name, path]) => ({ value: { name, path }, label: name, description: path }));
  return [...team, ...(severity === 'sev5' ? [light, full] : [full, light])];
}
