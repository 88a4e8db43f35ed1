import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { leakContext, leaksIn, type LeakKind } from '../../../src/core/prose/leaks/leak';
import { cpuMs } from '../../cpu';

const NONE = leakContext(parseReview('pir: 1\n').review);
const TEAM = leakContext(
  parseReview(`pir: 1
people:
  will: { name: Will Okafor, role: first responder }
  jo: Jo Marsh
  may: { name: May }
  billing: { name: Billing team }
  reporter: { name: A researcher }
services: [orders, orders_db]
timeline:
  - { at: 2026-02-03T10:00, what: x, who: [payments, dmitri, svc_deploy2, orders] }
`).review,
);

const found = (text: string, context = NONE): [LeakKind, string][] =>
  leaksIn(text, context).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('what must not leave', () => {
  const details: readonly (readonly [string, string])[] = [
    ['The primary pg-prod-03 was full.', 'pg-prod-03'],
    ['The node ip-10-3-0-7 was gone.', 'ip-10-3-0-7'],
    ['It ran on api-7d9f8b6c5d-x2x9z.', 'api-7d9f8b6c5d-x2x9z'],
    ['mail7.eu.corp.example.org answered slowly.', 'mail7.eu.corp.example.org'],
    ['Traffic went to 192.168.4.17:8080 only.', '192.168.4.17:8080'],
    ['The address fe80::1ff:fe23:4567 was taken.', 'fe80::1ff:fe23:4567'],
    ['More is on https://jenkins.example.org/job/4.', 'https://jenkins.example.org/job/4'],
    ['More is on <https://acme.slack.com/archives/C1/p2>.', 'https://acme.slack.com/archives/C1/p2'],
    ['See [the graph](http://10.0.0.3/graph).', 'http://10.0.0.3/graph'],
    ['See [the host](ssh://root@box/).', 'ssh://root@box/'],
    ['Ask dba.team@example.org.', 'dba.team@example.org'],
    ['Letters lay in s3://acme-prod-letters/in.', 's3://acme-prod-letters/in'],
    ['The talk was in #storage-oncall all day.', '#storage-oncall'],
    ['Tracked as STOR-4411.', 'STOR-4411'],
    ['Tracked as INC0031337.', 'INC0031337'],
    ['Mended by PR #812.', 'PR #812'],
    ['We ran `kubectl rollout undo deploy web` twice.', 'kubectl rollout undo deploy web'],
    ['We ran sudo systemctl restart imap.', 'sudo systemctl restart imap'],
    ['The file /etc/imap/limits.conf had a slip.', '/etc/imap/limits.conf'],
    ['Commit 9fceb02d0ae took it out.', '9fceb02d0ae'],
    ['It was the account 210987654321.', '210987654321'],
    ['The instance i-0abc12de34f567890 stopped.', 'i-0abc12de34f567890'],
    ['The key AKIAABCDEFGHIJKLMNOP was in it.', 'AKIAABCDEFGHIJKLMNOP'],
    ['password=hunter22 was printed.', 'password=hunter22'],
    ['Call +49 170 1234567.', '+49 170 1234567'],
    ['Call +491701234567 at once.', '+491701234567'],
    ['Call +49 (0)30 123456-78 at once.', '+49 (0)30 123456-78'],
    ['Call +1 (555) 123-4567 or wait.', '+1 (555) 123-4567'],
    ['Call +34 612 345 678, then wait.', '+34 612 345 678'],
    ['Call 0170-1234567 (at night).', '0170-1234567'],
    ['Call 07700 900123, day and night.', '07700 900123'],
    ['Call 030 1234 5678.', '030 1234 5678'],
    ['Call 06 12 34 56 78.', '06 12 34 56 78'],
    ['Call (555) 123-4567.', '(555) 123-4567'],
    ['Call 555-123-4567.', '555-123-4567'],
    ['Osprey (our ledger) lost its quorum.', 'Osprey'],
  ];
  for (const [text, words] of details) {
    it(`is an internal detail: ${text}`, () => assert.deepEqual(found(text), [['internal-detail', words]]));
  }

  const people: readonly (readonly [string, string])[] = [
    ['@marta took it back.', '@marta'],
    ['Thanks to Priya of the mail team.', 'Priya'],
    ['Then she saw the second alert.', 'she'],
    ['I took it back.', 'I'],
    ['It was the slip of one employee.', 'one employee'],
    ['A contractor deleted the table.', 'A contractor'],
    ['The change was approved by a colleague.', 'a colleague'],
    ['The team read his notes.', 'his'],
  ];
  for (const [text, words] of people) {
    it(`is a person: ${text}`, () => assert.deepEqual(found(text), [['person', words]]));
  }

  const customers: readonly (readonly [string, string])[] = [
    ['Customer 48213 was charged twice.', 'Customer 48213'],
    ['Order no. 2003341 was lost.', 'Order no. 2003341'],
    ['Tickets from Initrode and Hooli came first.', 'Initrode and Hooli'],
    ['Customers such as Initrode saw errors.', 'Initrode'],
    ['The hospital in Springfield could not log in.', 'The hospital in Springfield'],
    ['Customer Umbrella Bakery Ltd was hit.', 'Umbrella Bakery Ltd'],
  ];
  for (const [text, words] of customers) {
    it(`is a customer: ${text}`, () => assert.deepEqual(found(text), [['customer-name', words]]));
  }

  for (const text of [
    'Our engineers took the change back, and the team is watching it.',
    'Calls to api.example.com and status.example.com failed in eu-west-1 and us-east-1a.',
    'See https://status.example.com/incidents/4711 and https://github.com/example/app/issues/12.',
    'The fault is known as CVE-2026-1234; it is about TLS-1, UTF-8, SHA-256, ISO-8601 and HTTP-2.',
    'Version 2.3.4.1 of MariaDB is out since 14:05:30. At 16:00 it was over.',
    'release 10.2.0.4 mends it, and so does v1.2.3.4.',
    'Write to support@example.com or security@example.com.',
    '12 customers in Europe, customers of AWS and reports from Tokyo. Customer Support was told.',
    'A new alert pages an engineer on call within five minutes.',
    'Reports now reach a person at any hour.',
    'Nobody could log in; everyone can now. Customers told their users.',
    'Our on-call rota is longer now.',
    'We are #1 in support, and the colour is #fff or #a1b2c3.',
    'In May and June it was seen 3 times; the log4j-2 and python-3 parts are newer.',
    'Pages below /login and /v1/orders were slow; config.yaml and index.js were not.',
    'The docker registry and the git server are faster; we will service all pumps in time.',
    'std::string and a:b are fine.',
    'It was 12 345 678 requests, +12 345 678 more than on 01-02-2026 or 2026-02-01, and 0.123-0.456 more than that.',
    'It was seen 0900-1700 2026 and 0615 0745 2026, 01:50–02:20, from 10:00 +0200 on, and at UTC +1 2026-04-10.',
    'Between 500-600 and 400-500 requests, 100-200-300 of them, took 1234-5678 ms; see RFC 2822 and 1.2.3-4567.',
    'Versions 121.106.2045 and 555.123.45; build 0123-4567890, order 555-123-4567.',
    'Write to support or call our hotline: +49 30 1234567, or free of charge +1 800 555 0100, 0800 1234567.',
    'The ISBN 978-3-16-148410-0, the dates 01/02/2026 and 01 02 2026, and 0123 456 rows.',
  ]) {
    it(`is not: ${text}`, () => assert.deepEqual(found(text), []));
  }
});

