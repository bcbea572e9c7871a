import { describe, expect, it, vi } from 'vitest';
import { startJourney } from '../../../src/api.js';
import { dynamicName } from '../../../src/domain/dynamic-field.js';
import type { Customer } from '../../../src/domain/customer.js';
import type { HostEvent } from '../../../src/flow/session/host-events.js';
import type { Field } from '../../../src/kinds/index.js';
import { createSandbox, type SandboxOptions } from '../../../sandbox/src/sandbox/index.js';
import { account, anna, complete, fields, wholeAccount } from '../../flow/samples.js';
import { password, Stage } from '../../flow/stage.js';

const name = dynamicName('7');
const facts = { group: 'preferences', mandatory: true, readOnly: false } as const;
const city: Field = { ...facts, kind: 'text', name, label: 'city' };
const stored = { ...wholeAccount, values: complete };

/** A log-in at a campaign with a mandatory dynamic field. */
async function loggedIn(reply: Customer, whole?: Customer, field: Field = city): Promise<Stage> {
  const stage = new Stage();
  await stage.send({ type: 'open-login' });
  await stage.send({ type: 'log-in', username: anna.value, password });
  await stage.client.answers('logIn', reply);
  await stage.client.answers('fields', [...fields, field]);
  if (whole) await stage.client.answers('customer', whole);
  return stage;
}

describe('a log-in at a campaign with a mandatory dynamic field', () => {
  it('takes it as answered if no reply shows dynamic fields', async () => {
    expect((await loggedIn(stored, stored)).where).toBe('done');
    expect((await loggedIn({ ...account, values: complete }, stored)).where).toBe('done');
  });

  it('asks for it if the reply shows that nothing is stored', async () => {
    const stage = await loggedIn(stored, { ...stored, listsDynamicFields: true });
    expect(stage.state).toMatchObject({ step: 'incomplete', missing: [name] });
  });

  it('reads the customer before it takes anything as answered', async () => {
    const stage = await loggedIn(stored);
    expect(stage.client.pending).toEqual(['customer']);
  });

  it.each<[string, Partial<Customer>]>([
    ['by its id', { values: { ...complete, [name]: 'Rome' } }],
    ['in a form that cannot be read', { unreadable: [name] }],
  ])('takes it as answered if it is stored %s', async (_, more) => {
    const whole = { ...stored, listsDynamicFields: true, ...more } as const;
    expect((await loggedIn(stored, whole)).where).toBe('done');
  });

  it('takes a stored value that its control cannot show as answered', async () => {
    const whole = {
      ...stored,
      listsDynamicFields: true,
      values: { ...complete, [name]: 'soon' },
    } as const;
    const date: Field = { ...facts, kind: 'date', birth: false, name };
    expect((await loggedIn(stored, whole, date)).where).toBe('done');
  });

  it('still asks for other data', async () => {
    const stage = await loggedIn({ ...stored, values: {} }, { ...stored, values: {} });
    expect(stage.state).toMatchObject({
      step: 'incomplete',
      missing: ['name', 'usedforpromotions'],
      profileForm: { fields: [...fields, city] },
    });
  });
});

const described = {
  id: 1328,
  name: 'city',
  type: { id: 1976, dataType: 7, length: 0 },
  flags: { isEnabled: true, isVisible: true, isMandatory: true, showingCustomerArea: true },
};

/** A journey without elements to the form of a new customer. */
async function atForm(campaign: object, options: SandboxOptions = {}) {
  const sandbox = createSandbox({ seed: 1, ...options });
  Object.assign(sandbox.campaign, campaign);
  const events: HostEvent[] = [];
  const journey = startJourney({
    campaignId: '1001',
    categoryId: '1703',
    apiBase: 'http://sandbox.example',
    apiKey: 'sandbox',
    resume: false,
    fetch: sandbox.fetch,
    onEvent: (event) => events.push(event) > 0,
  });
  const at = (step: string) =>
    vi.waitFor(
      () => expect(journey.state).toMatchObject({ step, request: { kind: 'idle' } }),
      60_000,
    );
  journey.identify(anna);
  await at('otp');
  journey.sendCode();
  await vi.waitFor(() => expect(sandbox.outbox).toHaveLength(1), 60_000);
  await at('otp');
  journey.verify(sandbox.outbox[0]?.code ?? '', password);
  await at('profile');
  return { sandbox, journey, events, at };
}

