/** A member that the journey does not need never keeps a customer from the card, and what cannot be read is not lost. */
import { describe, expect, it, vi } from 'vitest';
import { startJourney, type HeadlessJourney } from '../../../src/api.js';
import { createSandbox } from '../../../sandbox/src/sandbox/index.js';

type Json = Record<string, unknown>;
const username = 'registered@example.com';
const password = 'correct horse battery staple';
const mandatory = ['name', 'surname', 'usedForPromotions'];
const oddities = [{ odd: 1 }, [{ odd: 1 }], 'odd one', 5.5, true, null, []];

/** A journey from the log-in, with each customer of a reply changed. */
function journeyWith(change: (customer: Json) => void, campaign: object = {}) {
  const sandbox = createSandbox({ seed: 1 });
  Object.assign(sandbox.campaign, campaign);
  const journey = startJourney({
    campaignId: '1001',
    categoryId: '1703',
    apiBase: 'http://sandbox.example',
    apiKey: 'sandbox',
    start: 'login',
    resume: false,
    async fetch(input, init) {
      const response = await sandbox.fetch(input, init);
      const reply = (await response.json()) as Json;
      if (reply.customer) change(reply.customer as Json);
      return Response.json(reply, { status: response.status });
    },
  });
  return { sandbox, journey };
}

/** The step after the log-in. */
async function stepAfterLogIn(journey: HeadlessJourney): Promise<string> {
  journey.logIn({ username, password });
  await vi.waitFor(() => expect(journey.state).not.toMatchObject({ step: 'login' }), 60_000);
  return journey.state.step;
}

describe('a log-in', () => {
  it.each([
    ...['id', 'card', 'FidelyCode', 'gender', 'birthdate', 'mailContactData', 'mobileContactData'],
    ...[
      'zip',
      'country',
      'geoLevel1',
      'interestAreas',
      'privacy',
      'customerDynamicFields',
      'points',
    ],
    ...['name', 'surname', 'usedForStatistics', 'usedForPromotions'],
  ])('leads to the card whatever %s is', async (name) => {
    for (const odd of oddities) {
      const { journey } = journeyWith((customer) => {
        const { privacy } = customer as { privacy?: Json };
        const isConsent = name.startsWith('usedFor');
        Object.assign(isConsent && privacy ? privacy : customer, { [name]: odd });
      });
      // Nothing is stored of a mandatory field: it is asked.
      const isLacking = name === 'privacy' || (mandatory.includes(name) && odd === null);
      expect([odd, await stepAfterLogIn(journey)]).toEqual([
        odd,
        isLacking ? 'incomplete' : 'done',
      ]);
      journey.stop();
    }
  });

  it('asks for a mandatory country whose stored value is 0', async () => {
    const { journey } = journeyWith((customer) => Object.assign(customer, { country: 0 }), {
      CustomDataFields: { showName: true, showCountry: true, isMandatoryCountry: true },
      PrivacyCustomDataFields: {},
    });
    expect(await stepAfterLogIn(journey)).toBe('incomplete');
    expect(journey.state).toMatchObject({ missing: ['country'] });
    journey.stop();
  });

  it('takes 0 for no barcode', async () => {
    const { journey } = journeyWith((customer) => Object.assign(customer, { FidelyCode: 0 }));
    expect(await stepAfterLogIn(journey)).toBe('done');
    expect(journey.state).toMatchObject({ account: { card: '100010' } });
    expect(journey.state).not.toHaveProperty('account.fidelyCode');
    journey.stop();
  });

  it("reads a field of the campaign's own that is stored, and asks for one that is not", async () => {
    const must = { visible: true, mandatory: true };
    const campaign = { CustomDataFields: { name: must, Shop: must }, PrivacyCustomDataFields: {} };
    const stored = journeyWith((customer) => Object.assign(customer, { shop: 7 }), campaign);
    expect(await stepAfterLogIn(stored.journey)).toBe('done');
    stored.journey.stop();
    const empty = journeyWith(() => undefined, campaign);
    expect(await stepAfterLogIn(empty.journey)).toBe('incomplete');
    expect(empty.journey.state).toMatchObject({ missing: ['Shop'] });
    empty.journey.stop();
  });
});

it('a stored value that cannot be read is still there after a save that did not touch it, mandatory or not', async () => {
  const must = { visible: true, mandatory: true };
  const { sandbox, journey } = journeyWith(() => undefined, {
    CustomDataFields: { name: must, zip: must, birthdate: { visible: true }, interestAreas: must },
    PrivacyCustomDataFields: { usedForPromotions: must },
  });
  const odd = {
    zip: { code: '00184' },
    birthdate: '24/05/1990',
    interestareas: [{ id: 1, active: true }, { id: 2 }],
    usedforpromotions: 'yes',
  };
  const customer = sandbox.customers.find((one) => one.username === username);
  const data = customer?.data ?? {};
  Object.assign(data, odd);
  expect(await stepAfterLogIn(journey)).toBe('done');
  const saveAs = async (values: Parameters<HeadlessJourney['save']>[0]) => {
    journey.navigate('edit');
    await vi.waitFor(() => expect(journey.state.step).toBe('profile'), 60_000);
    journey.save(values);
    await vi.waitFor(() => expect(journey.state.step).toBe('done'), 60_000);
  };
  await saveAs({ name: 'Carla' });
  expect(data).toMatchObject({ name: 'Carla', ...odd });
  await saveAs({ name: 'Carla', zip: '20121', usedforpromotions: false });
  expect(data).toMatchObject({ ...odd, zip: '20121', usedforpromotions: false });
  journey.stop();
});
