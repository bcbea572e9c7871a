/**
 * The contract of all controls: what every kind of field does in the profile form.
 */
import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { messages } from '../../../src/i18n/locales/en.js';
import { own, profileStage, visible, type ProfileStage, type StageOptions } from './stage.js';

interface Kind {
  readonly kind: string;
  /** The save name of the field. */
  readonly name: string;
  readonly label: string;
  /** Of a field of the campaign's own. */
  readonly type?: 'number' | 'boolean';
  readonly isConsent?: true;
  /** Answered with Yes and No; an optional field of this kind is a checkbox. */
  readonly isQuestion?: true;
  /** The names of the inputs, by default the save name. */
  readonly names?: readonly string[];
  /** By input; null for radio buttons and checkboxes. */
  readonly autocomplete: readonly (string | null)[];
  /** The error of an empty mandatory field. */
  readonly missing: (label: string) => string;
  readonly stored: unknown;
  /** Answers the field with `typed`. */
  readonly answer: (stage: ProfileStage) => Promise<void>;
  readonly typed: unknown;
  readonly options?: Partial<StageOptions>;
  /** A contact is sent with every save, also if it is read-only. */
  readonly isContact?: true;
}

const fill =
  (...texts: readonly (readonly [name: string, text: string])[]) =>
  async (stage: ProfileStage) => {
    for (const [name, text] of texts) await stage.fill(name, text);
  };
const ofOwn = (id: string, type: 'number' | 'boolean', label: string) => ({
  name: id,
  type,
  label,
});
const fillIn = (label: string) => `Please fill in “${label}”.`;
const choose = (label: string) => `Choose an option for “${label}”.`;
const known = (name: string) => ({
  name,
  label: messages[`field-${name}` as 'field-name'] as string,
  missing: () => messages[`missing-${name}` as 'missing-name'] as string,
});
const options = () =>
  Promise.resolve(['1', '2', '3'].map((value) => ({ value, label: `No ${value}` })));
/** The contact of the account is read-only, so this account has another one. */
const mobileLogin: Partial<StageOptions> = {
  login: { username: '+393331231234', contact: 'mobilecontactdata' },
};

const kinds: readonly Kind[] = [
  {
    kind: 'text',
    ...known('surname'),
    autocomplete: ['family-name'],
    stored: 'Bianchi',
    answer: fill(['surname', 'De Luca']),
    typed: 'De Luca',
  },
  {
    kind: 'text of several lines',
    ...known('notes'),
    autocomplete: ['off'],
    stored: 'one\ntwo',
    answer: fill(['notes', 'three\nfour']),
    typed: 'three\nfour',
  },
  {
    kind: 'e-mail address',
    ...known('mailcontactdata'),
    autocomplete: ['email'],
    stored: 'old@example.com',
    answer: fill(['mailcontactdata', 'new@example.com']),
    typed: 'new@example.com',
    options: mobileLogin,
    isContact: true,
  },
  {
    kind: 'phone number',
    ...known('telephonecontactdata'),
    names: ['telephonecontactdata-country', 'telephonecontactdata'],
    autocomplete: ['off', 'home tel'],
    stored: '0612345678',
    answer: fill(['telephonecontactdata', '0698765432']),
    typed: '0698765432',
  },
  {
    kind: 'number',
    ...ofOwn('children', 'number', 'Children'),
    autocomplete: ['off'],
    missing: fillIn,
    stored: 2,
    answer: fill(['children', '3']),
    typed: 3,
  },
  {
    kind: 'date',
    ...known('birthdate'),
    names: ['birthdate-day', 'birthdate-month', 'birthdate-year'],
    autocomplete: ['bday-day', 'bday-month', 'bday-year'],
    stored: '1990-05-24',
    answer: fill(['birthdate-day', '1'], ['birthdate-month', '2'], ['birthdate-year', '1991']),
    typed: '1991-02-01',
  },
  {
    kind: 'choice',
    ...known('country'),
    autocomplete: ['country-name'],
    stored: '1',
    answer: (stage) => stage.choose('country', '2'),
    typed: '2',
    options: { options },
  },
  {
    kind: 'several choices',
    ...known('interestareas'),
    autocomplete: [null],
    stored: ['1'],
    answer: (stage) => stage.tick('interestareas', '2'),
    typed: ['2'],
    options: { options },
  },
  {
    kind: 'gender',
    ...known('gender'),
    autocomplete: [null],
    stored: 'F',
    answer: (stage) => stage.tick('gender', 'M'),
    typed: 'M',
  },
  {
    kind: 'yes or no',
    ...ofOwn('parking', 'boolean', 'Parking'),
    isQuestion: true,
    autocomplete: [null],
    missing: choose,
    stored: true,
    answer: (stage) => stage.tick('parking', 'false'),
    typed: false,
  },
  {
    kind: 'consent',
    name: 'usedforpromotions',
    label: 'I’d like to receive offers and news.',
    isConsent: true,
    isQuestion: true,
    autocomplete: [null],
    missing: () => 'Choose Yes or No for offers and news.',
    stored: true,
    answer: (stage) => stage.tick('usedforpromotions', 'false'),
    typed: false,
  },
];