describe('a campaign with a dynamic field as the platform describes it', () => {
  it.each(['documented', 'recorded'] as const)(
    'leads to the card, and the value comes back (form: %s)',
    async (form) => {
      const { sandbox, journey, at } = await atForm(
        { dynamicFields: [described] },
        { dialect: { form } },
      );
      const write = dynamicName('1328');
      journey.save({ ...complete, [write]: 'Rome' });
      await at('done');
      const sent = sandbox.requests.filter(
        ({ method, path }) => method === 'PUT' && path === '/customer',
      );
      expect(sent.at(-1)?.body).toMatchObject({
        customerdynamicfields: [{ id: 1328, value: 'Rome' }],
      });
      journey.navigate('edit');
      await at('profile');
      expect(journey.state).toMatchObject({ profileForm: { stored: { [write]: 'Rome' } } });
      journey.save({ ...complete, [write]: 'Milan' });
      await at('done');
      journey.stop();
      const again = startJourney({
        campaignId: '1001',
        categoryId: '1703',
        apiBase: 'http://sandbox.example',
        apiKey: 'sandbox',
        resume: false,
        fetch: sandbox.fetch,
      });
      again.logIn({ username: anna.value, password });
      await vi.waitFor(() => expect(again.state.step).toBe('done'), 60_000);
      again.stop();
    },
  );

  it('shows the stored value again beside one that has lost its id', async () => {
    const { sandbox, journey, at } = await atForm({ dynamicFields: [described] });
    const write = dynamicName('1328');
    journey.save({ ...complete, [write]: 'Rome' });
    await at('done');
    journey.stop();
    const again = startJourney({
      campaignId: '1001',
      categoryId: '1703',
      apiBase: 'http://sandbox.example',
      apiKey: 'sandbox',
      resume: false,
      fetch: async (...request) => {
        const reply = await sandbox.fetch(...request);
        const body = await reply.text();
        const list = /("customerDynamicFields":\[)/i;
        return new Response(body.replace(list, '$1{"value":"Milan"},'), reply);
      },
    });
    again.logIn({ username: anna.value, password });
    await vi.waitFor(() => expect(again.state.step).toBe('done'), 60_000);
    again.navigate('edit');
    await vi.waitFor(() => expect(again.state).toHaveProperty('profileForm'), 60_000);
    expect(again.state).toMatchObject({ profileForm: { stored: { [write]: 'Rome' } } });
    again.stop();
  });

  it('names a mandatory field that cannot be asked in an event, and opens the form', async () => {
    const nameless = { type: { dataType: 7 }, flags: { isVisible: true, isMandatory: true } };
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const { journey, events } = await atForm({ dynamicFields: [nameless, described] });
    const hint = 'A mandatory field cannot be asked: item 1 of dynamicFields has no id.';
    expect(
      events.flatMap(({ name, detail }) => (name === 'onboarding-error' ? [detail] : [])),
    ).toEqual([{ code: 'misconfigured', step: 'profile', retryable: false, hint }]);
    expect(warned.mock.calls).toEqual([
      ['[onboarding] dynamicFields: item 1 is left out: it has no id.'],
    ]);
    expect(logged.mock.calls).toEqual([[`[onboarding] misconfigured (profile): ${hint}`]]);
    vi.restoreAllMocks();
    journey.stop();
  });

  it('never hands the pin of a card to the page', async () => {
    const { sandbox, journey, events, at } = await atForm({ dynamicFields: [described] });
    sandbox.customers.at(-1)!.pinCode = '26827719';
    journey.save({ ...complete, [dynamicName('1328')]: 'Rome' });
    await at('done');
    journey.navigate('edit');
    await at('profile');
    expect(JSON.stringify([journey.state, events])).not.toMatch(/26827719|pin_?code/i);
    journey.stop();
  });
});