describe('names that a review gives', () => {
  for (const [text, ...words] of [
    ['Will took it back with Jo.', 'Will', 'Jo'],
    ['“Okafor” was on the call, and `Jo` was not.', 'Okafor', 'Jo'],
    ['Will Okafor read it.', 'Will Okafor'],
    ['On Tuesday May asked dmitri.', 'May', 'dmitri'],
    ['The account svc_deploy2 stopped.', 'svc_deploy2'],
    ['It was orders_db again.', 'orders_db'],
    ['Dmitri helped.', 'Dmitri'],
  ] as const) {
    it(`are found: ${text}`, () =>
      assert.deepEqual(
        found(text, TEAM).map(([, found_]) => found_),
        words,
      ));
  }

  for (const text of [
    'Will it come back? It will. In May it may.',
    'Payments failed, and so did billing and orders.',
    'Billing was late. The researcher published it.',
    'Mayor, jolly and willing are words. JO is a short form.',
  ]) {
    it(`are not: ${text}`, () => assert.deepEqual(found(text, TEAM), []));
  }

  describe('in the spelling of other keyboards', () => {
    const grossmann = (name = 'Jürgen Großmann') =>
      leakContext(parseReview(`pir: 1\npeople: { juergen: { name: ${name} } }\n`).review);
    for (const [text, ...words] of [
      ['Call J. Grossmann first.', 'J. Grossmann'],
      ['J.Großmann called.', 'J.Großmann'],
      ['Grossmann emptied it.', 'Grossmann'],
      ['It was full. Grossmann emptied it, and Grosmann saw it.', 'Grossmann', 'Grosmann'],
      ['This was plan J. Jürgen tried it.', 'J. Jürgen'],
      ['This was plan B. Juergen tried it.', 'Juergen'],
    ] as const) {
      it(`are found: ${text}`, () =>
        assert.deepEqual(
          found(text, grossmann()).map(([, found_]) => found_),
          words,
        ));
    }

    it('are found with the letter for which the review has two', () =>
      assert.deepEqual(found('It was Großmann.', grossmann('J Grossmann')), [['person', 'Großmann']]));

    it('are no words', () =>
      assert.deepEqual(found('Gross weight was 3 kg. Luck helped.', grossmann('Lück Groß')), []));
  });

  it('are found in every script, where letters have no cases too', () => {
    const context = leakContext(parseReview('pir: 1\npeople: { a1: Zoë Ångström, b2: 李雷, c3: Олег Попов }\n').review);
    assert.deepEqual(
      found('Zoë und Ångström; 由李雷修复; Олег помог.', context).map(([, words]) => words),
      ['Zoë', 'Ångström', '李雷', 'Олег'],
    );
  });
});

