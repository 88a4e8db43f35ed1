import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import type { LanguageRule } from '../rule';

/** What is for insiders, as it is written: the masks are lifted here, since code and addresses are the point. */
const DETAILS: readonly RegExp[] = [
  // Secrets and keys.
  /\b(?:AKIA[0-9A-Z]{12,20}|gh[pousr]_[A-Za-z0-9]{16,}|xox[abprs]-[A-Za-z0-9-]{8,}|eyJ[A-Za-z0-9_-]{20,}|-----BEGIN [A-Z ]{3,30}-----)/,
  // Addresses of machines.
  /\b(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?\b/,
  /\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\b/i,
  // Hosts: numbered, or in a zone that is not public.
  /\b[a-z]{2,20}(?:-[a-z]{2,20}){0,4}-?\d{1,4}(?:\.[a-z0-9-]{1,40}){1,6}\b/i,
  /\b(?:[a-z0-9-]{1,60}\.){1,6}(?:internal|local|corp|lan|intranet|svc|cluster\.local|prod|staging|stg|private)(?:\.[a-z0-9-]{1,40}){0,4}\b/i,
  /\bhttps?:\/\/(?:[a-z0-9-]{1,60}\.){0,5}(?:internal|intranet|corp|grafana|kibana|jenkins|jira|confluence|wiki|sentry|splunk|vault|argocd|prometheus|gitlab|localhost|slack)\b[^\s)>\]]{0,300}/i,
  /\b(?:db|app|web|srv|node|host|vm|k8s|kafka|redis|mysql|pg|postgres|es|lb|proxy|cache|queue|worker|master|replica)(?:-[a-z0-9]{1,20}){1,4}\b(?=[^\w]|$)/i,
  // Channels, tickets, mail, accounts.
  /(?:^|[\s(])#[a-z][a-z0-9_-]{2,60}\b/,
  /\b(?!CVE-|UTC-|ISO-|RFC-|SHA-|AES-|TLS-|HTTP-|US-|EU-|COVID-|PCI-|SOC-|GPT-|IPV-)[A-Z]{2,10}-\d{1,7}\b(?!-)/,
  /\b[\w.+-]{1,60}@(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,10}\b/i,
  /\barn:aws:[^\s]{3,200}/,
  /\b\d{12}\b/,
  // Commands and paths.
  /(?:^|[\s`(])(?:kubectl|systemctl|terraform|helm|ssh|sudo|psql|docker|ansible-playbook|aws|gcloud|mysql|redis-cli|curl|git|rm|chmod|service)\s+(?:-{1,2}\w+|[a-z][\w-]*)(?=[\s`)]|$)(?=[^.]*[`/\-=]|\s+\S+\s|[^.]*$)/,
  /(?:^|[\s`(])(?:~|\/(?:etc|var|opt|usr|home|srv|mnt|root|tmp|data|dev|proc))\/[\w./-]{1,200}/,
  /\b[A-Z]:\\[\w\\.-]{2,200}/,
  // A code name with what it stands for: "Falcon (our ledger)".
  /\b[A-Z][a-z]{2,20} \((?:our|the|an? internal|internal)\s[^)]{2,60}\)/,
];
/** Words of the list above that are also plain English. */
const PLAIN = /^(?:git|service|aws|docker|helm|rm)\b/i;

function find(sentence: Sentence): Match | null {
  const { written, start, tokens } = sentence;
  for (const pattern of DETAILS) {
    const found = pattern.exec(written);
    if (found === null) continue;
    const lead = /^[\s(`]*/.exec(found[0])?.[0].length ?? 0;
    if (PLAIN.test(found[0].slice(lead)) && !written.includes('`') && !/\s-{1,2}\w/.test(written)) continue;
    const from = start + found.index + lead;
    const to = start + found.index + found[0].length;
    const first = tokens.findIndex(({ end }) => end > from);
    let last = first;
    while (last >= 0 && last + 1 < tokens.length && (tokens[last + 1]?.start ?? Infinity) < to) last++;
    return { sentence, from: Math.max(0, first), to: Math.max(0, last) + 1, anchor: Math.max(0, first) };
  }
  return null;
}

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
  check: { find },
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
