/** Texts that were read wrongly once, found by these properties. */
export const NAMED: Readonly<Record<string, string>> = {
  'an item left of its list': 'timeline:\n  - 10:14 Noor opens the call.\n- 10:17 The dashboard is green.\n',
  'an item right of its list': 'timeline:\n      -\n  - 11:02 The first shop calls back.\n',
  'a line no deeper than its dash': 'timeline:\n  - ~10:25 Noor tells the shops.\n 10:33 The import stopped.\n',
  'a bracket in front of a dash': 'timeline:\n  - 10:14 Noor opens the call.\n  ]- 10:17 The dashboard is green.\n',
  'a no-break space and a space': 'pir:\u00a0 1\nseverity: sev3\n',
  'a byte order mark before a hash': 'timeline:\n  - 03:44 Marta opens\ufeff #inc-checkout\n',
  'braces over two lines, the second at the edge': 'timeline:\n  - { at: 09:47, what: A rollback.,\n who: tam }\n',
  'a carriage return alone': '\rtitle: A review\n',
  'a second byte order mark': '\ufeff\ufeff# a\npir: 1\n',
  'a version and a text in one': "pir: '1\n\t\n more words'\npir: 1\n",
  'a line separator behind a key': 'pir:\u2028 1\nseverity: sev3\n',
  'a tag behind a key without a name': ': !pir: 1\ntitle: Nobody said what helped\nseverity: sev3\n',
  'a tag behind a key with a sign': '🎉what: !pir: 1\ntitle: In the night of the clock change\nseverity: sev3\n',
  'an alias below a key without a name': ':\n  - *a1\ntitle: Pieced together from memory\nseverity: sev3\n',
  'two keys without a name': ': \n: One long wait\nseverity: sev4\n',
};
