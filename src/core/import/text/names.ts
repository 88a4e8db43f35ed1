/** Whether a few words are somebody's name, as chat programs print it. */
import { EMOJI } from './emoji';

/** What stands before a colon behind a time and is nobody. */
const NOBODY = new Set(
  (
    'update updates note notes fix fixes error errors warning warn info debug fatal critical alert alerts cause causes impact status resolved resolution ' +
    'todo action actions summary result results edit ps eta fyi http https ftp ssh log logs start started end ended begin first second third last ' +
    'detected detection mitigated mitigation restored recovery recovered repaired identified investigating monitoring incident issue problem question ' +
    'answer decision hypothesis theory context background timeline event events time date deploy deployed deployment rollback next now then also and but ' +
    'reported declared closed open opened acknowledged escalated paged today yesterday new from to re fwd subject severity sev1 sev2 sev3 sev4 sev5 p1 p2 p3 ' +
    'ok okay yes yeah yep yup no nope sure thanks thx ty ack agreed same done fixed works working good great nice cool perfect hi hello hey morning sorry oops wow lol ' +
    'am pm utc gmt here channel everyone all image file attachment thread reply replies'
  ).split(' '),
);
const NICK = /^@?[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.\-'’|^[\]\\`{}]{0,29}(?:@[\p{L}\p{N}_.-]{1,30})?$/u;
const CAPITALISED = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u;
/** `Smith, Gary` */
const LAST_FIRST = /^(\p{Lu}[^,]{1,24}),\s+(\p{Lu}[^,]{1,24})$/u;
const PARTICLE = /^(?:de|del|da|di|van|von|der|den|la|le|bin|al|el|ter|y|e|dos|das|zu)$/;

/** The emoji of a status behind a name. */
const STATUS = new RegExp(`(?:\\s*${EMOJI})+$`, 'u');

export const withoutStatus = (name: string): string => name.trim().replace(STATUS, '').trim();

/** A name with a status and a role behind it, in UTF-16 units. */
const LONGEST = 200;

/** `Gary Smith`, `gary`, `@gary`, `Zoë van Dam (SRE)`; not `Update`, `Root cause`, `ERROR`. */
export function isName(text: string): boolean {
  if (text.trim().length > LONGEST) return false;
  const name = withoutStatus(text)
    .replace(/(?:(?<!\s)\s+)?[([][^()[\]]{1,30}[)\]]$/, '')
    .trim();
  if (name === '' || name.length > 40 || /^[\d\W]+$/u.test(name.replace(/\p{L}/gu, 'x'))) return false;
  const [, last, given] = LAST_FIRST.exec(name) ?? [];
  if (last !== undefined && given !== undefined) return isName(`${given} ${last}`);
  const words = name.split(/\s+/);
  const first = (words[0] ?? '').replace(/^@/, '');
  if (NOBODY.has(first.toLowerCase().replace(/[.:]$/, ''))) return false;
  if (words.length === 1) return NICK.test(name) && !(/^[A-Z]{4,}$/.test(first) || /^\d+$/.test(first));
  return words.length <= 4 && words.every((word) => CAPITALISED.test(word) || PARTICLE.test(word));
}
