/** Names → ids, and which names are programs. */
import { withoutEnd } from '../../text/ends';
import type { ImportedPerson } from '../imported';

const PROGRAM =
  /(?:bot|\bbots?|\bapp|\bwebhook|\bintegration|\[bot\]|\balerts?|\bmonitor(?:ing)?)$|^(?:pager ?duty|ops ?genie|datadog|grafana|alert ?manager|prometheus|nagios|zabbix|sentry|jenkins|git ?hub|git ?lab|circle ?ci|buildkite|argo ?cd|flux|spinnaker|terraform|status ?page(?:\.io)?|pingdom|uptime ?robot|new ?relic|honeycomb|splunk(?: on-?call)?|victorops|incident\.io|rootly|fire ?hydrant|jira|zapier|slackbot|hubot|stashbot|logmsgbot|icinga-wm|cloudwatch|aws|sumo ?logic|dynatrace|checkly|betterstack|statuscake|squadcast|xmatters|sns|azure monitor)(?:\b|$)/i;

/** Whether a name is that of a program that reports or acts by itself. */
export function isProgram(name: string): boolean {
  return PROGRAM.test(name.trim());
}

const NOBODY =
  /^(?:tb[dac]|to be (?:decided|determined|defined|assigned)|to ?do|n\/?a|none|nobody|no one|un(?:assigned|known|owned)|not (?:yet )?assigned|open|[?\s]+|[\p{Pd}\s]+)$/iu;

/** Whether a place for a name says that there is none yet: `TBD`, `n/a`, `–`. */
export function isNobody(written: string): boolean {
  return NOBODY.test(
    written
      .replace(/[`*_[\]()]/g, '')
      .trim()
      .replace(/[.:]$/, ''),
  );
}

/** The people of one import. The same name, however it is written, is one id. */
export class People {
  private readonly byId = new Map<string, ImportedPerson>();

  /** The id for a name, or null for a name that holds no letter or digit. */
  id(written: string): string | null {
    const name = withoutEnd(written.replace(/^[@<(\s]+/, ''), /[>\s:]/)
      .replace(/^([^(]*)\)$/, '$1')
      .replace(/\s+/g, ' ');
    const id = idOf(name);
    if (id === '') return null;
    const known = this.byId.get(id);
    if (known === undefined || (known.name === id && name !== id)) this.byId.set(id, { id, name });
    return id;
  }

  /** Whether somebody of that name was met already. */
  knows(name: string): boolean {
    return this.byId.has(idOf(name));
  }

  /** Those whose id does not say their name already. */
  named(): ImportedPerson[] {
    return [...this.byId.values()].filter(({ id, name }) => id !== name);
  }
}

/** `Gary Smith` → `gary-smith`, `Zoë (SRE)` → `zoë`, `gary@example.com` → `gary`. */
export function idOf(name: string): string {
  const id = name
    .replace(/(?:(?<!\s)\s+)?[([{].*(?=([\n\r\u2028\u2029])?)/g, (role, more?: string) =>
      more === undefined ? '' : role,
    )
    .replace(/(?<=\S)@[\w.-]+$/, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}._]+/gu, '-')
    .replace(/^[-.]+/, '');
  return withoutEnd(id, /[-.]/);
}
