/**
 * The actions of a visitor at each step, on any page.
 */
import { inBrowser, Visitor } from '../../support/visitor.js';
import { password, type Stage, type Visit } from './stage.js';

const visitor = ({ page }: Visit, stage?: Stage) =>
  new Visitor(inBrowser(page), () => stage?.code() ?? '', {
    password,
    data: { name: 'Anna', surname: 'De Luca 🌷', usedforpromotions: false },
  });

export const identify = (visit: Visit, value: string): Promise<void> =>
  visitor(visit).identify(value);

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

export const choosePassword = (visit: Visit, chosen = password): Promise<void> =>
  visitor(visit).sendCode(chosen);

export const enterCode = (visit: Visit, code: string): Promise<void> =>
  visitor(visit).enterCode(code);

/** From the code step to data entry. */
export async function prove(visit: Visit, stage: Stage): Promise<void> {
  await choosePassword(visit);
  await visit.event('code-sent');
  await visitor(visit, stage).enterCode();
}

export const enterData = (visit: Visit): Promise<void> => visitor(visit).enterData();

export const logIn = (visit: Visit, username: string, secret: string): Promise<void> =>
  visitor(visit).logIn(username, secret);
