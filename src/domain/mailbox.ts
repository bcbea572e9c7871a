/**
 * The website where a visitor reads their email, by the domain of the address alone. Nothing is looked up, and the link holds
 * nothing of the address.
 */

/** `href` is the same for every visitor. */
interface Mailbox {
  readonly name: string;
  readonly href: string;
}

/** Outlook and Yahoo have addresses in many countries: `hotmail.it`, `yahoo.co.uk`. */
const table: readonly (readonly [name: string, href: string, domain: RegExp])[] = [
  ['Gmail', 'https://mail.google.com/', /^(gmail|googlemail)\.com$/],
  [
    'Outlook',
    'https://outlook.live.com/mail/',
    /^(outlook|hotmail|live)\.(com|[a-z]{2}|com?\.[a-z]{2})$/,
  ],
  ['Yahoo Mail', 'https://mail.yahoo.com/', /^(yahoo|ymail)\.(com|[a-z]{2}|com?\.[a-z]{2})$/],
  ['iCloud Mail', 'https://www.icloud.com/mail', /^(icloud|me|mac)\.com$/],
  ['GMX', 'https://www.gmx.net/', /^gmx\.(de|net|at|ch)$/],
  ['GMX', 'https://www.gmx.com/', /^gmx\.com$/],
  ['WEB.DE', 'https://web.de/', /^web\.de$/],
  ['Libero Mail', 'https://mail.libero.it/', /^libero\.it$/],
  ['Virgilio Mail', 'https://mail.virgilio.it/', /^virgilio\.it$/],
];

/** Undefined for a domain that is not in the table. */
export function mailboxOf(address: string): Mailbox | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const row = table.find(([, , domains]) => domains.test(domain));
  return row && { name: row[0], href: row[1] };
}
