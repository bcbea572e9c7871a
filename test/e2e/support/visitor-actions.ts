/**
 * The actions of a visitor at each step, on any page.
 */
import { password, type Stage, type Visit } from './stage.js';

export async function identify({ page }: Visit, value: string, by?: 'card'): Promise<void> {
  if (by === 'card') await page.locator('button[name=use-card]').click();
  await page.locator('form [name=username]').fill(value);
  await page.getByRole('button', { name: /^(Continue|Continua)$/ }).click();
}

/** A new customer at the code step, before the password is typed. */
export async function atPassword(
  stage: Stage,
  address: string,
  options?: Parameters<Stage['visit']>[0],
): Promise<Visit> {
  const visit = await stage.visit(options);
  await identify(visit, address);
  await visit.page.locator('[autocomplete=new-password]').waitFor();
  return visit;
}

export async function choosePassword({ page }: Visit, chosen = password): Promise<void> {
  await page.locator('[autocomplete=new-password]').fill(chosen);
  await page.locator('button[name=send-code]').click();
}

export async function enterCode({ page }: Visit, code: string): Promise<void> {
  await page.locator('[autocomplete=one-time-code]').fill(code);
  await page.locator('form button[type=submit]').click();
}

/** From the code step to data entry. */
export async function prove(visit: Visit, stage: Stage): Promise<void> {
  await choosePassword(visit);
  await visit.event('code-sent');
  await enterCode(visit, stage.code());
}

export async function enterData({ page }: Visit): Promise<void> {
  await page.locator('[name=name]').fill('Anna');
  await page.locator('[name=surname]').fill('De Luca 🌷');
  await page.locator('[name=usedforpromotions][value=false]').check();
  await page.locator('form button[type=submit]').click();
}

export async function logIn({ page }: Visit, username: string, secret: string): Promise<void> {
  const input = page.locator('[autocomplete=current-password]');
  // The register form has an input with the same autocomplete value.
  await input.waitFor();
  await page.locator('[autocomplete=username]').fill(username);
  await input.fill(secret);
  await page.locator('form button[type=submit]').click();
}
