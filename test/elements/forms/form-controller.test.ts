import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import type { Problem } from '../../../src/domain/problem.js';
import { FormController } from '../../../src/elements/forms/form-controller.js';
import type { FormFields, ValidationError } from '../../../src/elements/forms/form-fields.js';

const empty: ValidationError = { key: 'username-empty' };
const refused: Problem = { code: 'refused' };

/** A form of three inputs; `day` and `month` belong to the field `birthday`. An empty field is invalid. */
class TestForm extends LitElement implements FormFields {
  readonly names = ['user', 'birthday'];
  readonly validated: string[] = [];
  renders = 0;
  readonly form = new FormController(this, this);

  input(name: string): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  }

  validate(name: string): ValidationError | undefined {
    this.validated.push(name);
    return this.input(this.inputId(name)).value === '' ? empty : undefined;
  }

  fieldOf(target: EventTarget | null): string | undefined {
    const { name } = target as HTMLInputElement;
    return name === 'day' || name === 'month' ? 'birthday' : name || undefined;
  }

  inputId(name: string): string {
    return name === 'birthday' ? 'day' : name;
  }

  override render() {
    this.renders += 1;
    return html`<form @input=${this.form.onInput} @focusout=${this.form.onBlur}>
      ${['user', 'day', 'month'].map((name) => html`<input id=${name} name=${name} />`)}
    </form>`;
  }

  override updated(): void {
    this.form.applyFocus();
  }

  async type(name: string, text: string): Promise<void> {
    const input = this.input(name);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await this.updateComplete;
  }

  /** Moves the focus and waits for the deferred validation. */
  async leaveFor(name?: string): Promise<void> {
    if (name) this.input(name).focus();
    else (this.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    await new Promise((resolve) => setTimeout(resolve));
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

async function submit(host: TestForm): Promise<boolean> {
  const isValid = host.form.submit();
  await host.updateComplete;
  return isValid;
}

describe('FormController', () => {
  it('shows a validation error once its field was changed and left', async () => {
    const host = await create();
    await host.type('user', '');
    expect(host.wrong).to.deep.equal([]);
    await host.leaveFor('day');
    expect(host.wrong).to.deep.equal(['user']);
    expect(host.form.hasErrors).to.equal(false);
  });

  it('shows no error at a field that was left unchanged', async () => {
    const host = await create();
    host.input('user').focus();
    await host.leaveFor('day');
    expect(host.wrong).to.deep.equal([]);
  });

  it('shows no error at a field that is changed after it was left', async () => {
    const host = await create();
    host.input('user').focus();
    host.input('user').blur();
    await host.type('user', '');
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.wrong).to.deep.equal([]);
  });

  it('renders for a field that is left only if an error is or was shown', async () => {
    const form = await fixture<TestForm>(html`<test-form></test-form>`);
    await form.type('day', '1');
    await form.type('user', 'a');
    const { renders } = form;
    await form.leaveFor('day');
    expect(form.renders).to.equal(renders);
    await form.type('user', '');
    await form.leaveFor('day');
    expect(form.renders).to.equal(renders + 2);
  });

  it('does not count a move between the inputs of one field as leaving it', async () => {
    const host = await create();
    await host.type('day', '');
    await host.leaveFor('month');
    expect(host.wrong).to.deep.equal([]);
    await host.leaveFor();
    expect(host.wrong).to.deep.equal(['birthday']);
  });

  it('shows the error of a left field after the pointer is released', async () => {
    const host = await create();
    await host.type('user', '');
    dispatchEvent(new PointerEvent('pointerdown', { buttons: 1 }));
    await host.leaveFor('day');
    expect(host.wrong).to.deep.equal([]);
    dispatchEvent(new PointerEvent('pointerup'));
    await host.leaveFor();
    expect(host.wrong).to.deep.equal(['user']);
  });

  it('shows all errors in the order of the form after an attempt to submit, and focuses the first', async () => {
    const host = await create();
    expect(await submit(host)).to.equal(false);
    expect(host.wrong).to.deep.equal(['user', 'birthday']);
    expect([host.form.hasErrors, host.form.hasInvalidAttempt]).to.deep.equal([true, true]);
    expect([host.form.attempts, host.focused]).to.deep.equal([1, 'user']);
    await host.type('user', 'anna');
    expect(host.wrong).to.deep.equal(['birthday']);
    expect(host.form.isCorrecting).to.equal(true);
    await submit(host);
    expect([host.form.attempts, host.focused]).to.deep.equal([2, 'day']);
    expect(host.form.isCorrecting).to.equal(false);
  });

  it('shows no new error before the next attempt once all were corrected', async () => {
    const host = await create();
    await submit(host);
    await host.type('user', 'anna');
    await host.type('day', '1');
    expect(host.wrong).to.deep.equal([]);
    await host.type('day', '');
    expect(host.wrong).to.deep.equal([]);
    await host.type('day', '1');
    expect(await submit(host)).to.equal(true);
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

  it('validates fields that a password manager has filled without an event', async () => {
    const host = await create();
    await submit(host);
    host.input('day').value = '1';
    await host.type('user', 'anna');
    expect(host.wrong).to.deep.equal([]);
  });

  it('shows a server error until its field changes', async () => {
    const host = await create();
    const take = () => host.form.setServerError(refused, () => 'birthday');
    take();
    await host.updateComplete;
    expect(host.form.error('birthday')).to.deep.equal({ kind: 'server', problem: refused });
    expect([host.form.hasErrors, host.form.hasInvalidAttempt]).to.deep.equal([true, false]);
    expect(host.focused).to.equal('day');
    await host.type('user', 'anna');
    expect(host.wrong).to.deep.equal(['birthday']);
    await host.type('month', '1');
    expect(host.form.error('birthday')).to.equal(undefined);
    // The views call this after each render with the same problem.
    take();
    expect(host.form.error('birthday')).to.equal(undefined);
  });

  it('drops server errors when a valid form is submitted again', async () => {
    const host = await create();
    await host.type('user', 'anna');
    await host.type('day', '1');
    host.form.setServerError(refused, () => 'birthday');
    expect(await submit(host)).to.equal(true);
    expect(host.wrong).to.deep.equal([]);
  });

  it('announces the error of a field that was just left, and no error that is shown already', async () => {
    const host = await create();
    await host.type('user', '');
    await host.leaveFor('day');
    expect(host.form.announced).to.equal('user');
    await host.type('user', '');
    expect(host.form.announced).to.equal(undefined);
    await host.leaveFor('day');
    expect(host.form.announced).to.equal(undefined);
  });

  it('forgets everything on reset, also of a field whose press has not ended', async () => {
    const host = await create();
    await submit(host);
    await host.type('user', '');
    host.input('user').blur();
    host.form.reset();
    await host.leaveFor();
    expect(host.wrong).to.deep.equal([]);
    expect(host.form.hasErrors).to.equal(false);
  });

  it('forgets the errors of one field', async () => {
    const host = await create();
    await host.type('user', '');
    await host.leaveFor('day');
    await host.type('day', '');
    await host.leaveFor();
    host.form.setServerError(refused, () => 'user');
    host.form.resetField('user');
    expect(host.wrong).to.deep.equal(['birthday']);
  });

  it('removes its listeners on dispose', async () => {
    const host = await create();
    host.form.dispose();
    dispatchEvent(new PointerEvent('pointerdown', { buttons: 1 }));
    await host.type('user', '');
    await host.leaveFor('day');
    expect(host.wrong).to.deep.equal(['user']);
  });

  it('validates a dependent field again without its server error', async () => {
    const host = await create();
    await host.type('user', 'anna');
    host.form.setServerError(refused, () => 'birthday');
    host.input('day').value = '1';
    host.validated.length = 0;
    host.form.revalidate('birthday');
    expect(host.wrong).to.deep.equal([]);
    expect(host.validated).to.deep.equal(['birthday']);
  });

  it('rechecks a field after its rules have changed, if it was wrong', async () => {
    const host = await create();
    host.form.recheck('user');
    expect(host.validated).to.deep.equal([]);
    await submit(host);
    host.input('user').value = 'anna';
    host.form.recheck('user');
    await host.updateComplete;
    expect(host.wrong).to.deep.equal(['birthday']);
  });
});
