import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import type { Problem } from '../../../src/domain/problem.js';
import type { ValidationError } from '../../../src/domain/validation-error.js';
import { Form, type Parsed } from '../../../src/elements/forms/form.js';

const empty: ValidationError = { key: 'username-empty' };
const refused: Problem = { code: 'refused' };

interface Values {
  user: string;
  birthday: number;
  code?: string;
}

/** A form of three inputs; `day` and `month` belong to the field `birthday`. An empty field is invalid. */
class TestForm extends LitElement {
  asksCode = false;
  readonly parsed: string[] = [];
  readonly invalid: string[][] = [];
  readonly form = new Form<Values>(this, {
    fields: () => ({
      user: (text) => this.#parse('user', text, text.trim()),
      birthday: () =>
        this.#parse('birthday', this.input('day').value, Number(this.input('day').value)),
      code: this.asksCode ? (text) => this.#parse('code', text, text) : undefined,
    }),
    onInvalid: (errors) => this.invalid.push([...errors.keys()]),
    fieldOf: (target) => {
      const { name } = target as HTMLInputElement;
      return name === 'day' || name === 'month' ? 'birthday' : name || undefined;
    },
    inputId: (name) => (name === 'birthday' ? 'day' : name),
  });

  #parse<Value>(name: string, text: string, value: Value): Parsed<Value> {
    this.parsed.push(name);
    return text === '' ? { ok: false, error: empty } : { ok: true, value };
  }

  input(name: string): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  }

  override render() {
    return html`<form @input=${this.form.onInput}>
      ${['user', 'day', 'month'].map((name) => html`<input id=${name} name=${name} />`)}
    </form>`;
  }

  async type(name: string, text: string): Promise<void> {
    const input = this.input(name);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await this.updateComplete;
  }

  get wrong(): string[] {
    return [...this.form.errors.keys()];
  }

  get focused(): string | undefined {
    return this.shadowRoot?.activeElement?.id;
  }
}

customElements.define('test-form', TestForm);

const create = () => fixture<TestForm>(html`<test-form></test-form>`);

async function submit(host: TestForm): Promise<Values | undefined> {
  const values = host.form.submit();
  await host.updateComplete;
  return values;
}

async function refuse(host: TestForm, name: string): Promise<void> {
  host.form.refuse(name, refused);
  await host.updateComplete;
}

