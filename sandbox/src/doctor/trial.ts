/**
 * Writes each field and consent of a customer of one's own and reads it back. Everything is restored at the end. The contacts of the
 * account are not written: a platform may send messages to a new one.
 */
import { contactNames } from '../../../src/domain/account-contact.js';
import type { Customer, FieldValue, FieldValues } from '../../../src/domain/customer.js';
import { dynamicId } from '../../../src/domain/dynamic-field.js';
import { sameValue, valueOf } from '../../../src/domain/field-value.js';
import { readCustomer } from '../../../src/wire/customer-reply.js';
import { isOwnField, type readFields } from '../../../src/wire/fields-reply.js';
import { areasOf } from '../../../src/wire/interest-areas.js';
import * as requests from '../../../src/wire/requests.js';
import { refused, type Examination } from './examination.js';

type Field = ReturnType<typeof readFields>[number];

const contacts: readonly string[] = Object.values(contactNames);

/** Saves one change of the customer at a time, and tells whether the platform kept it. */
export class Trial {
  /** What is stored now. */
  #current: FieldValues;
  /** What the first save fills in. */
  readonly #lacking: FieldValues;

  /** The fields that are tried: what cannot be read could not be restored. */
  readonly fields: readonly Field[];
  /** What was stored before. */
  readonly stored: FieldValues;

  constructor(
    readonly examination: Examination,
    readonly token: string,
    /** Of the campaign. */
    readonly allFields: readonly Field[],
    { values, unreadable = [] }: Customer,
  ) {
    this.fields = allFields.filter(({ name }) => !unreadable.includes(name));
    this.stored = values;
    this.#current = values;
    this.#lacking = valuesLacking(this.fields, values);
  }