describe('the reading of leaks', () => {
  it('gives places inside the text, in order and apart, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Will',
            '@jo',
            '#ops-call',
            ' ',
            '\n',
            '10.0.0.1',
            'https://',
            'x',
            '.',
            'STO-1',
            'customer 123',
            '/etc/x',
            '::',
            'é',
            '🎉',
            '`',
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          for (const { start, end } of leaksIn(text, TEAM)) {
            assert.ok(start >= last && end > start && end <= text.length, text);
            last = end;
          }
        },
      ),
    );
  });

  it('takes linear time', () => {
    const pieces = [
      'a-',
      'a.',
      '1:',
      'kubectl a ',
      '#a',
      '/etc/',
      'Customers such as A ',
      '0.',
      'aB-',
      'x@',
      'Customer Aa ',
    ];
    for (const piece of pieces) {
      const time = cpuMs(() => leaksIn(`${piece.repeat(20_000)} x Ltd y`, NONE));
      assert.ok(time < 3000, `${piece} takes ${Math.round(time)} ms`);
    }
  });

  describe('in other spellings', () => {
    const named = leakContext(
      parseReview(`pir: 1
people: { kaethe: Käthe Sørby-Groß, mick: Mick }
review: { facilitator: gjoerg }
timeline:
  - { at: 2026-02-03T10:00, what: x, who: [thorvin, checkout, billing-crew] }
action_items: [{ what: y, owner: ysolde }]
`).review,
    );
    for (const [text, ...words] of [
      ['It was Thorvin, and Kathe.', 'Thorvin', 'Kathe'],
      ['Käthes Idee, Kaethes Weg und Groß.', 'Käthe', 'Kaethe', 'Groß'],
      ['Thanks to Soerby and Gross.', 'Soerby', 'Gross'],
      ['Then Ysolde and gjoerg took over.', 'Ysolde', 'gjoerg'],
    ] as const) {
      it(`are found: ${text}`, () =>
        assert.deepEqual(
          found(text, named).map(([, one]) => one),
          words,
        ));
    }
    for (const text of [
      'Checkout restarted at once, and the checkout is back.',
      'Billing-crew is a team.',
      'Gross sales fell, and soerby is no word. Thorvin restarted may be a host.',
      'The mickle and thorvinium are gone; ysolde in small letters may be a host.',
      'The word mix, the sorbet and the thorn are none.',
    ]) {
      it(`are not: ${text}`, () => assert.deepEqual(found(text, named), []));
    }
    it('are not the words that a name without its marks would be', () => {
      const marked = leakContext(
        parseReview(`pir: 1
people: { h1: { name: Nguyễn Hùng }, p1: { name: Pär Groß }, l1: { name: Ute Lück } }
review: { facilitator: primary }
action_items: [{ what: y, owner: warehouse }, { what: z, owner: login }]
`).review,
      );
      const text =
        'Uploads hung for an hour. Gross sales were on par, by luck. The primary was restarted. Logins failed. Warehouse staff waited.';
      assert.deepEqual(found(text, marked), []);
    });
  });
});
