/** Internal details: hosts, addresses, channels, ids, commands, paths, secrets. Precise shapes only; a public name is left alone. */
import type { Leak } from './leak';
import { isInnerHost, isPublicMailbox, isWorkplaceUrl } from './hosts';
import { isPhoneNumber } from './phones';

interface Shape {
  readonly what: string;
  readonly instead: string;
  /** Global; the finding is the whole match, or its first group where there is one. */
  readonly find: RegExp;
  /** What no text with such a detail is without: most texts are, and then `find` need not be compiled, which takes milliseconds. */
  readonly needs?: RegExp;
  readonly accept?: (found: string, text: string, start: number) => boolean;
}

const ID_WORD = '(?:ticket|issue|incident|bug|PR|MR|pull request|merge request|change request|CHG|task|story|epic)';

/** Families that look like ticket ids and are public: standards, encodings, products, regions. */
const PUBLIC_PREFIX =
  /^(?:CVE|CWE|GHSA|RFC|ISO|IEC|IEEE|ANSI|ECMA|PEP|JEP|BIP|EIP|ERC|RUSTSEC|OSV|ASN?|UTF|UCS|SHA|MD|AES|RSA|DES|HMAC|ECDSA|TLS|SSL|HTTP|HTTPS|IPV|IP|TCP|UDP|DNS|USB|PCI|PCIE|DDR|SATA|COVID|SARS|GPT|MP|MPEG|WIN|LTS|SOC|FIPS|NIST|HIPAA|PSD|GDPR|BST|CET|CEST|EST|EDT|PST|PDT|CST|MST|UTC|GMT|IST|JST|US|EU|AP|UK|Q|FY|H|V|VERSION|PHASE|STEP|PART|TIER|LAYER|LEVEL|ZONE|REGION|AZ|SEV|P|PRIO|PRIORITY|DAY|WEEK|TOP|F|A|B|C|L|T|M|X)$/;

