/**
 * A visitor with a virtual authenticator on `localhost`, at a page with `passkey`. A conditional request is answered by the virtual
 * authenticator at load, so that the button is tested where the browser does not offer passkeys at the field.
 */
import type { CDPSession, Page } from 'playwright-core';
import { addAuthenticator } from '../../../scripts/virtual-authenticator.mjs';
import { identify } from './visitor-actions.js';
import { flow, type Stage, type Visit } from './stage.js';

export const codeInput = '[autocomplete=one-time-code]';
export const card = '[part~=card-number]';
export const afterCode = `${card}, [name=surname]`;
export const offer = /^Next time log in with your face/;
export const logInByGesture = 'Log in with your face, finger or PIN';
export const stale = /That log-in no longer works/;

/** In the page: records signals, and offers passkeys at the field only if the test says so. */
function prepareBrowser({ atField }: { readonly atField: boolean }): void {
  const scope = globalThis as unknown as { signalled: string[] };
  scope.signalled = JSON.parse(localStorage.getItem('signalled') ?? '[]') as string[];
  const remember = ({ credentialId }: { credentialId: string }) => {
    scope.signalled.push(credentialId);
    localStorage.setItem('signalled', JSON.stringify(scope.signalled));
    return Promise.resolve();
  };
  Object.assign(PublicKeyCredential, {
    isConditionalMediationAvailable: () => Promise.resolve(atField),
    signalUnknownCredential: remember,
  });
}

/** A later attribute has no effect: the campaign of the test replaces that of the flow. */
function withPasskey(attributes: string): string {
  const [campaign] = /campaignid="\d+"/.exec(attributes) ?? [];
  const markup = flow(`password="none" ${attributes.replace(campaign ?? '', '')}`);
  return campaign === undefined ? markup : markup.replace(/campaignid="\d+"/, campaign);
}

export interface PasskeyVisitOptions {
  readonly hasPrf?: boolean;
  readonly attributes?: string;
  /** The browser offers passkeys at the field. */
  readonly atField?: boolean;
  /** Another device of a visitor who was here before. */
  readonly keepSandbox?: boolean;
  /** Runs in the page before its scripts. */
  readonly inPage?: () => void;
}

export class PasskeyVisit {
  /** Presses, of the page and of the browser's dialogs, and keys. */
  presses = 0;
  keys = 0;

  private constructor(
    readonly stage: Stage,
    readonly visit: Visit,
    readonly devtools: CDPSession,
    readonly authenticatorId: string,
  ) {}

  static async open(
    stage: Stage,
    {
      hasPrf = true,
      attributes = 'passkey="true"',
      atField = false,
      keepSandbox = false,
      inPage,
    }: PasskeyVisitOptions = {},
  ): Promise<PasskeyVisit> {
    let devtools: CDPSession | undefined;
    let id = '';
    const visit = await stage.visit({
      body: withPasskey(attributes),
      keepSandbox,
      prepare: async (page) => {
        await page.addInitScript(prepareBrowser, { atField });
        if (inPage) await page.addInitScript(inPage);
        devtools = await page.context().newCDPSession(page);
        id = await addAuthenticator(devtools, hasPrf);
      },
    });
    return new PasskeyVisit(stage, visit, devtools!, id);
  }

  get page() {
    return this.visit.page;
  }

  get messages(): number {
    return this.stage.sandbox.outbox.length;
  }

  async identify(address: string): Promise<void> {
    await identify(this.visit, address);
    this.keys += address.length;
    this.presses += 1;
    await this.page.locator(codeInput).waitFor();
  }

  async tick(): Promise<void> {
    await this.page.getByRole('checkbox', { name: offer }).check();
    this.presses += 1;
  }

  /** Types a code, and presses Confirm. */
  async confirm(code = this.stage.code()): Promise<void> {
    await this.page.locator(codeInput).fill(code);
    this.keys += code.length;
    this.presses += 1;
    await this.page.getByRole('button', { name: 'Confirm code' }).click();
  }

  /** From the first form until the card, with a passkey. */
  async register(address: string): Promise<void> {
    await this.identify(address);
    await this.tick();
    await this.confirm();
    await this.page.locator(afterCode).first().waitFor();
  }

  /** The next visit: the tab is another one, the device the same. */
  async comeBack(): Promise<void> {
    await this.page.goto(`${this.stage.server.url}/nothing`);
    await this.page.evaluate(() => sessionStorage.clear());
    await this.page.goto(`${this.stage.server.url}/bare.html`);
    this.presses = 0;
    this.keys = 0;
  }

  /** Presses the button of the first form. The browser's dialog is a press, too. */
  async gesture(): Promise<void> {
    await this.page.getByRole('button', { name: logInByGesture }).click();
    this.presses += 2;
  }

  /** Presses a button of the page. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
    this.presses += 1;
  }

  /** From the next load on the page has a flow with these attributes. */
  showFlow(attributes: string): Promise<void> {
    return this.stage.showFlow(this.page, withPasskey(attributes));
  }

  /** An empty tab of the same browser, whose page has the same flow. */
  async secondTab(attributes = 'passkey'): Promise<Page> {
    const page = await this.page.context().newPage();
    await page.addInitScript(prepareBrowser, { atField: false });
    await this.stage.showFlow(page, withPasskey(attributes));
    return page;
  }

  /** Waits for a sentence on the page. */
  async says(sentence: string): Promise<void> {
    await this.page.getByText(sentence, { exact: false }).first().waitFor();
  }

  async atCard(): Promise<void> {
    await this.page.locator(card).first().waitFor();
  }

  setVerified(isUserVerified: boolean): Promise<unknown> {
    const { authenticatorId } = this;
    return this.devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  }

  async credentials() {
    const { authenticatorId } = this;
    return (await this.devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  }

  signalled(): Promise<string[]> {
    return this.page.evaluate(
      () => JSON.parse(localStorage.getItem('signalled') ?? '[]') as string[],
    );
  }

  /** The keys of `localStorage` that the elements have written. */
  stored(): Promise<string[]> {
    return this.page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith('onboarding:passkey:')),
    );
  }

  /** The passwords that were sent, which no place of the page may hold. */
  get passwords(): string[] {
    return this.stage
      .requests(/registration|changeUAP/)
      .map(({ body }) => (body as { password?: string }).password)
      .filter((password) => password !== undefined);
  }

  leave(): Promise<void> {
    return this.stage.leave(this.visit, this.passwords);
  }
}
