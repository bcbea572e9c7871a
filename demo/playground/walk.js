/**
 * Completes forms automatically, as a visitor would. The controls are found by their documented names and
 * `autocomplete` tokens.
 */

const password = 'violet otter bridge 42';
const seededPassword = 'correct horse battery staple';

/** The customer of the sandbox that reaches each step. */
const people = {
  error: 'blocked@example.com',
  card: 'hascard@example.com',
  done: 'registered@example.com',
  incomplete: 'incomplete@example.com',
};

/**
 * Brings the elements below `root` to a step: `register`, `otp`, `profile`, `login`, `incomplete`, `done` or
 * `error`. Resolves with false if something goes wrong, for example because a fault is set. A new customer
 * gets an identifier that `identifiers` allows.
 */
export async function walk(root, target, sandbox, identifiers) {
  if (target === 'register' || target === 'login') return true;
  const arrived = stepTo(target);
  const unless = (promise) => Promise.race([promise, arrived]);
  const find = (selector) => unless(appear(() => findDeep(root, selector)));
  const submit = (control) => control.form.requestSubmit();
  try {
    const person = people[target] ?? someoneNew(identifiers);
    if (target === 'done' || target === 'incomplete') {
      const secret = await find('input[autocomplete~=current-password]');
      type(secret.form.querySelector('input[autocomplete~=username]'), person);
      type(secret, seededPassword);
      submit(secret);
      await arrived;
      return true;
    }
    const identifier = await find('input[name=username]:not([readonly])');
    type(identifier, person);
    submit(identifier);
    if (target === 'profile') {
      type(await find('input[autocomplete~=new-password]'), password);
      const { length } = await sandbox.outbox();
      (await find('button[name=send-code]')).click();
      const input = await find('input[autocomplete~=one-time-code]');
      const sent = await unless(appear(async () => (await sandbox.outbox()).at(length)));
      type(input, sent.code);
      submit(input);
    }
    await arrived;
    return true;
  } catch (error) {
    if (error instanceof NotArrived) return false;
    throw error;
  }
}

const someoneNew = (identifiers) =>
  identifiers === 'mobile'
    ? `+39 333 ${String(Date.now()).slice(-7)}`
    : `visitor.${Date.now().toString(36)}@example.com`;

/** The element that shows a step, and a selector of what is there once it is rendered. */
const presenters = {
  otp: ['onboarding-otp', 'input[autocomplete~=new-password]'],
  profile: ['onboarding-profile', 'button[type=submit]'],
  done: ['onboarding-card', '[part~=heading]'],
  login: ['onboarding-login', '[part~=heading]'],
  incomplete: ['onboarding-profile', 'button[type=submit]'],
  error: ['onboarding-flow', '[part~=heading]'],
};

/**
 * Resolves once the step is rendered and its heading was focused; in an inert page the focus does not move,
 * so it stays on the tool that was used.
 */
export async function drawn(root, target) {
  const [host, content] = presenters[target];
  const look = () => {
    const element = findDeep(root, host);
    return !element || element.shadowRoot?.querySelector(content);
  };
  await appear(look).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
}

class NotArrived extends Error {}

const patience = 8000;

/** Resolves when a journey on the page reaches the step; rejects if an error occurs. */
function stepTo(step) {
  return new Promise((resolve, reject) => {
    const end = new AbortController();
    const finish = (settle) => {
      clearTimeout(timer);
      end.abort();
      settle();
    };
    const fail = () => finish(() => reject(new NotArrived(step)));
    const timer = setTimeout(fail, patience);
    const { signal } = end;
    const listen = ({ detail }) => detail.to === step && finish(resolve);
    document.addEventListener('onboarding-step', listen, { signal });
    if (step !== 'error') document.addEventListener('onboarding-error', fail, { signal });
  });
}

/** The result of `look` as soon as it is truthy. */
async function appear(look) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new NotArrived();
}

/** The first match below `root`, in open shadow roots too. */
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
