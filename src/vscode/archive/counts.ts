/** How many findings each review of the archive has. */
import * as vscode from 'vscode';
import { lintReview, parseReview, type Archive, type CountedReview, type FindingCounts } from '../../core/index';
import type { Configurations } from '../configuration';
import { onDidChangeSettings, ruleSeverities } from '../settings';
import { startOfToday } from '../today';
import { textOf } from './files';
import { pause, type Slices } from './slices';

/** Milliseconds that a configuration may take to be found. */
const FIND = 300;

export class FindingCounter implements vscode.Disposable {
  private readonly toCount = new Set<string>();
  private running = false;
  /** Folders whose reviews were counted before their configuration was found. */
  private readonly early = new Set<string>();
  private readonly again = new vscode.EventEmitter<string | undefined>();
  private readonly subscriptions: vscode.Disposable[];

  /** The counts right in a folder are in doubt, since its configuration has changed; or, without a folder, all counts. */
  readonly onDidDoubt = this.again.event;

  constructor(
    private readonly configurations: Configurations,
    private readonly slices: Slices,
  ) {
    this.subscriptions = [
      this.again,
      configurations.onDidChange(({ folder, again }) => {
        // Found for the first time, it has been waited for.
        if (this.early.delete(folder) || again) this.again.fire(folder);
      }),
      onDidChangeSettings(() => this.again.fire(undefined)),
    ];
  }

  add(uri: string): void {
    this.toCount.add(uri);
  }

  /** Counts what was added, until `stop` says that there is something else to do. */
  async run(stop: () => boolean, archive: () => Archive, put: (counted: CountedReview[]) => void): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      let counted: CountedReview[] = [];
      let told = Date.now();
      for (const uri of this.toCount) {
        if (stop()) break;
        const before = archive().reviews.get(uri);
        this.toCount.delete(uri);
        if (before === undefined) continue;
        const findings = await this.count(vscode.Uri.parse(uri, true));
        // If it changes meanwhile, it is added again, and these findings go nowhere.
        if (findings !== null) counted.push({ uri, stamp: before.stamp, findings });
        if (Date.now() - told < 500) continue;
        put(counted);
        [counted, told] = [[], Date.now()];
      }
      if (counted.length > 0) put(counted);
    } finally {
      this.running = false;
    }
  }

  /** For keeping: what is still to be counted has no count. */
  withoutDoubtful(archive: Archive): Archive {
    if (this.toCount.size === 0) return archive;
    const reviews = [...archive.reviews].map(
      ([uri, one]) => [uri, this.toCount.has(uri) ? { ...one, findings: null } : one] as const,
    );
    return { reviews: new Map(reviews) };
  }

  private async count(uri: vscode.Uri): Promise<FindingCounts | null> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await textOf(uri));
    if (text == null) return null;
    await this.find(uri);
    await this.slices.breathe();
    const parsed = parseReview(text);
    await this.slices.breathe();
    const team = this.configurations.of(uri).options;
    const findings = lintReview(parsed, {
      ...team,
      severities: { ...team.severities, ...ruleSeverities(uri) },
      today: startOfToday(),
    });
    const count = (level: string): number => findings.filter(({ severity }) => severity === level).length;
    return { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') };
  }

  /** Waits until the configuration of a folder is known. */
  private async find(uri: vscode.Uri): Promise<void> {
    this.configurations.of(uri);
    for (const end = Date.now() + FIND; !this.configurations.isKnown(uri) && Date.now() < end;) await pause(5);
    if (!this.configurations.isKnown(uri)) this.early.add(vscode.Uri.joinPath(uri, '..').toString());
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}
