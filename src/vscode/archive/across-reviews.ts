/** What the archive knows about an open review that the review does not: shown among its findings. */
import * as vscode from 'vscode';
import { lintArchive } from '../../core/index';
import type { Configurations } from '../configuration';
import type { FindingsAcross, Reviews } from '../reviews';
import { onDidChangeSettings, ruleSeverities } from '../settings';
import type { ReviewIndex } from './index-files';

/** Milliseconds from the last change until all reviews are compared, and how many times as long as that took it waits at least. */
const AFTER = 1_000;
const REST = 20;

export class AcrossReviews implements vscode.Disposable {
  private timer: number | undefined;
  private took = 0;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly index: ReviewIndex,
    private readonly reviews: Reviews,
    private readonly configurations: Configurations,
  ) {
    const soon = (): void => this.soon();
    this.subscriptions = [
      index.onDidChange(soon),
      configurations.onDidChange(soon),
      onDidChangeSettings(soon),
      reviews.onDidChange(soon),
    ];
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.compare(), Math.max(AFTER, REST * this.took));
  }

  private compare(): void {
    if (this.index.left > 0 || this.reviews.open.length === 0) return;
    const { archive } = this.index;
    const began = Date.now();
    const found = lintArchive(archive, {
      severities: (uri) => {
        const file = vscode.Uri.parse(uri, true);
        return { ...this.configurations.of(file).options.severities, ...ruleSeverities(file) };
      },
    });
    this.took = Date.now() - began;
    const across = new Map<string, FindingsAcross>();
    for (const document of this.reviews.open) {
      const uri = document.uri.toString();
      const { stamp } = archive.reviews.get(uri) ?? {};
      // What is typed or has come from the disk meanwhile is summarised in a moment, and compared then.
      if (stamp === undefined || !this.index.isRead(uri) || (document.isDirty && stamp !== `open:${document.version}`))
        continue;
      across.set(uri, { text: document.getText(), findings: found?.get(uri) ?? [] });
    }
    this.reviews.addAcross(across);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
