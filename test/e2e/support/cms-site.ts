/**
 * Pages as content management systems produce them, with a CSP of their own, on the origin of the built files
 * or on another one.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright-core';
import type { Stage } from './stage.js';

const trusted = "require-trusted-types-for 'script'; trusted-types onboarding-elements";
const rest = `default-src 'none'; style-src 'self'; img-src data:; connect-src *; ${trusted}`;

export const script = '<script type="module" src="{site}/dist/onboarding.js"></script>';
export const data =
  'data-campaignid="1001" data-categoryid="1703" data-api-base="{site}/api" data-api-key="sandbox"';
export const place = `<div data-onboarding="flow" ${data}></div>`;

export interface CmsPage {
  readonly page: Page;
  /** Console messages and page errors. */
  readonly said: readonly string[];
  /** The input of the first form. */
  readonly identifier: Locator;
}

export interface CmsPageOptions {
  /** The sources of `script-src`; `{site}` is the address of the built files. */
  readonly policy?: string;
  readonly from?: string;
  /** More names of Trusted Types policies. */
  readonly types?: string;
  /** Scripts of the page by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Called with the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export class CmsSite {
  #answer = { body: '', policy: '' };
  #opened: Page[] = [];

  private constructor(
    readonly stage: Stage,
    readonly elsewhere: Server,
  ) {}

  static async create(stage: Stage): Promise<CmsSite> {
    const elsewhere = createServer((_, response) => {
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': site.#answer.policy,
      });
      response.end(site.#answer.body);
    });
    const site = new CmsSite(stage, elsewhere);
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    return site;
  }

  /** Opens a page with this body; `{site}` in it is the address of the built files. */
  async open(
    body: string,
    { policy = "'self'", from = 'here', types = '', files = {}, prepare }: CmsPageOptions = {},
  ): Promise<CmsPage> {
    this.stage.sandbox.reset();
    const page = await (await this.stage.browser.newContext({ locale: 'en-GB' })).newPage();
    this.#opened.push(page);
    page.setDefaultTimeout(30_000);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(`pageerror: ${error.message}`));
    const site = this.stage.server.url;
    const away = `http://localhost:${(this.elsewhere.address() as AddressInfo).port}`;
    const address = `${from === 'elsewhere' ? away : site}/cms-page`;
    const html = `<!doctype html><html lang="en"><title>Shop</title><body>${body}`;
    this.#answer = {
      policy: `script-src ${policy}; ${rest} ${types}`.replaceAll('{site}', site),
      body: html.replaceAll('{site}', site),
    };
    if (from === 'here') {
      const headers = { 'content-security-policy': this.#answer.policy };
      const answer = { contentType: 'text/html', headers, body: this.#answer.body };
      await page.route(address, (route) => route.fulfill(answer));
    }
    for (const [path, text] of Object.entries(files)) {
      await page.route(`${site}${path}`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: text }),
      );
    }
    await prepare?.(page);
    await page.goto(address);
    return { page, said, identifier: page.locator('onboarding-register form [name=username]') };
  }

  async leave(): Promise<void> {
    for (const page of this.#opened.splice(0)) await page.context().close();
  }

  close(): void {
    this.elsewhere.close();
  }
}
