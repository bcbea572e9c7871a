/**
 * Goes ahead in a journey by filling in its forms, as a person would. The controls are found by the form
 * conventions that the elements promise: names and `autocomplete`.
 */

const password = 'violet otter bridge 42';
const seededPassword = 'correct horse battery staple';

/** Who shows which step. */
const people = {
  error: 'blocked@example.com',
  card: 'hascard@example.com',
  done: 'registered@example.com',
  incomplete: 'incomplete@example.com',
};

/**
 * Brings the elements below `root` to a step: `register`, `otp`, `profile`, `login`, `incomplete`, `done`
 * or `error`. Resolves when it shows, or after eight seconds without it: a fault that is set may be why.
 */
export async function walk(root, target, sandbox) {
  const find = (selector) => appear(() => findDeep(root, selector));
  const submit = (control) => control.form.requestSubmit();
  try {
    if (target === 'register' || target === 'login') return;
    const person = people[target] ?? `visitor.${Date.now().toString(36)}@example.com`;
    const arrived = stepTo(target);
    const identifier = await find('input[autocomplete~=username]');
    type(identifier, person);
    if (target === 'done' || target === 'incomplete') {
      type(await find('input[autocomplete~=current-password]'), seededPassword);
      submit(identifier);
      return await arrived;
    }
    submit(identifier);
    if (target === 'profile') {
      type(await find('input[autocomplete~=new-password]'), password);
      const { length } = await sandbox.outbox();
      (await find('button[name=send-code]')).click();
      const input = await find('input[autocomplete~=one-time-code]');
      const sent = await appear(async () => (await sandbox.outbox()).at(length));
      type(input, sent.code);
      submit(input);
    }
    await arrived;
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
  }
}

class TookTooLong extends Error {}

const patience = 8000;

/** Resolves once a journey on the page has come to the step. */
function stepTo(step) {
  return new Promise((resolve, reject) => {
    const listen = ({ detail }) => detail.to === step && finish(resolve);
    const timer = setTimeout(() => finish(() => reject(new TookTooLong(step))), patience);
    const finish = (settle) => {
      clearTimeout(timer);
      document.removeEventListener('onboarding-step', listen);
      settle();
    };
    document.addEventListener('onboarding-step', listen);
  });
}

/** What `look` finds, once it finds something. */
async function appear(look) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new TookTooLong();
}

/** The first match below `root`, into open shadow roots. */
function findDeep(root, selector) {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const deeper = shadowRoot && findDeep(shadowRoot, selector);
    if (deeper) return deeper;
  }
  return null;
}

function type(input, text) {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
