import { editDistance } from '../../format/suggest';
import { isZone } from '../../format/zone';
import { zoneNames } from '../../format/zone-names';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** Zones in which an abbreviation is in use, the most populous of each first. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  ACST: ['Australia/Adelaide'], AEDT: ['Australia/Sydney'], AEST: ['Australia/Sydney', 'Australia/Brisbane'], AKST: ['America/Anchorage'],
  AST: ['America/Halifax', 'Asia/Riyadh'], BST: ['Europe/London'], CDT: ['America/Chicago'], CEST: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid'],
  CET: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid'], CST: ['America/Chicago', 'Asia/Shanghai'], EDT: ['America/New_York'],
  EEST: ['Europe/Helsinki', 'Europe/Athens'], EET: ['Europe/Helsinki', 'Europe/Athens'], EST: ['America/New_York'], HKT: ['Asia/Hong_Kong'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'], JST: ['Asia/Tokyo'], KST: ['Asia/Seoul'], MDT: ['America/Denver'], MSK: ['Europe/Moscow'],
  MST: ['America/Denver', 'America/Phoenix'], NZDT: ['Pacific/Auckland'], NZST: ['Pacific/Auckland'], PDT: ['America/Los_Angeles'],
  PKT: ['Asia/Karachi'], PST: ['America/Los_Angeles', 'Asia/Manila'], SAST: ['Africa/Johannesburg'], SGT: ['Asia/Singapore'],
  WEST: ['Europe/Lisbon'], WET: ['Europe/Lisbon'], Z: ['UTC'], ZULU: ['UTC'],
}; // prettier-ignore

/** Zones of the database that look like abbreviations and know their clock changes. */
const REAL = new Set(['UTC', 'GMT', 'CET', 'EET', 'MET', 'WET']);

function* check({ review: { timezone } }: ReviewSubject): Iterable<Report> {
  if (timezone === null || REAL.has(timezone.value)) return;
  const zones = ABBREVIATIONS[timezone.value.trim().toUpperCase()];
  const known = isZone(timezone.value);
  if (known && zones === undefined) return;
  const what =
    zones === undefined ? 'is not the name of a zone' : 'is an abbreviation, which does not say when clocks change';
  const meant = offered(timezone.value, zones ?? []);
  const instead =
    zones === undefined && meant[0] !== undefined
      ? `${meant[0]} is.`
      : `a name such as ${zones?.[0] ?? 'Europe/Madrid'} is.`;
  yield {
    span: timezone.span,
    severity: known ? 'warning' : 'error',
    message: `\`${timezone.value}\` ${what}; ${instead}${known ? '' : ' Until then times are read as UTC.'}`,
    fixes: meant.map((zone) => ({
      title: `Change to ${zone}`,
      edits: [{ ...timezone.span, text: zone }],
      safe: false,
    })),
  };
}

/** Zones for what was written: those of the abbreviation, or those whose name or city it spells nearly. */
function offered(written: string, zones: readonly string[]): readonly string[] {
  if (zones.length > 0) return zones;
  if (/^(?:UTC|GMT)?[+-]0?0?(?::?00)?$/.test(written.trim())) return ['UTC'];
  const wanted = plain(written);
  if (wanted.length < 3) return [];
  const most = Math.min(2, Math.floor(wanted.length / 4));
  const near = zoneNames().map((zone) => {
    const city = zone.slice(zone.lastIndexOf('/') + 1);
    return { zone, distance: Math.min(editDistance(wanted, plain(zone)), editDistance(wanted, plain(city))) };
  });
  const least = Math.min(...near.map(({ distance }) => distance));
  return least > most ? [] : near.filter(({ distance }) => distance === least).map(({ zone }) => zone);
}

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/timezone',
  severity: 'error',
  title: 'A zone that is no name of a zone',
  why: 'People of several zones read the review, and tools join it with logs. An abbreviation such as CST means different zones to different people.',
  instead: 'Name the zone as the time-zone database does: `timezone: Europe/Madrid`.',
  source:
    'IANA time zone database, theory (abbreviations are ambiguous); Wikimedia incident reports (all times in UTC)',
  flag: [
    { source: 'pir: 1\ntimezone: CEST\ntimeline:\n  - 2026-06-03T14:20 The queue stalls.\n', where: 'CEST' },
    { source: 'pir: 1\ntimezone: europe/madird\n', where: 'europe/madird' },
  ],
  allow: [
    'pir: 1\ntimezone: Europe/Madrid\ntimeline:\n  - 2026-06-03T14:20 The queue stalls.\n',
    'pir: 1\ntimezone: America/New_York\n',
    'pir: 1\ntimezone: UTC\ntimeline:\n  - 2026-06-03T14:20 The queue stalls.\n',
  ],
  check,
};

export default rule;
