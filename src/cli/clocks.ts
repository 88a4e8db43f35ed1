/**
 * The clocks of time zones as the process has them, in the place of `core/format/clocks.ts` where `pir lint` is built: `Intl` takes
 * 15 to 25 ms for its first zone, a twentieth of that is enough to set the clock of a process that nobody else lives in.
 */
import { clockTime as throughIntl, utc } from '../core/index';

export { utc };

/** Sets the time zone of the process. As `clockTime` of core, to which all is left that is not the same on every machine. */
export function clockTime(zone: string, instant: number): number | null {
  // Before 1970 clocks were odd, and programs differ in what they know of them.
  if (!(instant >= 0) || !isKnown(zone)) return throughIntl(zone, instant);
  setZone(zone);
  const date = new Date(instant);
  const [month, day] = [date.getMonth() + 1, date.getDate()];
  return utc(date.getFullYear(), month, day, date.getHours(), date.getMinutes(), date.getSeconds());
}

const known = new Map<string, boolean>();

/** Names that the engine lists itself, and of a form that it takes from nowhere else than from its own tables. */
function isKnown(zone: string): boolean {
  let is = known.get(zone);
  if (is === undefined) {
    is =
      /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_-]+)+$/.test(zone) &&
      isObeyed() &&
      Intl.supportedValuesOf('timeZone').includes(zone);
    known.set(zone, is);
  }
  return is;
}

let obeyed: boolean | null = null;

/** Whether the clocks go as the process is told: where they do not, `Intl` is asked. */
function isObeyed(): boolean {
  return (obeyed ??= offsetIn('Asia/Tokyo') === -540 && offsetIn('America/Phoenix') === 420);
}

function offsetIn(zone: string): number {
  setZone(zone);
  return new Date(0).getTimezoneOffset();
}

let set: string | undefined;

function setZone(zone: string): void {
  if (zone !== set) process.env['TZ'] = set = zone;
}
