import assert from 'node:assert/strict';
import { report, reportPicture } from '../../../src/core/report/index';
import { fixture, headings, review, under } from './read';

const everything = report(fixture('everything'), 'internal', 'markdown');

describe('the internal report', () => {
  it('has every section of the guide in its order', () => {
    const main = everything.split('\n').flatMap((line) => /^## (.+)$/.exec(line)?.[1] ?? []);
    assert.deepEqual(main, [
      'Summary',
      'Customer impact',
      'Questions of this review',
      'Key figures',
      'Timeline',
      'How decisions were made',
      'Learnings',
      'Contributing factors',
      'Action items',
      'Targets for next time',
      'Parking lot',
      'Participants',
      'Links',
    ]);
  });

  it('says each figure with its definition and its target', () => {
    const figures = under(everything, 'Key figures') ?? '';
    assert.match(figures, /\| Time to detect \| 3 h 35 min \| from started to detected \| 10 min, not met \|/);
    assert.match(
      figures,
      /\| Time to recover \(TTR\) \| 4 h 50 min \| from started to restored \| 2 h 25 min \(−50 %\) next time \|/,
    );
    assert.match(figures, /\*\*Time disrupted: 4 h 52 min\.\*\*/);
    assert.match(figures.replace(/\n/g, ' '), /allows 43 min of downtime; this took 4 h 52 min, 676% of it/);
  });

  it('tells apart the times of the longest silence over a clock that goes back', () => {
    const made = report(
      review(
        'timezone: Europe/Berlin',
        'timeline:',
        '  - { at: 2026-10-25T02:40+02:00, milestone: detected, what: It is seen. }',
        '  - { at: 2026-10-25T02:10+01:00, milestone: restored, what: It is over. }',
      ),
      'internal',
      'markdown',
    );
    assert.match(made.replace(/\n/g, ' '), /is told is 30 min, 02:40 \(UTC\+2\) to 02:10 \(UTC\+1\)\./);
  });

  it('says a message once where its quote is all that the entry says', () => {
    const said = (quote: string): string =>
      report(
        review('timeline:', '  - at: 2025-11-20T16:03', '    what: Pages are red', `    quote: ${quote}`),
        'internal',
        'markdown',
      );
    assert.equal(said('Pages are red').split('Pages are red').length, 2);
    assert.match(said('Pages are red since ten').replace(/\n/g, ' '), /Pages are red.*“Pages are red since ten”/);
  });

  it('says in the timeline which disruption begins, where there are several one after another', () => {
    const parsed = review(
      'incidents: [INC-1, INC-2]',
      'timeline:',
      '  - { at: 2026-02-03T10:00, what: a, milestone: [started, detected], incident: INC-1 }',
      '  - { at: 10:20, what: b, milestone: restored, incident: INC-1 }',
      '  - { at: 10:40, what: c, milestone: [started, detected], incident: INC-2 }',
      '  - { at: 10:50, what: d, milestone: restored, incident: INC-2 }',
    );
    const rows = (under(report(parsed, 'internal', 'markdown'), 'Timeline') ?? '').split('\n');
    const second = rows.findIndex((row) => row.includes('Disruption 2, INC-2'));
    assert.ok(second > 0);
    assert.match(rows[second - 1] ?? '', /Restored/);
    assert.match(rows[second + 1] ?? '', /^\| 3 \| 10:40/);
  });

  it('tells two phases that nothing divides as one, with its length', () => {
    const parsed = review(
      'timeline:',
      '  - { at: 2026-02-03T10:00, what: The pager rings., milestone: [started, detected] }',
      '  - { at: 10:05, what: Somebody looks., milestone: acknowledged }',
      '  - { at: 10:25, what: Mails arrive., milestone: restored }',
    );
    const figures = under(report(parsed, 'internal', 'markdown'), 'Key figures') ?? '';
    assert.match(figures, /\| Response \+ remediation \| 20 min \| from acknowledged to restored \|/);
  });

  it('counts from the detection, as a lower bound, while the start is not known', () => {
    const parsed = review(
      'timeline:',
      '  - { at: 2026-02-03T10:00, what: The pager rings., milestone: detected }',
      '  - { at: 10:20, what: Mails arrive., milestone: restored }',
    );
    const figures = under(report(parsed, 'internal', 'markdown'), 'Key figures') ?? '';
    assert.match(figures, /\| Time to recover \(TTR\) \| ≥ 20 min \| from detected to restored \|/);
    assert.match(figures, /≥ is a lower bound: the start is not known\./);
  });

  it('tells the timeline in the order of time with the time elapsed, also over a clock change', () => {
    const rows = (under(everything, 'Timeline') ?? '').split('\n').filter((line) => /^\| \d/.test(line));
    assert.equal(rows.length, 12);
    assert.match(rows[0] ?? '', /^\| 1 \| Sat 28 Mar 23:50 \| −2 h 40 min \|/);
    // 02:30 at UTC+2 to 07:05 at UTC+3 is 3 h 35 min.
    assert.match(rows[2] ?? '', /^\| 3 \| Sun 29 Mar 07:05 \| 3 h 35 min \| \*\*Detected\.\*\*/);
    assert.match(rows[6] ?? '', /^\| 7 \| time not known \| \|/);
  });

  it('keeps commands and output verbatim', () => {
    const verbatim = under(everything, 'Commands, output and quotes') ?? '';
    assert.match(verbatim, /```text\nqueuectl depth parcels\n```/);
    assert.match(verbatim, /parcels {4}1 204 118/);
  });

  it('gathers how decisions were made', () => {
    const judgments = under(everything, 'How decisions were made') ?? '';
    assert.match(judgments, /^- \*\*Known then:\*\* Two alerts/m);
    assert.match(judgments, /^- \*\*Alternatives:\*\* Count the messages by hand\.$/m);
  });

  it('groups learnings and factors by how it went', () => {
    assert.deepEqual(
      headings(everything).filter((heading) => /^(?:What (?!is)|Where|Also)/.test(heading)),
      [
        'What went well',
        'What went poorly',
        'Where luck helped',
        'Also learned',
        'What made it worse or slower',
        'What helped',
      ],
    );
    const flat = report(review('learnings:', '  - The alert was late.'), 'internal', 'markdown');
    assert.equal(under(flat, 'Learnings'), '- The alert was late.');
  });

  it('links tickets that are addresses, and ids where the team says where they are', () => {
    assert.match(everything, /\| TRK-411 \|/);
    assert.match(everything, /\[github\.com\/…\/12\]\(https:\/\/github\.com\/example\/tracking\/issues\/12\)/);
    const linked = report(fixture('everything'), 'internal', 'markdown', {
      ticketUrl: 'https://t.example.com/{ticket}',
    });
    assert.match(linked, /\[TRK-411\]\(https:\/\/t\.example\.com\/TRK-411\)/);
  });

  it('shows the picture in a page, and names the file where it stands beside', () => {
    assert.match(
      report(fixture('everything'), 'internal', 'html'),
      /<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/,
    );
    assert.doesNotMatch(everything, /Recovery path/);
    const beside = report(fixture('everything'), 'internal', 'markdown', { picture: 'a picture.svg' });
    assert.match(beside.replace(/\n/g, ' '), /!\[Timeline and recovery path\. [^\]]+\]\(a%20picture\.svg\)/);
    assert.match(
      report(fixture('everything'), 'internal', 'confluence', { picture: 'p.svg' }),
      /<ri:attachment ri:filename="p\.svg" \/>/,
    );
    assert.equal(reportPicture(review('title: Nothing yet')), null);
  });

  it('says in one quiet line what a draft still lacks, and has no empty heading', () => {
    for (const parsed of [
      fixture('half-written'),
      review(),
      review('timeline:', '  - ', 'learnings:', '  - ', 'summary: ""'),
    ]) {
      const markdown = report(parsed, 'internal', 'markdown');
      assert.match(markdown, /^# .+\n\nStill to come in this draft: /);
      for (const heading of headings(markdown).slice(1)) assert.notEqual(under(markdown, heading), '', heading);
    }
  });

  it('asks the questions of the book where the team has none of its own', () => {
    const asked = under(report(review(), 'internal', 'markdown'), 'Questions of this review') ?? '';
    assert.match(asked, /sooner\?\n- .*sooner\?$/);
    assert.equal(under(everything, 'Questions of this review'), '- How do we see a full queue before the depots do?');
  });
});
