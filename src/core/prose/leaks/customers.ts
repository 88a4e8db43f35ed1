/** Customers and partners in the words of a public report: by number, by name, by the one place that they are. */
import type { Leak } from './leak';
import type { DeclaredNames } from './names';

const NUMBERED =
  /\b(?:(?:customer|client|tenant|merchant|subscriber)(?: (?:id|no\.?|number|nr\.?))?:? ?#?\d{3,12}|(?:account|order|invoice|contract|organi[sz]ation)(?: (?:id|no\.?|number|nr\.?))?:? ?#?\d{5,11})\b(?! ?(?:%|percent|times|minutes?|hours?|seconds?|errors?|requests?))/gi;

const namesOf = (most: number | ''): string =>
  String.raw`((?:\p{Lu}[\p{L}\p{N}&.'-]+)(?:(?:,? and |, | & )\p{Lu}[\p{L}\p{N}&.'-]+| \p{Lu}[\p{L}\p{N}&'-]+){0,${most}})`;
const NAMES = namesOf('');
/** A form that must end the names is looked for behind each of them: so they are few. */
const FEW_NAMES = namesOf(6);
/** To make a pattern with letters of all languages takes a millisecond, and most texts need none. */
const CUSTOMER = /(?:customer|client|partner|tenant|merchant)s? /;
/** "our customer Contoso", "customers such as Contoso and Initech", "tickets from Contoso", each with what no such text is without. */
const NAMED: readonly (readonly [needs: RegExp, find: RegExp])[] = [
  [CUSTOMER, new RegExp(String.raw`\b(?:customers?|clients?|partners?|tenants?|merchants?) ${NAMES}`, 'gu')],
  [
    /(?:Ltd|Limited|GmbH|Inc|LLC|PLC|plc|Corp|AG|SE|BV|NV|AB|Oy|ApS|Pty)\b/,
    new RegExp(
      String.raw`\bCustomers? ${FEW_NAMES}(?<=\b(?:Ltd|Limited|GmbH|Inc|LLC|PLC|plc|Corp|AG|SE|BV|NV|AB|Oy|ApS|Pty))`,
      'gu',
    ),
  ],
  [
    /(?:such as|like|including|called|named) /,
    new RegExp(
      String.raw`\b(?:[Cc]ustomers?|[Cc]lients?|[Pp]artners?|[Tt]enants?|[Mm]erchants?),? (?:such as|like|including|called|named) ${NAMES}`,
      'gu',
    ),
  ],
  [
    /(?:icket|omplaint|scalation)s? from /,
    new RegExp(
      String.raw`\b(?:[Tt]ickets?|[Cc]omplaints?|[Ee]scalations?) from ${NAMES}(?! (?:users|customers|servers|monitoring))`,
      'gu',
    ),
  ],
];
const KIND_OF_PLACE =
  /(?:hospital|bank|school|university|clinic|airline|airport|retailer|ministry|council|municipality|newspaper|insurer|brewery|hotel|museum|factory) (?:in|of) /;
const ONE_PLACE =
  /\b(?:[Tt]he|[Aa]|[Oo]ne|[Aa]nother) ((?:\p{Ll}+ )?(?:hospital|bank|school|university|clinic|airline|airport|retailer|ministry|council|municipality|newspaper|insurer|brewery|hotel|museum|factory) (?:in|of) \p{Lu}[\p{L}-]+)/gu;

/** Names that are public, or no names: days, months, places, large providers, words that begin a sentence. */
const NOT_A_CUSTOMER =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)|^(?:AWS|Amazon|Google|GCP|Azure|Microsoft|Cloudflare|Fastly|Akamai|GitHub|GitLab|Stripe|PayPal|Adyen|Visa|Mastercard|Apple|Android|iOS|Twilio|Okta|Auth0|DigitalOcean|Hetzner|OVH|Slack|Datadog|PagerDuty|Reddit|Twitter|X|Mastodon|Facebook|Discord|Europe|European|EU|US|USA|UK|Asia|Asian|Africa|African|America|American|APAC|EMEA|Americas|Australia|Germany|France|Spain|Italy|Canada|India|Japan|Brazil|North|South|East|West|Central|Northern|Southern|Eastern|Western|Middle|Latin|London|Berlin|Paris|Frankfurt|Dublin|Virginia|Oregon|Ohio|California|We|Our|The|This|These|They|It|All|Some|Support|Care|Service|Success|Experience|Portal|Pro|Premium|Enterprise|Business|Free|Team|Standard|Basic|Plus|API|APIs|CI|HTTP|HTTPS|IPv[46]|VPN|SSO|SAML|VIP|B2B)\b/u;

export function customersIn(text: string, names: DeclaredNames): Leak[] {
  const found: Leak[] = [];
  for (const match of /\d{3}/.test(text) ? text.matchAll(NUMBERED) : []) {
    found.push(customer('the number of a customer', match.index, match.index + match[0].length));
  }
  for (const [needs, find] of NAMED) {
    for (const match of needs.test(text) ? text.matchAll(find) : []) {
      const name = (match[1] ?? '').replace(/(?<![.,'-])[.,'-]+$/, '');
      if (NOT_A_CUSTOMER.test(name) || names.some((declared) => name.toLowerCase() === declared.text)) continue;
      const start = match.index + match[0].indexOf(name, match[0].length - (match[1] ?? '').length - 1);
      found.push(customer('the name of a customer', start, start + name.length));
    }
  }
  for (const match of KIND_OF_PLACE.test(text) ? text.matchAll(ONE_PLACE) : []) {
    found.push(customer('one customer, told apart from the others', match.index, match.index + match[0].length));
  }
  return found;
}

const customer = (what: string, start: number, end: number): Leak => ({
  kind: 'customer-name',
  what,
  instead: 'how many customers it was',
  start,
  end,
});