  /** The body that changes nothing: every visible field that is stored, and the contacts. */
  get unchanged(): FieldValues {
    const names = this.fields.filter(({ readOnly }) => !readOnly).map(({ name }) => name);
    const present = [...new Set([...names, ...contacts])].flatMap((name) => {
      const value = valueOf(this.#current, name);
      return isEmpty(value) ? [] : [[name, value] as const];
    });
    return Object.fromEntries(present);
  }

  /** Whether anything could be tried. */
  async run(): Promise<boolean> {
    const { examination } = this;
    const first = await this.save({ ...this.unchanged, ...this.#lacking });
    if (first !== undefined) {
      examination.add(
        'try',
        'problem',
        `the stored data sent back: ${first}; nothing else is tried`,
        'calls',
      );
      return false;
    }
    if (Object.keys(this.#lacking).length > 0) await this.read();
    let returned = 0;
    for (const field of this.fields) {
      if (field.readOnly || contacts.includes(field.name)) continue;
      const values = valuesFor(field, valueOf(this.stored, field.name));
      if (values.length === 0) {
        examination.add('try', 'not-run', `${field.name}: its choices are not in the field list`);
        continue;
      }
      for (const value of values) {
        if (await this.#isKept(field, value)) returned += 1;
        else await this.#tryFlat(field, value);
      }
    }
    examination.add('try', 'ok', `${returned} values came back as they were written`);
    await this.#restore();
    return true;
  }

  /** What a save is refused with; undefined if it is accepted. */
  async save(values: FieldValues): Promise<string | undefined> {
    const call = requests.save(values, [], areasOf(this.#current));
    const reply = await this.examination.reply('try', call, this.token);
    if (!reply) return 'no answer';
    return reply.refusal === undefined && reply.status < 400 ? undefined : refused(call, reply);
  }

  async read(): Promise<FieldValues | undefined> {
    const reply = await this.examination.expect('try', requests.readCustomer(), this.token);
    const values =
      reply &&
      this.examination.read('try', 'GET /customer', () =>
        readCustomer(reply.body, this.allFields.filter(isOwnField)),
      )?.values;
    this.#current = values ?? this.#current;
    return values;
  }

  async #isKept(field: Field, value: FieldValue): Promise<boolean> {
    const { name } = field;
    const { examination } = this;
    const what = `${name}: ${field.kind === 'consent' ? String(value) : `a ${field.kind}`}`;
    const refusal = await this.save({ ...this.unchanged, [name]: value });
    if (refusal !== undefined) {
      examination.add('try', 'problem', `${what} is refused: ${refusal}`, 'field-lists');
      return false;
    }
    const values = await this.read();
    if (!values) return false;
    if (sameValue(valueOf(values, name), value)) return true;
    const came = valueOf(values, name) === undefined ? 'nothing' : 'another value';
    examination.add('try', 'problem', `${what} was accepted, and ${came} came back`, 'field-lists');
    return false;
  }

  /** Whether a dynamic field, which the elements write in a list, is kept under its id beside the other fields. */
  async #tryFlat({ name }: Field, value: FieldValue): Promise<void> {
    const id = dynamicId(name);
    if (id === undefined) return;
    const refusal = await this.save({ ...this.unchanged, [id]: value });
    const isKept = sameValue(valueOf((await this.read()) ?? {}, name), value);
    const text = refusal ?? (isKept ? 'it came back' : 'it did not come back');
    this.examination.add('try', 'note', `${name} under its id ${id}: ${text}`, 'field-lists');
  }

  async #restore(): Promise<void> {
    // A field that was empty is cleared, unless it is mandatory; a consent without an answer stays a No, which is the platform's
    // default.
    const filled = this.fields
      .filter(({ name, kind }) => kind !== 'consent' && name in this.#lacking)
      .map(({ name }) => name);
    const before = this.fields.flatMap(({ name, kind, readOnly }) => {
      const was = valueOf(this.stored, name);
      const isWritten =
        !readOnly && !contacts.includes(name) && name in this.unchanged && !filled.includes(name);
      const nothing = kind === 'consent' || kind === 'boolean' ? false : '';
      return isWritten ? [[name, was ?? nothing] as const] : [];
    });
    const refusal = await this.save({ ...this.unchanged, ...Object.fromEntries(before) });
    await this.read();
    const text = refusal
      ? `the data could not be restored: ${refusal}`
      : `the data is as before${
          filled.length > 0
            ? `, except the mandatory ${filled.join(', ')}: empty before, filled now`
            : ''
        }; a consent that was never answered is a No now`;
    this.examination.add('try', refusal ? 'problem' : 'note', text);
  }
}

const isEmpty = (value: FieldValue | undefined): value is undefined | '' =>
  value === undefined || value === '';

/** A value for each mandatory field that is empty: a customer who was just registered has none, and no save is accepted then. */
function valuesLacking(fields: readonly Field[], stored: FieldValues): FieldValues {
  const values = fields.flatMap((field) => {
    const { name, mandatory, readOnly } = field;
    const was = valueOf(stored, name);
    const isLacking = mandatory && !readOnly && !contacts.includes(name) && isEmpty(was);
    // The last one: a consent is a No.
    const value = isLacking ? valuesFor(field, was).at(-1) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

/** What is written to a field, one after the other; nothing where only the page knows the choices. */
function valuesFor(field: Field, stored: FieldValue | undefined): readonly FieldValue[] {
  const other = (one: FieldValue, two: FieldValue) => [sameValue(stored, one) ? two : one];
  switch (field.kind) {
    case 'consent':
    case 'boolean':
      return [true, false];
    case 'gender':
      return other('F', 'M');
    case 'date':
      return other('1984-08-04', '1990-05-24').filter((date) =>
        isWithin(date, field.min, field.max),
      );
    case 'number':
      return [field.min ?? field.max ?? 7];
    case 'email':
      return other('doctor.one@example.com', 'doctor.two@example.com');
    case 'phone':
      return other('3330000001', '3330000002');
    case 'text': {
      const length = field.maxLength ?? 6;
      return other('Medico'.slice(0, length), 'Dottor'.slice(0, length));
    }
    case 'choice': {
      const options = field.options?.map(({ value }) => value) ?? [];
      const [option] = options.filter((value) => !sameValue(stored, value));
      if (option === undefined) return [];
      return [field.multiple ? [option] : option];
    }
  }
}

function isWithin(date: FieldValue, min?: string, max?: string): boolean {
  return (min === undefined || String(date) >= min) && (max === undefined || String(date) <= max);
}
