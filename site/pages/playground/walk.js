/**
 * Brings the elements on the stage to a step, as a visitor would.
 */
import { appear, findAllDeep, NotArrived, Visitor } from './visitor.js';

/** The customer of the sandbox that reaches each step. */
const people = {
  error: 'blocked@example.com',
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
  const visitor = new Visitor(root, sandbox.outbox, (promise) =>
    Promise.race([promise, arrived.then(() => promise)]),
  );
  const person = people[target] ?? someoneNew(identifiers);
  try {
    if (target === 'incomplete') await visitor.logIn(person);
    else await visitor.identify(person);
    if (target === 'profile' || target === 'done') {
      await visitor.enterCode(await visitor.sendCode());
    }
    if (target === 'done') {
      await visitor.fillIn();
      await visitor.submit();
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
    const [element] = findAllDeep(root, host);
    return !element || element.shadowRoot?.querySelector(content);
  };
  await appear(look).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const patience = 12_000;

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
