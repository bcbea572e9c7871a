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

/**
 * Registers a new customer on a page with a flow and resolves when the card is shown. Consents without an answer in
 * `fields` are answered with No.
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

  await page.locator('input[autocomplete~=new-password]:visible').first().fill(password);
  await page.locator('button[name=send-code]:visible').click();
  const codeField = page.locator('input[autocomplete~=one-time-code]:visible');
  await codeField.waitFor();
  await codeField.fill(await code());
  await submit(page);

  await page.locator('onboarding-profile form button[type=submit]:visible').waitFor();
  await answerConsents(page, fields);
  for (const [name, value] of Object.entries(fields)) await fillField(page, name, value);
  await submit(page);
  await page.locator('[part~=card-number]').waitFor();
}

function sentCode(page: TestPage): () => string {
  return () => {
    const sent = sandboxOf(page)?.outbox.at(-1);
    if (!sent) throw new Error('No code was sent: call routeSandbox(page) first, or pass `code`.');
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