const SHAPES: readonly Shape[] = [
  {
    what: 'an internal address',
    instead: 'what the page says, without the address',
    needs: /:\/\//,
    find: /\b(?:https?|ftp|ssh|sftp|wss?|git|postgres(?:ql)?|mysql|redis|mongodb(?:\+srv)?|amqps?|jdbc:\w+|ldaps?|smb|file):\/\/[^\s<>"“”`|]+/gi,
    accept: (url) => isWorkplaceUrl(url),
  },
  {
    what: 'an internal address',
    instead: 'what is kept there, in words',
    needs: /:\/\//,
    find: /\b(?:s3[an]?|gs|abfss?|wasbs?|hdfs|oss):\/\/[^\s<>"“”`|]+/gi,
  },
  {
    what: 'an e-mail address',
    instead: 'how customers reach us',
    needs: /@/,
    find: /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d](?:[a-z\d-]{0,62}\.)+[a-z]{2,24}\b/gi,
    accept: (address) => !isPublicMailbox(address),
  },
  {
    what: 'a phone number',
    instead: 'how customers reach us',
    needs: /\+[1-9]|\b0[1-9]|\d{3}\)? ?-?\d{3}-\d{4}/,
    // With the code of the country, with the zero before the code of the town, in pairs, and as North America writes them.
    find: /(?<![\w+.,:-])\+[1-9](?:[ ()./-]{0,2}\d){7,14}(?!\d|[:%])|(?<![\w+.,:#/-])\(?0[1-9]\d{1,4}\)?[ /-]\d(?:[ -]?\d){3,9}(?![\w:%]|[.,-]\d)|(?<![\w+.,:#/-])0[1-9](?:[ .]\d\d){4}(?![\w:%]|[ .,-]\d)|(?<![\w+.,:#/-])(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?![\w:%]|[.,-]\d)/g,
    accept: isPhoneNumber,
  },
  {
    what: 'a secret',
    instead: 'nothing of it, and a new one',
    find: /\b(?:AKIA|ASIA)[A-Z\d]{16}\b|\bgh[pousr]_\w{20,}|\bglpat-[\w-]{16,}|\bxox[abprs]-[\w-]{10,}|\bsk_(?:live|test)_\w{10,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.?[\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:password|passwd|secret|api[_-]?key|token)\s*[=:]\s*[^\s,;.)]{6,}/gi,
  },
  { what: 'the id of an account or a resource', instead: 'no id', needs: /:/, find: /\barn:aws[\w-]*:\S+/gi },
  {
    what: 'the id of an account or a resource',
    instead: 'no id',
    needs: /-/,
    find: /\b(?:i|vpc|subnet|sg|vol|snap|ami|eni|rtb|igw|nat|eipalloc|acl|lt|tgw|vpce)-[\da-f]{8,17}\b/g,
  },
  {
    what: 'the id of an account or a resource',
    instead: 'no id',
    needs: /-/,
    find: /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi,
  },
  {
    what: 'the id of an account or a resource',
    instead: 'no id',
    needs: /\d/,
    find: /\b(?:account|project|subscription|cluster)(?: id| number| no\.)?:? #?(\d{6,20})\b|(?<![\d.,:+-])\d{12}(?![\d.,:%-])/gi,
    // Twelve digits are an account of a cloud, unless they are a date and a time.
    accept: (digits) => !/^20\d{2}(?:0\d|1[0-2])[0-3]\d[0-2]\d[0-5]\d$/.test(digits),
  },
  {
    what: 'the id of a commit',
    instead: 'no id',
    needs: /\d/,
    find: /\b(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{32,64}\b/g,
  },
  {
    what: 'the id of a commit',
    instead: 'no id',
    needs: /\d/,
    find: /\b(?:commit|revision|sha|rev|build)\s+[`'"]?((?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{7,40})\b/gi,
  },
  {
    what: 'an IP address',
    instead: 'one of our servers',
    needs: /\d\.\d/,
    find: /(?<![\d.\w-])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?::\d{2,5}|\/\d{1,2})?(?![\d.]*\d|\w)/g,
    accept: (_, text, start) =>
      !/(?:\bv(?:er(?:sion|\.)?)?|\brelease|\bupdate)\s*$/i.test(text.slice(Math.max(0, start - 12), start)),
  },
  {
    what: 'an IP address',
    instead: 'one of our servers',
    needs: /:/,
    find: /(?<![\w:])(?:[\da-f]{1,4}:){1,7}(?::?[\da-f]{1,4}(?::[\da-f]{1,4})*|:)(?:\/\d{1,3})?(?![\w:])/gi,
    // Times have no letters, names of code no digits.
    accept: (found) =>
      /\d/.test(found) &&
      (found.includes('::') || (/[a-f]/i.test(found) && found.split(':').length > 4) || found.split(':').length === 8),
  },
  {
    what: 'a host name',
    instead: 'one of our servers',
    needs: /\.\w/,
    find: /(?<![\w./@-])(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z][a-z\d-]{1,62}(?::\d{2,5})?(?![\w@-])/gi,
    accept: (host) => isInnerHost(host),
  },
  {
    what: 'a host name',
    instead: 'one of our servers',
    needs: /-\d/,
    find: /(?<![\w./@#-])(?=[a-z\d-]*\d)(?:[a-z\d]+-)*(?:db|dbs|web|app|api|cache|redis|kafka|worker|workers|host|srv|server|vm|lb|proxy|gw|mysql|pg|postgres|mongo|es|elastic|k8s|kube|bastion|queue|mq|rabbit|nginx|prod|prd|stg|staging|uat|etcd|vault|jenkins|runner|build|ci|mail|smtp|dns|ns|ldap|nas|san|esx|hv|nfs|router|switch|fw|firewall|rack|pod|sql)(?:-[a-z\d]+)*-\d{1,4}[a-z]?(?![\w-])/gi,
    accept: (name) =>
      !/^(?:k8s|es|sql|web|api|app|ci|build|host|server|pod|switch|router|rack|queue|proxy|mail|dns)-\d$/i.test(name),
  },
  {
    what: 'a host name',
    instead: 'one of our servers',
    needs: /\d/,
    find: /(?<![\w./@#-])(?:db|web|app|srv|vm|lb|dbsrv|mysql|pg|redis|kafka|mongo|nginx|mx|dc|esx|fw)\d{2,4}(?![\w-])|(?<![\w.-])ip-\d{1,3}(?:-\d{1,3}){3}(?![\w-])/gi,
  },
  {
    what: 'the name of a pod',
    instead: 'one of our servers',
    needs: /-/,
    find: /(?<![\w-])[a-z][a-z\d-]*-(?=[a-z\d]*\d)[a-f\d]{8,10}-(?=[a-z\d]*[a-z\d])[bcdfghjklmnpqrstvwxz\d]{5}(?![\w-])/g,
  },
  {
    what: 'a chat channel',
    instead: 'our engineers',
    needs: /#/,
    find: /(?<![\w&#/@.])#(?=[\w-]*[a-z])[a-z\d][\w-]{1,79}(?!\w)/gi,
    accept: (found) => !/^#[\da-f]{3}(?:[\da-f]{3})?$/i.test(found),
  },
  {
    what: 'the id of a ticket',
    instead: 'no id',
    needs: /-\d/,
    find: /(?<![\w/.-])[A-Z][A-Z\d]{1,9}-\d{1,7}(?![\w-])/g,
    accept: (id) => !PUBLIC_PREFIX.test(id.replace(/(?<![\d-])-?\d{0,9}-\d{1,9}$/, '')),
  },
  {
    what: 'the id of a ticket',
    instead: 'no id',
    needs: /\d/,
    find: new RegExp(`\\b${ID_WORD}s? (?:no\\. ?|number )?[#!]?\\d{2,7}\\b`, 'gi'),
  },
  {
    what: 'the id of a ticket',
    instead: 'no id',
    needs: /\d/,
    find: /(?<![\w&#/])[#!]\d{3,7}\b|\bINC\d{4,}\b|\bCHG\d{4,}\b|\bPRB\d{4,}\b/g,
  },
  {
    what: 'a command',
    instead: 'what was done, in words',
    needs:
      /(?:ctl|sudo|helm|form|ible|playbook|docker|podman|sql|dump|redis-cli|ssh|scp|rsync|curl|wget|chmod|chown|git|npm|aws|gcloud|az|nginx|service|iptables) [-a-z\d]/,
    find: /(?<![\w./-])(?:kubectl|sudo|systemctl|journalctl|helm|terraform|ansible(?:-playbook)?|docker|podman|psql|mysql|mysqldump|redis-cli|ssh|scp|rsync|curl|wget|chmod|chown|git|npm|aws|gcloud|az|pg_ctl|patronictl|nginx|service|iptables)(?: (?!(?:and|or|but|was|were|is|are|had|has|to|on|in|at|by|for|with|from|of|we|the|an?|which|that|after|before)\b)(?:-{1,2}[\w=-]+|[a-z\d][\w.:/=@-]*)){1,6}/g,
    accept: isCommand,
  },
  { what: 'a command', instead: 'what was done, in words', find: /(?<![\w-])rm -[rf]{1,2} \S+/g },
  {
    what: 'a path',
    instead: 'what is kept there, in words',
    find: /(?<![\w.:/])(?:~|\/(?:etc|var|opt|usr|home|srv|tmp|root|mnt|proc|data|Users))\/[\w.@-]+(?:\/[\w.@-]*)*|(?<!\w)[A-Z]:\\[\w.$-]+(?:\\[\w.$-]*)*|(?<!\w)\\\\[\w.-]+\\[\w$.-]+/g,
  },
  {
    what: 'an inner name',
    instead: 'what it does, in words',
    find: /\b([A-Z][a-z]{2,}(?:[A-Z][a-z]+)*),? \((?:our|an?) (?:inner |internal |own |in-house )?[a-z][a-z -]{2,40}\)/g,
    accept: (_, text, start) => / \(our |internal |in-house /.test(text.slice(start, start + 80)),
  },
];

/** Verbs of command lines; `service` and `git` are words of prose too. */
function isCommand(found: string): boolean {
  const [tool = '', verb = ''] = found.split(' ');
  const verbs: Readonly<Record<string, RegExp>> = {
    kubectl: /^(?:-|get|apply|delete|describe|exec|logs?|rollout|scale|drain|cordon|edit|patch|create|top|port)/,
    helm: /^(?:-|install|upgrade|rollback|uninstall|list|delete|repo|template)/,
    terraform: /^(?:-|plan|apply|destroy|init|import|state|taint)/,
    docker: /^(?:-|run|exec|restart|stop|start|kill|rm|ps|logs|compose|pull|push|build|system)$/,
    podman: /^(?:-|run|exec|restart|stop|start|kill|rm|ps|logs|pull|push|build)$/,
    git: /^(?:-|revert|reset|push|pull|checkout|merge|rebase|commit|bisect|cherry-pick|stash|clone|fetch|log)$/,
    npm: /^(?:-|install|run|ci|publish|update|uninstall)$/,
    aws: /^(?:-|s3|ec2|iam|rds|ecs|eks|lambda|route53|sts|ssm|cloudformation|elbv2|autoscaling)$/,
    gcloud: /^(?:-|compute|container|sql|projects|iam|app|run|auth|config)$/,
    az: /^(?:-|vm|aks|network|storage|login|account|group)$/,
    systemctl: /^(?:-|start|stop|restart|reload|status|enable|disable|daemon-reload|mask)$/,
    service: /^[\w-]+$/,
    nginx: /^-/,
  };
  if (tool === 'service') return / (?:start|stop|restart|reload|status)$/.test(found);
  if (tool === 'sudo' || tool === 'patronictl') return true;
  const known = verbs[tool];
  if (known !== undefined) return known.test(verb);
  // psql, ssh, curl …: names of programs in prose, commands only with an option, a host or an address.
  return (
    / -{1,2}\w/.test(found) || /[@:]/.test(found) || /^(?:curl|wget) \S*[./]/.test(found) || tool === 'ansible-playbook'
  );
}

export function detailsIn(text: string, inner: ReadonlyMap<string, string>): Leak[] {
  const found: Leak[] = [];
  for (const { what, instead, find, needs, accept } of SHAPES) {
    if (needs?.test(text) === false) continue;
    for (const match of text.matchAll(find)) {
      const words = (match[1] ?? match[0]).replace(/(?<![.,;:!?)\]'"*_])[.,;:!?)\]'"*_]+$/, '');
      const start = match.index + (match[1] === undefined ? 0 : match[0].indexOf(match[1]));
      if (words === '' || accept?.(words, text, start) === false) continue;
      found.push({ kind: 'internal-detail', what, instead, start, end: start + words.length });
    }
  }
  return [...found, ...innerNames(text, inner)];
}

function innerNames(text: string, inner: ReadonlyMap<string, string>): Leak[] {
  const found: Leak[] = [];
  const small = text.toLowerCase();
  // A letter that grows when it is made small would shift what follows.
  if (small.length !== text.length) return found;
  for (const [name, what] of inner) {
    for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (/[\p{L}\p{N}_]/u.test(small.charAt(at - 1)) || /[\p{L}\p{N}_]/u.test(small.charAt(end))) continue;
      found.push({ kind: 'internal-detail', what, instead: 'its public name', start: at, end });
    }
  }
  return found;
}
