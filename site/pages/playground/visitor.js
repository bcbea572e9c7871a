/**
 * Acts on the elements as a visitor does. The controls are found by their documented names and `autocomplete` tokens, in
 * open shadow roots too.
 */

const password = 'violet otter bridge 42';
export const seededPassword = 'correct horse battery staple';

/** Something that a visitor waits for has not appeared. */
export class NotArrived extends Error {}

const patience = 8000;

/** The result of `look` as soon as it is truthy. */
export async function appear(look) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new NotArrived(String(look));
}

/** Every match below `root`, in open shadow roots too. */
export function findAllDeep(root, selector) {
  const deeper = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? findAllDeep(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll(selector), ...deeper];
}

export class Visitor {
  #root;
  #outbox;
  #unless;

  /**
   * `outbox` gives the codes that were sent; `unless` wraps each wait, so that it can end early.
   */
  constructor(root, outbox, unless = (promise) => promise) {
    this.#root = root;
    this.#outbox = outbox;
    this.#unless = unless;
  }

  /** The first visible match, as soon as there is one. */
  find(selector) {
    const isVisible = (element) => element.checkVisibility?.() ?? true;
    return this.#unless(appear(() => findAllDeep(this.#root, selector).find(isVisible)));
  }

  async type(selector, text) {
    type(await this.find(selector), text);
  }

  async press(selector) {
    (await this.find(selector)).click();
  }

  async submit() {
    (await this.find('form button[type=submit]')).form.requestSubmit();
  }

  async identify(who) {
    const input = await this.find('input[name=username]:not([readonly])');
    type(input, who);
    input.form.requestSubmit();
  }

  async logIn(who, secret = seededPassword) {
    const input = await this.find('input[autocomplete~=current-password]');
    type(input.form.querySelector('input[autocomplete~=username]'), who);
    type(input, secret);
    input.form.requestSubmit();
  }

  /** Chooses a password, sends the code and gives it. */
  async sendCode(secret = password) {
    await this.type('input[autocomplete~=new-password]', secret);
    const { length } = await this.#outbox();
    await this.press('button[name=send-code]');
    await this.find('input[autocomplete~=one-time-code]');
    const sent = await this.#unless(appear(async () => (await this.#outbox()).at(length)));
    return sent.code;
  }

  /** The code that was sent last. */
  async lastCode() {
    return (await this.#outbox()).at(-1).code;
  }

  async enterCode(code) {
    const input = await this.find('input[autocomplete~=one-time-code]');
    type(input, code);
    input.form.requestSubmit();
  }

  /** Fills in what the sample campaigns ask for, and answers each consent with Yes. */
  async fillIn() {
    const { form } = await this.find(
      'onboarding-profile form button[type=submit], form input[name=surname]',
    );
    for (const [name, value] of Object.entries(answers)) {
      const input = form.querySelector(`input[name="${name}"]:not([readonly])`);
      if (input?.value === '') type(input, value);
    }
    for (const radio of form.querySelectorAll('input[type=radio][value=true]')) radio.click();
  }
}

/** By the name of the control. */
const answers = {
  name: 'Ada',
  surname: 'Byron',
  'birthdate-day': '10',
  'birthdate-month': '12',
  'birthdate-year': '1985',
  zip: '00184',
  mailcontactdata: 'ada@example.com',
};

function type(input, text) {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
