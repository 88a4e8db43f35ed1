/** Work in the background: a few milliseconds at a time, and none while somebody types. */
import * as vscode from 'vscode';
import { isReview } from '../language';

/** Milliseconds of work after which others get their turn. */
const SLICE = 8;
/** Milliseconds without a keystroke before work goes on. */
const CALM = 150;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Slices implements vscode.Disposable {
  private began = Date.now();
  private typed = 0;
  private readonly listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (isReview(document)) this.typed = Date.now();
  });

  /** Between two steps of a long work. Returns at once while the slice has time left. */
  async breathe(): Promise<void> {
    if (Date.now() - this.began < SLICE && Date.now() - this.typed > CALM) return;
    do await pause(0);
    while (Date.now() - this.typed < CALM);
    this.began = Date.now();
  }

  /** Runs a generator to its end, in slices. */
  async run<T, R>(steps: Generator<T, R>, each?: (value: T) => void): Promise<R> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      each?.(step.value);
      await this.breathe();
    }
  }

  dispose(): void {
    this.listener.dispose();
  }
}