for (const contract of kinds) {
  const { kind, name, label, type, isConsent, isQuestion, missing, stored, typed } = contract;
  const { names = [name], autocomplete, answer } = contract;

  /** Opens a form with this field alone. */
  const open = (
    more: object,
    data?: Record<string, unknown>,
    given: Partial<StageOptions> = {},
  ) => {
    const fields = [visible(name, more)];
    return profileStage({
      fields: isConsent || type ? {} : fields,
      ...(type && { own: [own(name, label, type, more)] }),
      ...(isConsent && { consents: fields }),
      ...(data && { data }),
      ...contract.options,
      ...given,
    });
  };
  const mandatory = { mandatory: true };
  const controls = (stage: ProfileStage) => names.map((one) => stage.all(one)[0]!);
  const labelOf = (control: HTMLInputElement) =>
    (
      control.closest('[part=group]')?.querySelector('[part=legend]') ?? control.labels![0]!
    ).textContent
      .replace(/\s+/g, ' ')
      .trim();

  /** The value that the controls show, in its stored type. */
  function shown(stage: ProfileStage): unknown {
    const all = stage.all(name);
    const contact = stage.contact(name);
    if (contact !== undefined) return contact;
    if (names.length === 3) {
      const [day = '', month = '', year = ''] = controls(stage).map(({ value }) => value);
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }
    const checked = all.filter((one) => one.checked).map(({ value }) => value);
    if (Array.isArray(stored)) return checked;
    if (typeof stored === 'boolean') return checked[0] === 'true';
    if (all[0]!.type === 'radio') return checked[0];
    const { value } = all[0]!;
    if (typeof stored === 'number') return Number(value);
    return all[0]!.type === 'tel' ? value.replace(/\s/g, '') : value;
  }

  describe(`the contract of the control for ${kind}`, () => {
    it('has its label, its names and its autocomplete tokens', async () => {
      const stage = await open(mandatory);
      const found = controls(stage);
      expect(labelOf(found.at(-1)!)).to.contain(label);
      expect(found.map((control) => control.getAttribute('autocomplete'))).to.deep.equal(
        autocomplete,
      );
      await expectAccessible(stage.element);
    });

    it('tells mandatory from optional', async () => {
      const required = controls(await open(mandatory)).at(-1)!;
      expect(labelOf(required)).not.to.contain('(optional)');
      const isGroup = ['radio', 'checkbox'].includes(required.type);
      expect(required.getAttribute('aria-required')).to.equal(isGroup ? null : 'true');
      const optional = controls(await open({})).at(-1)!;
      if (isQuestion) expect(optional.type).to.equal('checkbox');
      else expect(labelOf(optional)).to.contain('(optional)');
      expect(optional.getAttribute('aria-required')).to.equal(null);
    });

    it('is marked, described and focused when a mandatory answer is missing', async () => {
      const stage = await open(mandatory);
      await stage.save();
      const control = controls(stage).find(
        (one) => one.localName !== 'select' || names.length < 2,
      )!;
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      const described = (control.getAttribute('aria-describedby') ?? '').split(' ');
      const texts = described.map((id) => stage.root.getElementById(id)?.textContent.trim());
      expect(texts).to.include(missing(label));
      expect(stage.root.activeElement).to.equal(control);
      expect(stage.sent()).to.equal(undefined);
      await expectAccessible(stage.element);
      await answer(stage);
      expect(control.getAttribute('aria-invalid')).not.to.equal('true');
    });

    it('shows a read-only value, which cannot be changed and is not sent as an answer', async () => {
      const stage = await open({ ...mandatory, readOnly: true }, { [name]: stored });
      expect(shown(stage)).to.deep.equal(stored);
      for (const control of stage.all(name)) {
        expect(control.readOnly || control.disabled, control.outerHTML).to.equal(true);
      }
      await expectAccessible(stage.element);
      await stage.save();
      const sent = stage.sent() ?? {};
      if (contract.isContact) expect(sent).to.include({ [name]: stored });
      else expect(sent).not.to.have.property(name);
    });

    it('shows the stored value and sends it unchanged', async () => {
      const stage = await open(mandatory, { [name]: stored });
      expect(shown(stage)).to.deep.equal(stored);
      await stage.save();
      expect(stage.sent()).to.deep.include({ [name]: type ? String(stored) : stored });
    });

    it('sends what was typed, in its stored type', async () => {
      const stage = await open(mandatory);
      await answer(stage);
      expect(shown(stage)).to.deep.equal(typed);
      await stage.save();
      expect(stage.sent()).to.deep.include({ [name]: type ? String(typed) : typed });
    });

    it('restores its draft after a reload', async () => {
      const first = await open(mandatory);
      await answer(first);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      const kept = Object.entries(sessionStorage) as [string, string][];
      expect(JSON.stringify(kept)).to.contain(name);
      const second = await open(mandatory, undefined, { kept });
      expect(shown(second)).to.deep.equal(typed);
    });
  });
}
