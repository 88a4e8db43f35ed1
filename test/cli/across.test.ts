import assert from 'node:assert/strict';
import { pir, type Pir } from './pir';

const review = (status: string, more = ''): string =>
  `pir: 1\ntitle: Orders are lost\nstatus: ${status}\nincidents: INC-7\n${more}timeline:\n  - 2026-02-03T14:00 Shops call.\n`;

describe('pir lint over a folder', () => {
  let one: Pir;
  beforeEach(() => {
    one = pir();
  });
  afterEach(() => one.remove());

  it('says what reviews say together, in each of its formats', () => {
    one.write('r/a.pir.yaml', review('draft'));
    one.write('r/b.pir.yaml', review('draft', 'links: ./gone.pir.yaml\n'));
    const { out } = one.run(['lint', 'r', '--format', 'json']);
    const { files } = JSON.parse(out) as { files: { path: string; findings: { rule: string; line: number }[] }[] };
    const rules = files.find(({ path }) => path === 'r/b.pir.yaml')?.findings.map(({ rule }) => rule) ?? [];
    assert.ok(rules.includes('multi/same-incident') && rules.includes('link/no-review'), rules.join());
    assert.match(one.run(['lint', 'r', '--format', 'github']).out, /file=r\/b\.pir\.yaml,line=5.*link\/no-review/);
    one.write('baseline.json', out);
    assert.doesNotMatch(one.run(['lint', 'r', '--baseline', 'baseline.json']).out, /link\/no-review/);
  });

  it('knows a linked review that is not among those it was given', () => {
    one.write('r/a.pir.yaml', review('draft', 'links: [./b.pir.yaml, ./gone.pir.yaml]\n'));
    one.write('r/b.pir.yaml', review('draft'));
    const { out } = one.run(['lint', 'r/a.pir.yaml']);
    assert.match(out, /There is no review at \.\/gone\.pir\.yaml/);
    assert.doesNotMatch(out, /There is no review at \.\/b\.pir\.yaml/);
  });

  it('holds a list of incidents against the reviews', () => {
    one.write('r/a.pir.yaml', review('draft'));
    one.write('incidents.csv', 'id,severity\nINC-7,sev1\nINC-9,sev2\nINC-10,sev4\n');
    const { status, out } = one.run(['lint', 'r', '--incidents', 'incidents.csv']);
    assert.equal(status, 2);
    assert.match(out, /incidents\.csv/);
    assert.match(out, /INC-9 was sev2/);
    assert.doesNotMatch(out, /INC-10 was|INC-7 was/);
    one.write('incidents.csv', 'a,b\n1,2\n');
    const wrong = one.run(['lint', 'r', '--incidents', 'incidents.csv']);
    assert.deepEqual([wrong.status, wrong.err.trim().split('\n').length], [1, 1]);
  });

  it('reads the severities of the list as the team calls them, and says which it cannot read', () => {
    one.write('pir.config.yaml', 'severities: { sev1: P1, sev2: P2 }\n');
    one.write('r/a.pir.yaml', review('draft'));
    one.write('incidents.csv', 'id,severity\nINC-10,P1\nINC-11,critical\nINC-12,\nINC-13,p2\nINC-14,sev4\n');
    const { out, err } = one.run(['lint', 'r', '--incidents', 'incidents.csv']);
    assert.match(out, /INC-10 was sev1/);
    assert.match(out, /INC-13 was sev2/);
    assert.match(
      err,
      /^pir: incidents\.csv:3: INC-11 has the severity "critical", [^\n]+\npir: incidents\.csv:4: INC-12 has no severity, [^\n]+\n$/,
    );
  });

  it('lets a draft with errors pass the gate, and not a published review', () => {
    const broken = 'metrics: { time_to_recover: soon }\n';
    one.write('r/a.pir.yaml', review('draft', broken));
    assert.equal(one.run(['lint', 'r']).status, 2);
    assert.equal(one.run(['lint', 'r', '--gate', 'published']).status, 0);
    one.write('r/a.pir.yaml', review('published', broken));
    assert.equal(one.run(['lint', 'r', '--gate', 'published']).status, 2);
    one.write('r/a.pir.yaml', review('draft'));
    one.write('r/b.pir.yaml', 'pir: 1\ntitle: "Orders\n');
    assert.equal(one.run(['lint', 'r', '--gate', 'published']).status, 2, 'what cannot be read is held to everything');
  });

  it('explains a rule across reviews with examples', () => {
    assert.match(one.run(['explain', 'multi/same-incident']).out, /# a\.pir\.yaml/);
  });
});
