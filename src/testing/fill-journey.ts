/**
 * Walks a page from the first form to the card.
 */
import { sandboxOf, type TestPage } from './route-sandbox.js';

export interface Person {
  /** The address, mobile number or card number to register with. */
  readonly username: string;
  /** Default: one that the form accepts. */
  readonly password?: string;
  /** Answers by write name: text, the value of a choice, or true and false for a consent. */
  readonly fields?: Readonly<Record<string, string | boolean>>;
  /** Gives the code that was sent; by default it is read from the sandbox of `routeSandbox`. */
  readonly code?: () => string | Promise<string>;
}

/** Where the page says that it cannot continue: the summary of errors, and the advice of the error page. */
const complaints = '[part~=summary]:visible, #note[role=alert]:visible';

/**
 * Registers a new customer on a page with a flow and resolves when the card is shown. Consents without an answer in
 * `fields` are answered with No. Rejects with what the page shows if it shows an error.
 */
export async function fillJourney(page: TestPage, person: Person): Promise<void> {
  const {
    username,
    password = 'violet otter bridge 42',
    fields = {},
    code = sentCode(page),
  } = person;
  await page.locator('form input[name=username]:visible').fill(username);
  await submit(page);

  await reach(page, 'input[autocomplete~=new-password]:visible');
  await page.locator('input[autocomplete~=new-password]:visible').first().fill(password);
  await page.locator('button[name=send-code]:visible').click();
  await reach(page, 'input[autocomplete~=one-time-code]:visible');
  await page.locator('input[autocomplete~=one-time-code]:visible').fill(await code());
  await submit(page);

  await reach(page, 'onboarding-profile form button[type=submit]:visible');
  await answerConsents(page, fields);
  for (const [name, value] of Object.entries(fields)) await fillField(page, name, value);
  await submit(page);
  await reach(page, '[part~=card-number]');
}

/** Waits for an element of the next step; rejects with the error that the page shows instead. */
async function reach(page: TestPage, selector: string): Promise<void> {
  await page.locator(`${selector}, ${complaints}`).first().waitFor();
  if ((await page.locator(selector).count()) > 0) return;
  const text = await page
    .locator(complaints)
    .first()
    .evaluate((shown) => shown.innerText);
  throw new Error(`The page shows an error: ${text.replaceAll(/\s+/g, ' ').trim()}`);
}

function sentCode(page: TestPage): () => string {
  return () => {
    const sandbox = sandboxOf(page);
    if (!sandbox) throw new Error('Call routeSandbox(page) first, or pass `code`.');
    const sent = sandbox.outbox.at(-1);
    if (!sent)
      throw new Error(
        'The page asks for a code, but the sandbox of routeSandbox(page) has sent none.',
      );
    return sent.code;
  };
}

async function answerConsents(page: TestPage, fields: object): Promise<void> {
  const refusals = page.locator('onboarding-profile form').first();
  const names = await refusals.evaluate((form) =>
    [...form.querySelectorAll<HTMLInputElement>('input[type=radio][value=false]')]
      .filter(
        (radio) =>
          !(radio.getRootNode() as ShadowRoot).querySelector(`input[name="${radio.name}"]:checked`),
      )
      .map(({ name }) => name),
  );
  for (const name of names) if (!(name in fields)) await fillField(page, name, false);
}

async function fillField(page: TestPage, name: string, value: string | boolean): Promise<void> {
  const control = page.locator(`onboarding-profile form [name="${name}"]:visible`).first();
  await control.waitFor();
  const kind = await control.evaluate((element) => (element as HTMLInputElement).type);
  if (kind === 'radio' || kind === 'checkbox') {
    const chosen = `onboarding-profile form [name="${name}"][value="${String(value)}"]`;
    await page.locator(chosen).check({ force: true });
  } else if (kind === 'select-one') await control.selectOption(String(value));
  else await control.fill(String(value));
}

const submit = (page: TestPage) => page.locator('button[type=submit]:visible').first().click();