describe('Form', () => {
  it('gives the parsed values of the fields that are asked, and parses each once', async () => {
    const host = await create();
    await host.type('user', ' anna ');
    await host.type('day', '7');
    expect(await submit(host)).to.deep.equal({ user: 'anna', birthday: 7 });
    expect(host.parsed).to.deep.equal(['user', 'birthday']);
    host.asksCode = true;
    expect(await submit(host)).to.equal(undefined);
    expect(host.wrong).to.deep.equal(['code']);
  });

  it('shows no error before an attempt to submit, also at a field that was left', async () => {
    const host = await create();
    await host.type('user', 'anna');
    await host.type('user', '');
    host.input('day').focus();
    await host.updateComplete;
    expect(host.wrong).to.deep.equal([]);
    expect(host.parsed).to.deep.equal([]);
  });

  it('shows all errors in the order of the form after an attempt to submit, and focuses the first', async () => {
    const host = await create();
    expect(await submit(host)).to.equal(undefined);
    expect(host.wrong).to.deep.equal(['user', 'birthday']);
    expect(host.invalid).to.deep.equal([['user', 'birthday']]);
    expect([host.form.isInvalid, host.form.attempts, host.focused]).to.deep.equal([
      true,
      1,
      'user',
    ]);
    await host.type('user', 'anna');
    expect(host.wrong).to.deep.equal(['birthday']);
    expect(host.form.isCorrecting).to.equal(true);
    await submit(host);
    expect([host.form.attempts, host.focused]).to.deep.equal([2, 'day']);
    expect(host.form.isCorrecting).to.equal(false);
  });

  it('shows an error while its field is typed in until it is right, and not again before the next attempt', async () => {
    const host = await create();
    await host.type('day', '1');
    await submit(host);
    await host.type('user', '');
    expect(host.wrong).to.deep.equal(['user']);
    await host.type('user', 'a');
    expect(host.wrong).to.deep.equal([]);
    await host.type('user', '');
    await host.type('day', '');
    expect(host.wrong).to.deep.equal([]);
    await submit(host);
    expect(host.wrong).to.deep.equal(['user', 'birthday']);
  });

  it('does not take the focus from a control elsewhere on the page', async () => {
    const host = await create();
    const other = document.createElement('input');
    host.after(other);
    other.focus();
    await submit(host);
    expect(host.wrong).to.deep.equal(['user', 'birthday']);
    expect(document.activeElement).to.equal(other);
  });

  it('announces a single error at a field that already has the focus, until something is typed', async () => {
    const host = await create();
    await host.type('day', '1');
    await submit(host);
    expect(host.form.announced).to.equal(undefined);
    await submit(host);
    expect(host.form.announced).to.equal('user');
    await host.type('user', '');
    expect(host.form.announced).to.equal(undefined);
  });

  it('drops the error of a field that a password manager has filled without an event', async () => {
    const host = await create();
    await submit(host);
    host.input('day').value = '1';
    await host.type('user', 'anna');
    expect(host.wrong).to.deep.equal([]);
  });

  it('shows a refusal of the API until its field changes', async () => {
    const host = await create();
    await refuse(host, 'birthday');
    expect(host.form.error('birthday')).to.deep.equal({ kind: 'server', problem: refused });
    expect([host.form.isInvalid, host.focused]).to.deep.equal([false, 'day']);
    await host.type('user', 'anna');
    expect(host.wrong).to.deep.equal(['birthday']);
    await host.type('month', '1');
    expect(host.wrong).to.deep.equal([]);
  });

  it('keeps a refusal while another field is wrong, and drops it when a valid form is submitted', async () => {
    const host = await create();
    await host.type('day', '1');
    await refuse(host, 'birthday');
    await submit(host);
    expect(host.wrong).to.deep.equal(['user', 'birthday']);
    await host.type('user', 'anna');
    expect(host.wrong).to.deep.equal(['birthday']);
    await submit(host);
    expect(host.wrong).to.deep.equal([]);
  });

  it('forgets all errors on reset', async () => {
    const host = await create();
    await submit(host);
    await refuse(host, 'birthday');
    host.form.reset();
    expect(host.wrong).to.deep.equal([]);
    expect(host.form.isInvalid).to.equal(false);
  });

  it('forgets the attempt when one field is asked anew, and keeps the refusal of another', async () => {
    const host = await create();
    await submit(host);
    await refuse(host, 'birthday');
    host.form.resetField('user');
    expect(host.wrong).to.deep.equal(['birthday']);
    host.form.resetField('birthday');
    expect(host.wrong).to.deep.equal([]);
  });

  it('parses the fields with an error again after their rules have changed', async () => {
    const host = await create();
    host.form.recheck();
    expect(host.parsed).to.deep.equal([]);
    await submit(host);
    host.input('user').value = 'anna';
    host.form.recheck();
    expect(host.wrong).to.deep.equal(['birthday']);
  });

  it('drops the refusal of a field that changes with another one', async () => {
    const host = await create();
    await refuse(host, 'birthday');
    host.form.recheck('user');
    expect(host.wrong).to.deep.equal(['birthday']);
    host.form.recheck('birthday');
    expect(host.wrong).to.deep.equal([]);
  });

  it('submits once while Enter is held down', async () => {
    const host = await create();
    const press = (repeat: boolean) =>
      host.input('user').dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          repeat,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    expect([press(false), press(true)]).to.deep.equal([true, false]);
  });

  it('does nothing any more after dispose', async () => {
    const host = await create();
    host.form.dispose();
    await submit(host);
    expect(host.focused).to.equal(undefined);
  });
});
