/** Which addresses belong to the inside of a company. */

const INNER_ENDING =
  /\.(?:internal|local|localdomain|lan|corp|intra|intranet|private|home|test|svc|consul|arpa|cluster|node|service)$/;
/** Labels of a host that say that it is not for the public. */
const INNER_LABEL =
  /^(?:internal|corp|intranet|intra|private|vpn|lan|prod|prd|production|stg|staging|stage|uat|qa|int|svc|cluster|local|mgmt|admin|bastion|jump|k8s|infra|ops|oncall|sre|noc)$/;
/** Tools of the inside as the first label of a host. */
const TOOL =
  /^(?:grafana|kibana|jenkins|jira|confluence|gerrit|vault|argocd|argo|rancher|nomad|consul|prometheus|alertmanager|graylog|splunk|nagios|icinga|zabbix|opsgenie|mattermost|runbooks?|nexus|artifactory|sonarqube|phabricator|backstage|pgadmin|phpmyadmin|rundeck|awx|airflow|oncall)$/;
/** The same as names that may also be a product for customers; told by what stands behind them in an address. */
const PERHAPS_TOOL =
  /^(?:wiki|gitlab|git|gitea|bitbucket|alerts?|monitoring|metrics|logs?|logging|sentry|pagerduty|slack|teams|chat|tickets?|issues?|tracker|sharepoint|harbor|ci|build|dash|dashboards?)$/;
/** Services of others in which a company works; what is behind the address is its own. */
const WORKPLACE =
  /(?:^|\.)(?:slack\.com|atlassian\.net|pagerduty\.com|opsgenie\.com|datadoghq\.(?:com|eu)|grafana\.net|splunkcloud\.com|sentry\.io|sharepoint\.com|notion\.so|docs\.google\.com|drive\.google\.com|meet\.google\.com|teams\.microsoft\.com|zoom\.us|service-now\.com|newrelic\.com|honeycomb\.io|incident\.io|rootly\.com|firehydrant\.(?:io|com)|linear\.app|trello\.com|asana\.com|monday\.com|miro\.com|console\.aws\.amazon\.com|console\.cloud\.google\.com|portal\.azure\.com|victorops\.com)$/;
/** Pages of these for everybody. */
const PUBLIC_PART = /^(?:www|status|docs|developer|developers|support|help|blog|community)$/;
/** Endings that are files or words of code, not hosts. */
const FILE_ENDING =
  /\.(?:js|ts|jsx|tsx|mjs|cjs|py|rb|go|rs|java|kt|c|h|cpp|cs|php|sh|ps1|json|ya?ml|toml|xml|html?|css|md|txt|pdf|csv|sql|log|conf|cfg|ini|env|lock|png|jpe?g|gif|svg|zip|tar|gz|exe|dll|so|jar|war|net|js)$/;

/** `db-7.internal.example.net`, `web12.example.com`, `10-0-0-1.eu.compute.internal`; never `api.example.com` or `config.yaml`. */
export function isInnerHost(written: string): boolean {
  const host = written.toLowerCase().replace(/:\d+$/, '');
  const labels = host.split('.');
  const [first = ''] = labels;
  if (/^\d+$/.test(labels.at(-1) ?? '') || labels.some((label) => label === '')) return false;
  if (INNER_ENDING.test(host))
    return (
      labels.length > 2 ||
      !/\.(?:test|home|node|service|cluster|local|private|internal)$/.test(host) ||
      /\d|-/.test(first)
    );
  if (labels.length < 3) return false;
  if (FILE_ENDING.test(host) && !/\.net$/.test(host)) return false;
  const before = labels.slice(0, -2);
  if (before.some((label) => INNER_LABEL.test(label))) return true;
  if (WORKPLACE.test(host) && !PUBLIC_PART.test(first)) return true;
  if (first === 'web3') return false;
  return (
    TOOL.test(first) ||
    /^(?:[a-z]+-)*(?:db|web|app|srv|vm|node|host|mail|mx|ns|lb|cache|redis|kafka|worker|proxy|gw|mysql|pg)-?\d{1,4}$/.test(
      first,
    )
  );
}

/** Whether an address leads to the inside: an inner host, a bare or numeric host, a port, a user, a tool of the workplace. */
export function isWorkplaceUrl(url: string): boolean {
  const match = /^([a-z][a-z\d+.:-]*):\/\/(?:([^/@\s]*)@)?(\[[^\]]*\]|[^/:?#\s]*)(?::(\d+))?/i.exec(url);
  if (match === null) return false;
  const [, scheme = '', user, host = '', port] = match;
  if (!/^https?$/i.test(scheme)) return true;
  if (user !== undefined || (port !== undefined && port !== '80' && port !== '443')) return true;
  if (!host.includes('.') || /^[\d.]+$/.test(host) || host.startsWith('[')) return true;
  if (isInnerHost(host)) return true;
  const labels = host.toLowerCase().split('.');
  return labels.length > 2 && PERHAPS_TOOL.test(labels[0] ?? '') && /^[^/]*\/\/[^/]+\/[^\s]/.test(url);
}

/** Mailboxes that are for customers: `support@`, `security@`. */
export function isPublicMailbox(address: string): boolean {
  const [box = '', host = ''] = address.toLowerCase().split('@');
  return (
    /^(?:support|help|helpdesk|security|contact|info|hello|press|media|privacy|status|abuse|sales|feedback|service|customer-?(?:service|care|support)|legal|dpo|gdpr|billing)$/.test(
      box,
    ) &&
    !isInnerHost(`x.${host}`) &&
    !INNER_ENDING.test(`.${host}`)
  );
}

/**
 * Whether a host or an address leads to one of the listed hosts; `*.example.com` lists all below example.com. An address with a user, a
 * port or another scheme than the web's is not meant by a list of hosts.
 */
export function isListedHost(written: string, listed: readonly string[]): boolean {
  const host = /^(?:https?:\/\/)?([a-z\d.-]+)(?=[/?#]|$)/i.exec(written)?.[1]?.toLowerCase().replace(/\.$/, '');
  if (host === undefined) return false;
  return listed.some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one));
}
