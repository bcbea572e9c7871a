/**
 * Walks a page from the first form to the card.
 */
import { sandboxOf, type TestFrame } from './route-sandbox.js';
import { inBrowser, Visitor, type Place, type Surface } from './visitor.js';

export interface Person {
  /** The address, mobile number or card number to register or to log in with. */
  readonly username: string;
  /** That of the account, for a log-in. Default: one that the form accepts. */
  readonly password?: string;
  /** Answers by write name: text, the value of a choice, or true and false for a consent. */
  readonly fields?: Readonly<Record<string, string | boolean>>;
  /** Gives the code that was sent; by default it is read from the sandbox of `routeSandbox`. */
  readonly code?: () => string | Promise<string>;
  /** Where to stop: when this form is shown, before it is filled in. Default: at the card. */
  readonly until?: Place;
}

/** Where the page says that it cannot continue: the summary of errors, and the advice of the error page. */
const complaints: readonly string[] = ['[part~=summary]', '#note[role=alert]'];

/**
 * Walks on a page with a flow, from the form that it shows, and resolves at the card or at the form `until`. A new customer and
 * the owner of a card register; a registered customer logs in. Consents without an answer in `fields` are answered with No.
 * Rejects with what the page shows if it shows an error. A flow in a frame needs the frame: `page.frameLocator('iframe')`.
 */
export async function fillJourney(page: TestFrame, person: Person): Promise<void> {
  await new PageVisitor(page, person).walk(person.until);
}

/** Answers each kind of field, and all consents. */
class PageVisitor extends Visitor {
  readonly #page: TestFrame;

  constructor(page: TestFrame, { fields = {}, code = sentCode(page), ...person }: Person) {
    super(withComplaints(page), code, { ...person, data: fields });
    this.#page = page;
  }

  override async enterData(data = this.person.data): Promise<void> {
    await this.openFold();
    await answerConsents(this.#page, data);
    for (const [name, value] of Object.entries(data)) await fillField(this.#page, name, value);
    await super.enterData({});
  }
}

/** The page; a wait rejects with the error that the page shows instead. */
function withComplaints(page: TestFrame): Surface {
  const surface = inBrowser(page);
  return {
    ...surface,
    async appears(...selectors) {
      const found = await surface.appears(...selectors, ...complaints);
      if (!complaints.includes(found)) return found;
      const shown = page.locator(`${found}:visible`).first();
      const text = await shown.evaluate((element) => element.innerText);
      throw new Error(`The page shows an error: ${text.replaceAll(/\s+/g, ' ').trim()}`);
    },
  };
}

function sentCode(page: TestFrame): () => string {
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

async function answerConsents(page: TestFrame, fields: object): Promise<void> {
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

async function fillField(page: TestFrame, name: string, value: string | boolean): Promise<void> {
  const control = page.locator(`onboarding-profile form [name="${name}"]:visible`).first();
  await control.waitFor();
  const kind = await control.evaluate((element) => (element as HTMLInputElement).type);
  if (kind === 'radio' || kind === 'checkbox') {
    const chosen = `onboarding-profile form [name="${name}"][value="${String(value)}"]`;
    await page.locator(chosen).check({ force: true });
  } else if (kind === 'select-one') await control.selectOption(String(value));
  else await control.fill(String(value));
}
