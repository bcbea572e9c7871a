/** The passes of the demo's gateway, which signs them with a certificate of its own. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoWallet } from '../../scripts/demo-wallet.mjs';
import { rasterise, scan } from '../support/scanner.js';
import { identify, logIn } from './support/visitor-actions.js';
import { Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ wallet: demoWallet });
});
afterAll(() => stage.close());

const apple = 'Add to Apple Wallet';

/** The text of the code for the phone. */
async function readQr(page: Page): Promise<string> {
  const [path, modules] = await page
    .locator('.phone-code svg')
    .evaluate(
      (svg: SVGSVGElement) =>
        [svg.querySelector('path')!.getAttribute('d')!, svg.viewBox.baseVal.width] as const,
    );
  const { grey, width, height } = rasterise(path, { modules, rows: modules }, 4);
  return scan(grey, width, height).text;
}

async function atCard(): Promise<Visit> {
  const visit = await stage.visit({ path: '/gateway.html' });
  await identify(visit, 'registered@example.com');
  await logIn(visit, 'registered@example.com', 'correct horse battery staple');
  await visit.page.getByRole('button', { name: apple }).waitFor();
  return visit;
}

describe('the passes of a gateway', () => {
  it("one press downloads the customer's own pass, and the page stays", async () => {
    const visit = await atCard();
    const { page } = visit;
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: apple }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.toString('latin1', 0, 2)).toBe('PK');
    expect(asked[0]).toBe('POST /loyalty/api/wallet/apple');
    const { card } = await visit.event('complete');
    expect(page.url()).not.toContain(String(card));
    expect(asked.join()).not.toContain(String(card));
    expect(await page.locator('[part~=card-number]').isVisible()).toBe(true);
    await stage.leave(visit);
  });

  it('“Put it on your phone” shows a code after a press, whose address gives an iPhone the pass', async () => {
    const visit = await atCard();
    const { page } = visit;
    expect(await page.locator('.phone-code').count()).toBe(0);
    await page.getByRole('button', { name: 'Put it on your phone' }).click();
    await page.locator('.phone-code svg').waitFor();
    const address = await readQr(page);
    expect(address.startsWith(`${stage.server.url}/loyalty/api/wallet/phone/`)).toBe(true);
    const response = await fetch(address, {
      headers: { 'user-agent': 'iPhone; CPU iPhone OS 26' },
    });
    expect(response.headers.get('content-type')).toBe('application/vnd.apple.pkpass');
    await response.body?.cancel();
    await stage.leave(visit);
  });
});
