/**
 * The customers of the sandbox: their record, the seeded ones, and the values that a new one has.
 */
import { consentNames } from './catalogue.js';

export type ContactField = 'mailcontactdata' | 'mobilecontactdata';
type CustomerStatus = 'active' | 'blocked' | 'expired' | 'deleted' | 'inactive';

/** A customer as the simulated platform stores them. */
export interface SandboxCustomer {
  id: string;
  campaignId: string;
  categoryId: string;
  card: string;
  /** Content of the barcode; only `GET /customer` returns it. */
  fidelyCode: string;
  status: CustomerStatus;
  /** Absent until the person registers. */
  username?: string;
  password?: string;
  /** The pin of the card, which the platform puts into replies; no page has a use for it. */
  pinCode?: string;
  /** Which stored contact is the account's own: the one a code was sent to. */
  contact?: ContactField;
  /** Stored values by write name, exactly as sent; `""` is a value the person cleared. */
  data: Record<string, unknown>;
  /** What the last `GET /customer` showed; a value shown must not be left out of the next `PUT`. */
  shown: Record<string, unknown>;
}

export type CustomerOption = Partial<Omit<SandboxCustomer, 'id' | 'shown'>> & { id: string };

/** A customer with everything that was not said filled in. */
export function createCustomer(option: CustomerOption): SandboxCustomer {
  return {
    campaignId: '1001',
    categoryId: '1703',
    card: `9${option.id}`,
    fidelyCode: withCheckDigit(`2${option.id.padStart(11, '0')}`),
    status: 'active',
    data: {},
    ...option,
    shown: {},
  };
}

/** Twelve digits and the EAN-13 check digit, so that every symbology can draw the code. */
export function withCheckDigit(twelve: string): string {
  let sum = 0;
  for (let index = 0; index < twelve.length; index += 1) {
    sum += Number(twelve.charAt(index)) * (index % 2 === 0 ? 1 : 3);
  }
  return `${twelve}${String((10 - (sum % 10)) % 10)}`;
}

/** The consents the platform writes by itself when it makes an account: all "No". */
export function initialConsents(): Record<string, boolean> {
  return Object.fromEntries(consentNames.map((name) => [name, false]));
}

/** The password of the seeded people who have one. */
export const seededPassword = 'correct horse battery staple';

/** The people that campaign 1001 starts with; everybody else is new. */
export function seededCustomers(): SandboxCustomer[] {
  return [
    createCustomer({
      id: '5001',
      card: '100010',
      username: 'registered@example.com',
      password: seededPassword,
      contact: 'mailcontactdata',
      data: {
        name: 'Anna',
        surname: 'Rossi',
        gender: 'F',
        birthdate: '1990-05-24',
        mailcontactdata: 'registered@example.com',
        mobilecontactdata: '3289990010',
        zip: '00184',
        ...initialConsents(),
        usedforpromotions: true,
      },
    }),
    createCustomer({
      id: '5002',
      card: '100011',
      username: 'incomplete@example.com',
      password: seededPassword,
      contact: 'mailcontactdata',
      data: { name: 'Luca', mailcontactdata: 'incomplete@example.com', ...initialConsents() },
    }),
    createCustomer({
      id: '5003',
      card: '100001',
      data: { name: 'Marta', mailcontactdata: 'hascard@example.com' },
    }),
    createCustomer({ id: '5004', card: '100003', data: { mobilecontactdata: '3330000002' } }),
    createCustomer({
      id: '5005',
      card: '100002',
      data: { name: 'Paolo', mailcontactdata: 'holder.100002@example.com' },
    }),
    createCustomer({
      id: '5006',
      card: '100012',
      status: 'blocked',
      username: 'blocked@example.com',
      password: seededPassword,
      contact: 'mailcontactdata',
      data: { mailcontactdata: 'blocked@example.com', ...initialConsents() },
    }),
  ];
}
