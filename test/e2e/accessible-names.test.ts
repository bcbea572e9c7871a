/**
 * Journeys by role and accessible name alone, as assistive technology finds controls: no selectors, no
 * attributes, and only whole names.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCardNumber } from '../../src/domain/display.js';
import { password, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const known = 'correct horse battery staple';
const contact = 'Email or mobile number';
const username = 'Email, mobile or card number';
const promotions = 'I’d like to receive offers and news.';

/** The actions available to a user who knows roles and names. */
function handsOf({ page }: Visit) {
  const exact = (name: string) => ({ name, exact: true });
  return {
    press: (name: string) => page.getByRole('button', exact(name)).click(),
    write: (name: string, text: string) => page.getByRole('textbox', exact(name)).fill(text),
    /** A password input has no role, so its label is used. */
    writeSecret: (name: string, text: string) => page.getByLabel(name, { exact: true }).fill(text),
    choose: (question: string, answer: string) =>
      page
        .getByRole('group', exact(question))
        .getByRole('radio', { name: answer, exact: true })
        .check(),
    /** Waits for the heading of a step; `step` is its number in a registration. */
    isAt: (name: string, step?: number) =>
      page.getByRole('heading', exact(step ? `${name} (Step ${step} of 3)` : name)).waitFor(),
    /** Waits for the card with its number, and for its full-screen barcode. */
    async holdsCard(number: string) {
      const card = page.getByRole('region', exact('Your loyalty card'));
      await card.getByText(formatCardNumber(number), { exact: true }).waitFor();
      await page.getByRole('button', exact('Show at the till')).click();
      await page
        .getByRole('dialog')
        .getByRole('img', exact(`Barcode of card ${number}`))
        .waitFor();
      await page.getByRole('button', exact('Close')).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  };
}

type Hands = ReturnType<typeof handsOf>;

/** From the new password to data entry. */
async function prove(hands: Hands, isCard = false): Promise<void> {
  await hands.isAt('Choose your password', 2);
  await hands.writeSecret('New password', password);
  await hands.press(isCard ? 'Send me a code' : 'Email me a code');
  await hands.isAt(isCard ? 'Enter your code' : 'Check your email', 2);
  await hands.write('Code', stage.code());
  await hands.press('Confirm code');
}

async function enterData(hands: Hands, save = 'Get my card'): Promise<void> {
  await hands.isAt('Your details', 3);
  await hands.write('First name', 'Anna');
  await hands.write('Last name', 'De Luca');
  await hands.choose(promotions, 'No');
  await hands.press(save);
}

/** The card number of the customer with this address. */
const cardOf = (address: string) =>
  stage.sandbox.customers.find(({ data }) => data.mailcontactdata === address)?.card ?? '';

describe('by role and accessible name', () => {
  it('a new customer registers after correcting an error', async () => {
    const visit = await stage.visit();
    const hands = handsOf(visit);
    await hands.isAt('Get your card', 1);
    await hands.press('Continue');
    const field = visit.page.getByRole('textbox', { name: contact, exact: true });
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await field.and(visit.page.locator(':focus')).waitFor();
    await hands.write(contact, 'by-role@example.org');
    await hands.press('Continue');
    await prove(hands);
    await enterData(hands);
    await hands.isAt('Welcome, Anna. Here’s your card.');
    await hands.holdsCard(cardOf('by-role@example.org'));
    await stage.leave(visit);
  });

  it('an optional field has a space before "(optional)" in its name, as Chromium computes it', async () => {
    const visit = await stage.visit();
    const hands = handsOf(visit);
    await hands.write(contact, 'by-name@example.org');
    await hands.press('Continue');
    await prove(hands);
    await hands.isAt('Your details', 3);
    await visit.page.locator('form details > summary').click();
    const session = await visit.page.context().newCDPSession(visit.page);
    const optional = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const names = nodes.map(({ name }) => String(name?.value ?? ''));
      return names.filter((name) => name.endsWith('(optional)'));
    };
    // Chromium builds the tree some time after the elements.
    await expect
      .poll(optional)
      .toEqual(
        expect.arrayContaining([
          'Gender (optional)',
          'Mobile number (optional)',
          'Postcode (optional)',
        ]),
      );
    expect(
      (await optional()).filter((name) => !name.endsWith(' (optional)') && name !== '(optional)'),
    ).toEqual([]);
    await stage.leave(visit);
  });

  it('each step adds one landmark at most to the page, as Chromium computes it', async () => {
    const visit = await stage.visit();
    const hands = handsOf(visit);
    const session = await visit.page.context().newCDPSession(visit.page);
    const roles = ['banner', 'complementary', 'form', 'main', 'navigation', 'region', 'search'];
    /** Roles and names of the landmarks, without the page's own. A form without a name is none. */
    const landmarks = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes
        .map(({ role, name }) => [String(role?.value), String(name?.value ?? '')])
        .filter(([role = '']) => roles.includes(role) && role !== 'main')
        .filter(([role, name]) => role !== 'form' || name !== '');
    };
    await expect.poll(landmarks).toEqual([]);
    await hands.write(contact, 'landmarks@example.org');
    await hands.press('Continue');
    await prove(hands);
    await hands.isAt('Your details', 3);
    await visit.page.getByRole('textbox', { name: 'First name' }).waitFor();
    await expect.poll(landmarks).toEqual([['form', 'Your details']]);
    await enterData(hands);
    await hands.isAt('Welcome, Anna. Here’s your card.');
    await expect.poll(landmarks).toEqual([['region', 'Your loyalty card']]);
    await stage.leave(visit);
  });

  it('a card holder activates the card by its number', async () => {
    const visit = await stage.visit();
    const hands = handsOf(visit);
    await hands.press('I have a card, but no account yet');
    await hands.write('Card number', '100002');
    await hands.press('Continue');
    await prove(hands, true);
    await enterData(hands, 'Save and show my card');
    await hands.isAt('Welcome, Anna. Your card is online.');
    await hands.holdsCard('100002');
    await stage.leave(visit);
  });

  it('a customer logs in and completes the missing data', async () => {
    const visit = await stage.visit();
    const hands = handsOf(visit);
    await hands.press('Log in');
    await hands.isAt('Log in');
    await hands.write(username, 'incomplete@example.com');
    await hands.writeSecret('Password', known);
    await hands.press('Log in');
    await hands.isAt('Almost there, Luca', 3);
    await hands.write('Last name', 'De Luca');
    await hands.press('Get my card');
    await hands.holdsCard('100011');
    await stage.leave(visit, [known]);
  });

  it('a customer resets a forgotten password', async () => {
    const visit = await stage.visit();
    const hands = handsOf(visit);
    await hands.press('Log in');
    await hands.press('Forgot your password?');
    await hands.isAt('Forgot your password?');
    await hands.write(username, 'registered@example.com');
    await hands.press('Send me a code');
    await hands.isAt('Choose a new password');
    await hands.write('Code', stage.code());
    await hands.writeSecret('New password', password);
    await hands.press('Save new password');
    await hands.isAt('Welcome back');
    await hands.holdsCard('100010');
    await stage.leave(visit);
  });
});
