import { leakIn } from '../../prose/leaks/in-sentence';
import type { LanguageRule } from '../rule';

export const internalDetail: LanguageRule = {
  type: 'language',
  id: 'public/internal-detail',
  severity: 'error',
  title: 'A detail for insiders in the public report',
  why: 'Host names, channels, tickets and commands tell customers nothing and others too much.',
  instead: 'The general term: “one of our databases”, “an internal tool”.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10 (internal and external reports)',
  sections: ['public', 'public_cause'],
  phrases: [],
  check: { find: (sentence) => leakIn(sentence, 'internal-detail') },
  message: '“{words}” is for insiders. Use the general term, such as “one of our databases”.',
  flag: [
    'The primary db-prod-07.internal.example.net failed.',
    'We ran `kubectl delete ns payments`.',
    'See https://grafana.corp.example/d/abc for the graph.',
    'Osprey (our ledger) lost its quorum.',
    'Details are in OPS-551.',
    'The host at 10.2.3.4 was full.',
    'The discussion is in #storage-oncall.',
  ],
  allow: [
    'Calls to api.example.com failed.',
    'The fault is known as CVE-2024-1234.',
    'The region eu-west-1 was down.',
    'The service uses private address space.',
    'Version 2.3.4 is out since 14:05.',
    'We serve about 1,200 requests a second.',
    'Our service was slow.',
  ],
};
