/** Zones as people write them behind a time. */
import { isAnOffset } from '../../format/time-range';
import { isZone } from '../../format/zone';

/** Abbreviations with one usual meaning among people who write reviews in English. Daylight and standard time share the region's zone. */
const ZONES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  Z: 'UTC',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  PT: 'America/Los_Angeles',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  ET: 'America/New_York',
  BST: 'Europe/London',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  EET: 'Europe/Helsinki',
  EEST: 'Europe/Helsinki',
  WET: 'Europe/Lisbon',
  MSK: 'Europe/Moscow',
  SGT: 'Asia/Singapore',
  HKT: 'Asia/Hong_Kong',
  KST: 'Asia/Seoul',
  BRT: 'America/Sao_Paulo',
  JST: 'Asia/Tokyo',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
};

/** Abbreviations that mean one zone here and another there. */
const SEVERAL = ['IST', 'AST', 'SST', 'GST', 'AMT', 'ECT', 'WST', 'PKT'];

export interface StatedZone {
  /** As written. */
  readonly text: string;
  /** IANA name, or null for a plain offset. */
  readonly zone: string | null;
  /** Minutes east of UTC where the text fixes them: `+02:00`, `UTC-7`, `Z`. */
  readonly offset: number | null;
}

const ABBREVIATION =
  /(?:UTC|GMT)\s?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)|([A-Z]{1,4}[TK]|UTC|Z)(?![A-Za-z0-9])|([+-]\d{2}):?(\d{2})(?!\d)/y;

/** The zone that stands at `from`, and the offset behind it; null where none does that is known. */
export function zoneAt(text: string, from: number): (StatedZone & { readonly end: number }) | null {
  ABBREVIATION.lastIndex = from;
  const match = ABBREVIATION.exec(text);
  if (match === null) return null;
  const [written, hours = match[4], minutes = match[5], name] = match;
  const end = from + written.length;
  if (hours !== undefined) {
    const size = Math.abs(Number(hours)) * 60 + Number(minutes ?? 0);
    const west = hours.startsWith('-');
    if (size > 14 * 60 || (west && !isAnOffset(size))) return null;
    return { text: written, zone: null, offset: west ? -size : size, end };
  }
  const zone = ZONES[name ?? ''];
  return zone === undefined ? null : { text: written, zone, offset: zone === 'UTC' ? 0 : null, end };
}

const NAMES = [...Object.keys(ZONES), ...SEVERAL].filter((name) => name !== 'Z').join('|');
const WRITTEN = String.raw`((?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|${NAMES})(?![A-Za-z0-9+-])`;
/** `All times in UTC`, `Timeline (all times PST)`, `All events are documented in [UTC](…)`. */
const ABOUT_TIMES = new RegExp(
  String.raw`\b(?:[Tt]imes|[Tt]imestamps|[Ee]vents|[Tt]imeline)\b[^.\n]{0,60}?(?<![A-Za-z/])${WRITTEN}`,
);
/** `Time (UTC)`, `Date/Time (PST)`, `Timezone: CET`. */
const ABOUT_TIME = new RegExp(
  String.raw`\b(?:[Tt]ime|[Dd]ate|[Ww]hen|[Tt]ime ?zone|TIME)\b\**\s*(?:[:([-]\s*(?:in\s+)?[([]?|in\s+)${WRITTEN}`,
);
const IANA =
  /\b(?:times|timestamps|time ?zone|zone|time)\b[^.\n]{0,40}?\b((?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?)/i;

/**
 * The zone that a text states for all of its times. Both parts are null where the name is written and has more than one meaning (`IST`).
 */
export function statedZone(text: string): StatedZone | null {
  const iana = IANA.exec(text)?.[1];
  if (iana !== undefined && isZone(iana)) return { text: iana, zone: iana, offset: null };
  const written = (ABOUT_TIMES.exec(text) ?? ABOUT_TIME.exec(text))?.[1];
  if (written === undefined) return null;
  return zoneAt(written, 0) ?? { text: written, zone: null, offset: null };
}
