/** Walks the steps of a product, and times each press until the next step is painted. */
import { categories, longestTasks } from '../main-thread.mjs';
import { withPage } from '../open-page.mjs';
import { stepClock } from './step-clock.mjs';
import { Visitor } from './visitor.mjs';

const email = 'ada@example.org';
const password = 'violet otter 42';
/** Milliseconds that the visitor looks at the first form, and at a step that is filled in, before they act. */
const look = 1000;
const pause = 300;

const inFlow = (kind, selector) => ['onboarding-flow', `onboarding-${kind}`, selector];
const submit = (kind) => inFlow(kind, 'button[type=submit]');
const username = inFlow('register', '[name=username]');
const newPassword = inFlow('otp', '[autocomplete~=new-password]');
const code = inFlow('otp', '[autocomplete~=one-time-code]');
const firstName = inFlow('profile', '[name=name]');

/** The steps in their order: what is filled in, the button, and the element by which the next step is known. */
export const ours = [
  {
    name: 'continue',
    input: username,
    text: () => email,
    button: submit('register'),
    next: newPassword,
  },
  {
    name: 'send',
    input: newPassword,
    text: () => password,
    button: inFlow('otp', '[name=send-code]'),
    next: code,
  },
  {
    name: 'verify',
    input: code,
    text: ({ outbox }) => outbox.at(-1).code,
    button: submit('otp'),
    next: firstName,
  },
  {
    name: 'save',
    input: firstName,
    text: () => 'Ada',
    more: async (visitor) => {
      await visitor.fills(inFlow('profile', '[name=surname]'), 'Byron');
      await visitor.clicks(inFlow('profile', '[name=usedforpromotions][value=true]'));
    },
    button: submit('profile'),
    next: inFlow('card', '[part~=barcode] svg'),
  },
];

/** Hanko's first step, to the form for the password. */
export const hanko = [
  {
    name: 'continue',
    input: ['hanko-registration', 'input[type=email]'],
    text: () => email,
    button: ['hanko-registration', 'button[type=submit]'],
    next: ['hanko-registration', 'input[type=password]'],
  },
];

/**
 * Returns `{continue, send, verify, save}` in milliseconds, as far as the step `until`. `paste`: the address is filled in at
 * once and the button pressed directly after. At full speed the figures are the longest task of each step.
 */
export function walk(
  { browser, server },
  page,
  condition,
  { paste = false, until = 'continue' } = {},
) {
  const steps = page === 'hanko' ? hanko : ours;
  const isTraced = condition === 'full speed';
  server.sandbox.reset();
  return withPage(browser, condition, async (tab) => {
    await tab.addInitScript(stepClock);
    const visitor = new Visitor(tab);
    if (isTraced) await browser.startTracing(tab, { categories });
    await tab.goto(`${server.url}/${page}`, { waitUntil: 'commit' });
    await visitor.sees(steps[0].input);
    await tab.waitForTimeout(look);
    const times = {};
    for (const { name, input, text, more, button, next } of steps) {
      if (isTraced) await tab.evaluate((step) => performance.mark(`bench-step-${step}`), name);
      const isPasted = paste && name === 'continue';
      if (isPasted) await visitor.fills(input, text(server.sandbox));
      else await visitor.types(input, text(server.sandbox));
      await more?.(visitor);
      if (!isPasted) await tab.waitForTimeout(pause);
      times[name] = await visitor.timeToPaint(button, next);
      if (name === until) break;
    }
    return isTraced ? longestTasks(JSON.parse(await browser.stopTracing())) : times;
  });
}
