/** What a logged-in customer's answers show: the fields of the campaign, and the card. */
import type { Customer } from '../../../src/domain/customer.js';
import { readCustomer, readLoggedIn } from '../../../src/wire/customer-reply.js';
import { lookUpField } from '../../../src/wire/field-catalogue.js';
import { isOwnField, readFields } from '../../../src/wire/fields-reply.js';
import { readToken } from '../../../src/wire/replies.js';
import * as requests from '../../../src/wire/requests.js';
import type { Reply } from './ask.js';
import type { Examination } from './examination.js';
import type { FieldFinding } from './report.js';
import { examineWallets } from './wallet.js';

type Field = ReturnType<typeof readFields>[number];

/** A logged-in customer as examined. */
interface Examined {
  readonly token: string;
  readonly fields: readonly Field[];
  readonly customer: Customer;
}

/** `reply`: of the log-in. Undefined if it, the field list or the customer cannot be read. */
export async function examineCustomer(
  examination: Examination,
  reply: Reply,
): Promise<Examined | undefined> {
  const session = examination.read('log-in', 'POST /auth', () => readToken(reply.body));
  const customer = examination.read('log-in', 'POST /auth', () => readLoggedIn(reply.body));
  if (!session || !customer) return undefined;
  examination.add('log-in', 'ok', 'the customer is logged in');

  const list = await examination.expect(
    'fields',
    requests.readFields(examination.client),
    session.token,
  );
  const fields =
    list &&
    examination.read('fields', 'customerdatafields', () =>
      readFields(list.body, {
        warn: (hint) => examination.add('fields', 'note', hint, 'field-lists'),
        report: ({ hint = '' }) => examination.add('fields', 'problem', hint, 'field-lists'),
      }),
    );
  if (fields) {
    examination.fields = fields.map(findingOf);
    examination.add('fields', 'ok', `${fields.length} visible fields`);
  }

  const stored = await examination.expect('customer', requests.readCustomer(), session.token);
  const person =
    stored &&
    examination.read('customer', 'GET /customer', () =>
      readCustomer(stored.body, fields?.filter(isOwnField)),
    );
  await examineWallets(examination, reply.headers, session.token);
  if (!person) return undefined;
  for (const name of person.unreadable ?? [])
    examination.add(
      'customer',
      'note',
      `what is stored of ${name} cannot be read: it is shown empty, and a save leaves it as it is`,
      'replies',
    );
  if (person.card === undefined)
    examination.add('customer', 'problem', 'the customer has no card number', 'calls');
  else if (person.fidelyCode === undefined)
    examination.add(
      'customer',
      'note',
      'no FidelyCode: the card shows its number and no barcode',
      'calls',
    );
  else examination.add('customer', 'ok', 'the customer has a card and a barcode');
  return fields && { token: session.token, fields, customer: person };
}

function findingOf(field: Field): FieldFinding {
  const { name, kind, mandatory } = field;
  const needsOptions = field.kind === 'choice' && field.options === undefined;
  return { name, kind, mandatory, known: lookUpField(name).length > 0, needsOptions };
}
