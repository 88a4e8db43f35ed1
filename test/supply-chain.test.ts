/** Where what we build with comes from, what of it runs on the way, and under which licences it is passed on. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as esbuild from 'esbuild';

const ROOT = path.join(__dirname, '..');
/** Licences that allow what we do with what we bundle, provided that their words travel along. */
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);
/** Packages that run a script of their own when they are installed: esbuild, and what only publishing to the marketplace needs. */
const MAY_RUN = ['@vscode/vsce-sign', 'esbuild', 'keytar'];

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));

/** What a lockfile holds that cannot be checked when it is installed. */
function unsafe(packages: Readonly<Record<string, Locked>>): string[] {
  return Object.entries(packages).flatMap(([place, { integrity, resolved, link, dependencies = {} }]) => [
    ...(place === '' || /^sha512-[\w+/]{86}==$/.test(integrity ?? '') ? [] : [`${place} has no sum`]),
    ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/') ? [] : [`${place}: ${resolved}`]),
    ...(link === true ? [`${place} is a link`] : []),
    ...Object.entries(dependencies).flatMap(([name, range]) =>
      /[:/]/.test(range.replace(/^npm:/, '')) && !range.startsWith('npm:') ? [`${place}: ${name} from ${range}`] : [],
    ),
  ]);
}

/** The packages that a bundle of each door takes from. */
async function bundled(): Promise<string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: [
      'vscode/extension.ts',
      'cli/main.ts',
      'webview/main.ts',
      'webview/preview.ts',
      'webview/trends/main.ts',
    ].map((file) => path.join(ROOT, 'src', file)),
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    outdir: 'nowhere',
    external: ['vscode', './picture.css'],
    logLevel: 'silent',
  });
  const names = Object.keys(metafile.inputs).flatMap(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

describe('the supply chain', function () {
  this.timeout(60_000);

  for (const lockfile of ['package-lock.json', 'test/bench/peers/package-lock.json']) {
    it(`installs only what the sums of ${lockfile} vouch for`, () => {
      const { packages } = read(lockfile) as { packages: Record<string, Locked> };
      assert.ok(Object.keys(packages).length > 10);
      assert.deepEqual(unsafe(packages), []);
    });
  }

  it('would notice what comes from elsewhere', () => {
    const integrity = `sha512-${'a'.repeat(86)}==`;
    for (const locked of [
      {},
      { integrity: 'sha1-abc' },
      { integrity, resolved: 'git+ssh://git@example.com/a.git' },
      { integrity, link: true },
      { integrity, dependencies: { b: 'https://example.com/b.tgz' } },
      { integrity, dependencies: { b: 'owner/b' } },
    ] satisfies Locked[])
      assert.equal(unsafe({ 'node_modules/a': locked }).length, 1, JSON.stringify(locked));
    assert.deepEqual(unsafe({ 'node_modules/a': { integrity, dependencies: { b: '^1.0.0', c: 'npm:b@1' } } }), []);
  });

  it('runs no script on installing but those that are known', () => {
    const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
    const running = Object.entries(packages).flatMap(([place, { hasInstallScript }]) =>
      hasInstallScript === true ? [place.replace(/^.*node_modules\//, '')] : [],
    );
    assert.deepEqual([...new Set(running)].sort(), MAY_RUN);
  });

  it('bundles packages of the dependencies alone, each with the words of a licence that allows it', async () => {
    const names = await bundled();
    const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
    const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
    const known = new Set<string>();
    const add = (name: string): void => {
      if (known.has(name)) return;
      known.add(name);
      Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}).forEach(add);
    };
    Object.keys(dependencies).forEach(add);
    for (const name of Object.keys(dependencies)) assert.ok(names.includes(name), `${name} is bundled`);
    for (const name of names) {
      assert.ok(known.has(name), `${name} is needed by nothing that is a dependency`);
      const folder = path.join('node_modules', name);
      const { license } = read(path.join(folder, 'package.json')) as { license?: string };
      assert.ok(ALLOWED.has(license ?? ''), `${name}: ${license ?? 'no licence'}`);
      assert.ok(
        fs.readdirSync(path.join(ROOT, folder)).some((file) => /^licen[cs]e/i.test(file)),
        name,
      );
    }
  });
});
