/** The command line over a folder of a thousand reviews, beside other linters' commands over the same prose. Wall time, one run each. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { longReview } from './long-review';
import { table } from './measure';
import { peerFile } from './peers';
import { proseOf } from './prose';

const REVIEWS = 1000;
const ENTRIES = 20;

export function folder(reviews = REVIEWS): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'pir-bench-'));
  try {
    const review = longReview(ENTRIES);
    const words = proseOf(review.length / 2);
    for (let i = 0; i < reviews; i++) {
      fs.writeFileSync(
        path.join(root, `${i}.pir.yaml`),
        review.replace('Orders arrive late', `Orders arrive late, ${i}`),
      );
      fs.writeFileSync(path.join(root, `${i}.md`), words);
    }
    fs.copyFileSync(path.join(__dirname, 'peers/.textlintrc.json'), path.join(root, '.textlintrc.json'));
    fs.symlinkSync(path.join(__dirname, 'peers/node_modules'), path.join(root, 'node_modules'));
    const pir = path.join(__dirname, '../../dist/cli.js');
    const rows: [string, number][] = [
      ['`pir lint *.pir.yaml`', seconds([pir, 'lint', '--fail-on', 'never', '--format', 'json', '*.pir.yaml'], root)],
      ['`pir lint *.md` (prose only)', seconds([pir, 'lint', '--fail-on', 'never', '--format', 'json', '*.md'], root)],
      ['`pir metrics *.pir.yaml`', seconds([pir, 'metrics', '--format', 'json', '*.pir.yaml'], root)],
      ['textlint, three rules, `*.md`', seconds([peerFile('textlint/bin/textlint.js'), '*.md'], root)],
      ['alex, `*.md`', seconds([peerFile('alex/cli.js'), '.'], root)],
    ];
    return table(
      [
        `${reviews} reviews, ${Math.round(review.length / 1024)} KB each (prose ${Math.round(words.length / 1024)} KB)`,
        's',
      ],
      rows,
    );
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

function seconds(args: readonly string[], cwd: string): number {
  const begin = process.hrtime.bigint();
  const { error } = spawnSync(process.execPath, args, { cwd, maxBuffer: 1 << 30 });
  if (error !== undefined) throw error;
  return Number(process.hrtime.bigint() - begin) / 1e9;
}
