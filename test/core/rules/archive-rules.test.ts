import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { changeArchive, EMPTY_ARCHIVE, summarise } from '../../../src/core/archive/index';
import { ARCHIVE_RULE_IDS } from '../../../src/core/rules/archive-ids';
import { ARCHIVE_RULES, lintArchive } from '../../../src/core/rules/archive-rules';
import { lintReview } from '../../../src/core/rules/lint';
import { readIncidentList } from '../../../src/core/rules/reading/incident-list';
import { linkedReview } from '../../../src/core/rules/reading/linked-reviews';
import { parseReview } from '../../../src/core/format/parse';
import { cpuMs } from '../../cpu';

const LIST = 'incidents.csv';

/** What is found, as `file: rule: text that it covers`. */
function found(files: Readonly<Record<string, string>>): string[] {
  const archive = changeArchive(EMPTY_ARCHIVE, {
    put: Object.entries(files)
      .filter(([name]) => name !== LIST)
      .map(([uri, text]) => ({ uri, stamp: '', summary: summarise(text), findings: null })),
  });
  const list = files[LIST];
  const all = lintArchive(archive, list === undefined ? {} : { incidents: { uri: LIST, text: list } });
  assert.ok(all !== null);
  return [...all].flatMap(([uri, findings]) =>
    findings.map(({ rule, span }) => `${uri}: ${rule}: ${files[uri]?.slice(span.start, span.end) ?? ''}`),
  );
}

describe('a rule across reviews', () => {
  it('is known by its id everywhere', () => {
    assert.deepEqual([...ARCHIVE_RULE_IDS], ARCHIVE_RULES.map(({ id }) => id).sort());
    for (const id of ARCHIVE_RULE_IDS) {
      const ignored = lintReview(parseReview(`pir: 1\n# pir-ignore ${id}: decided on Monday\ntitle: One\n`));
      assert.ok(!ignored.some(({ rule }) => rule === 'suppress/reason'), id);
    }
  });

  for (const rule of ARCHIVE_RULES) {
    describe(rule.id, () => {
      it('has a file of its own, a source, as many near misses as hits, and words that blame nobody', () => {
        assert.ok(existsSync(join(__dirname, `../../../src/core/rules/${rule.id}.ts`)));
        assert.ok(rule.source.length > 10 && rule.flag.length >= 2 && rule.allow.length >= rule.flag.length);
        for (const text of [rule.why, rule.instead]) assert.match(text, /[.?]$/);
        assert.doesNotMatch(`${rule.why} ${rule.instead} ${rule.title}`, /!|\byou\b/i);
      });
      rule.flag.forEach(({ files, in: file, where }, index) => {
        it(`finds example ${index + 1}, and nothing else`, () => {
          assert.deepEqual(found(files), [`${file}: ${rule.id}: ${where}`]);
        });
      });
      rule.allow.forEach((files, index) => {
        it(`leaves near miss ${index + 1} alone`, () => assert.deepEqual(found(files), []));
      });
    });
  }

  it('compares thousands of reviews in time that grows with their number', () => {
    const summary = summarise(
      'pir: 1\ntitle: The disk is full\ntimeline:\n  - 2026-02-03T14:00 The disk is full.\ncontributing_factors:\n' +
        '  - Nobody reads the mailbox of the disk alerts.\naction_items:\n  - What is agreed about the mailbox of the disk alerts.\n',
    );
    const put = Array.from({ length: 6_000 }, (_, index) => ({
      uri: `${index}.pir.yaml`,
      stamp: '',
      summary: { ...summary, instant: index * 1_000 },
      findings: null,
    }));
    const archive = changeArchive(EMPTY_ARCHIVE, { put });
    const time = cpuMs(() => assert.equal(lintArchive(archive)?.size, 5_999));
    // Compared one with another, they took minutes.
    assert.ok(time < 5_000, `${Math.round(time)} ms`);
  });

  it('is silent where a comment says why, and where a team has turned it off', () => {
    const [example] = ARCHIVE_RULES.find(({ id }) => id === 'multi/same-incident')?.flag ?? [];
    assert.ok(example !== undefined);
    const files = { ...example.files };
    files['b.pir.yaml'] = (files['b.pir.yaml'] ?? '').replace(
      'incidents:',
      '# pir-ignore multi/same-incident: two halves\nincidents:',
    );
    assert.deepEqual(found(files), []);
  });
});

describe('a list of incidents', () => {
  const read = (text: string): unknown =>
    readIncidentList(text)?.map(({ id, severity, title, span }) => [
      id,
      severity,
      title,
      text.slice(span.start, span.end),
    ]);

  it('is CSV with a head, or JSON', () => {
    assert.deepEqual(read('Severity;Incident ID;Title\r\nSEV-1;7;"Orders; all ""lost"""\r\n\r\nS3;8;\r\n'), [
      ['7', 'sev1', 'Orders; all "lost"', 'SEV-1;7;"Orders; all ""lost"""'],
      ['8', 'sev3', '', 'S3;8;'],
    ]);
    assert.deepEqual(read('[{ "id": "INC-1", "severity": 2 }, { "id": 5, "severity": "low" }]'), [
      ['INC-1', 'sev2', null, 'INC-1'],
      ['5', null, null, '5'],
    ]);
    assert.deepEqual(read('{ "incidents": [] }'), []);
  });

  it('is none without an id and a severity', () => {
    for (const text of ['', 'a,b\n1,2\n', '{ "x": 1 }', '[1', 'id,title\n1,2'])
      assert.equal(readIncidentList(text), null, text);
  });
});

describe('a link to a review', () => {
  it('leads from the folder of the review that has it', () => {
    assert.equal(linkedReview('r/2026/a.pir.yaml', '../b.pir.yaml#top'), 'r/b.pir.yaml');
    assert.equal(linkedReview('a.pir.yaml', './b.pir.yml'), 'b.pir.yml');
    assert.equal(linkedReview('file:///w/r/a.pir.yaml', '../s/ü b.pir.yaml'), 'file:///w/s/%C3%BC%20b.pir.yaml');
    for (const other of ['https://x.example/a.pir.yaml', '/a.pir.yaml', 'notes.md', 'OPS-1'])
      assert.equal(linkedReview('a', other), null);
  });
});
