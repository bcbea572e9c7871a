/** `password: 'none'`: a code alone lets everybody in. */
import { expect, it } from 'vitest';
import { readIdentifier, type HeadlessJourney, type JourneyOptions } from '../../src/api.js';
import { headless } from './headless.js';
import { eventually, freezeTime } from './passing-time.js';

function setUp(options: Partial<JourneyOptions> = {}) {
  const heard: string[] = [];
  const onEvent: JourneyOptions['onEvent'] = ({ name, detail }) => {
    const { code } = detail as { code?: string };
    heard.push(name.replace('onboarding-', '') + (code ? ` ${code}` : ''));
    return true;
  };
  const stage = headless({ onEvent, password: 'none', ...options });
  const states: string[] = [];
  stage.journey.subscribe(({ step }) => {
    if (states.at(-1) !== step) states.push(step);
  });
  return { ...stage, heard, states };
}

function identify(journey: HeadlessJourney, text: string, channel?: 'card'): void {
  const reading = readIdentifier(text, {
    channels: ['email', 'mobile', 'card'],
    ...(channel && { channel }),
  });
  if (!reading.ok) throw new Error('not an identifier');
  journey.identify(reading.identifier);
}

freezeTime();

const at = (journey: HeadlessJourney, step: string) =>
  eventually(() => {
    expect(journey.state).toMatchObject({ step, request: { kind: 'idle' } });
  });
const codeSent = (journey: HeadlessJourney) =>
  eventually(() => {
    expect(journey.state).toMatchObject({
      step: 'otp',
      request: { kind: 'idle' },
      delivery: { code: {} },
    });
  });

for (const text of ['anna@example.org', '3331234567']) {
  it(`lets a new person in by ${text}, with one message`, async () => {
    const { journey, sandbox, heard, states } = setUp();
    identify(journey, text);
    await codeSent(journey);
    expect(sandbox.outbox).toHaveLength(1);
    journey.verify(sandbox.outbox[0]!.code);
    await at(journey, 'profile');
    journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: false });
    await at(journey, 'done');
    expect(heard).toEqual([
      ...['identified', 'step', 'code-sent', 'verified', 'step', 'profile-saved', 'complete'],
      'step',
    ]);
    expect(states).toEqual(['register', 'otp', 'profile', 'done']);
    const { password } = sandbox.customers.at(-1)!;
    expect(password).toHaveLength(24);
    expect(JSON.stringify(journey.state)).not.toContain(password);
  });
}

for (const [text, channel] of [
  ['hascard@example.com', undefined],
  ['100002', 'card'],
] as const) {
  it(`lets a card holder in by ${text}`, async () => {
    const { journey, sandbox, heard } = setUp();
    identify(journey, text, channel);
    await codeSent(journey);
    journey.verify(sandbox.outbox.at(-1)!.code);
    await eventually(() => expect(['profile', 'done']).toContain(journey.state.step));
    await eventually(() => expect(journey.state.request.kind).toBe('idle'));
    if (journey.state.step === 'profile')
      journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: false });
    await at(journey, 'done');
    expect(heard).toContain('verified');
    expect(sandbox.outbox).toHaveLength(1);
  });
}

it('lets a registered customer in, with the events of a log-in', async () => {
  const { journey, sandbox, heard, states } = setUp();
  const before = sandbox.customers.length;
  identify(journey, 'registered@example.com');
  await codeSent(journey);
  journey.verify(sandbox.outbox[0]!.code);
  await at(journey, 'done');
  expect(journey.state).toMatchObject({ via: 'login' });
  expect(heard).toEqual(['identified', 'step', 'code-sent', 'logged-in', 'complete', 'step']);
  expect(states).toEqual(['register', 'otp', 'done']);
  expect(sandbox.customers).toHaveLength(before);
  expect(sandbox.outbox).toHaveLength(1);
});

it('leads a registered customer without mandatory data to data entry', async () => {
  const { journey, sandbox, heard } = setUp();
  identify(journey, 'incomplete@example.com');
  await codeSent(journey);
  journey.verify(sandbox.outbox[0]!.code);
  await at(journey, 'incomplete');
  expect(heard).toContain('incomplete');
});

it('says that a typed code is wrong, and keeps the journey', async () => {
  for (const text of ['anna@example.org', 'registered@example.com']) {
    const { journey, sandbox } = setUp();
    identify(journey, text);
    await codeSent(journey);
    const { code } = sandbox.outbox[0]!;
    journey.verify(code === '000000' ? '000001' : '000000');
    await eventually(() =>
      expect(journey.state).toMatchObject({
        step: 'otp',
        request: { kind: 'failed', problem: { code: 'wrong-code' } },
      }),
    );
    journey.verify(code);
    await eventually(() => expect(['profile', 'done']).toContain(journey.state.step));
  }
});

const register = { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' };
const change = { method: 'PUT', path: '/customer/changeUAPByVerificationCode' };
const auth = { method: 'POST', path: '/auth', scope: 'customer' };

async function letIn(
  { journey, sandbox }: ReturnType<typeof setUp>,
  max = 4,
  isLast = false,
): Promise<void> {
  for (let press = 0; press < max; press += 1) {
    await eventually(() => {
      expect(journey.state.request.kind).not.toBe('busy');
      expect(journey.state.request).not.toMatchObject({ willRetry: true });
    });
    const { step, request } = journey.state;
    if (step === 'done' || step === 'error') return;
    if (step === 'incomplete') {
      if (isLast) return;
      journey.navigate('finish');
      continue;
    }
    if (step === 'profile' && request.kind === 'idle' && journey.state.profileForm) {
      journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: false });
    } else if (step === 'profile') journey.load();
    else if (step === 'checking') journey.checkAgain();
    else if (step === 'otp') journey.verify(sandbox.outbox.at(-1)!.code);
    else return;
  }
}

const people = [
  ['anna@example.org', register],
  ['hascard@example.com', change],
  ['registered@example.com', change],
] as const;
for (const [text, call] of people) {
  for (const fault of ['drop', 'drop-after-commit', 'status:500', 'html', 'status:502']) {
    it(`${text}: one account and one message if the answer is ${fault}`, async () => {
      const stage = setUp();
      const { journey, sandbox } = stage;
      const before = sandbox.customers.length;
      identify(journey, text);
      await codeSent(journey);
      sandbox.faults = [{ ...call, fault }];
      journey.verify(sandbox.outbox[0]!.code);
      await letIn(stage);
      await at(journey, 'done');
      expect(sandbox.outbox).toHaveLength(1);
      expect(sandbox.customers).toHaveLength(before + (call === register ? 1 : 0));
    }, 30_000);
  }

  it(`${text}: goes on if the answer and the log-in are lost`, async () => {
    const stage = setUp();
    const { journey, sandbox } = stage;
    identify(journey, text);
    await codeSent(journey);
    sandbox.faults = [
      { ...call, fault: 'drop-after-commit' },
      { ...auth, fault: 'drop', times: 2 },
    ];
    journey.verify(sandbox.outbox[0]!.code);
    await letIn(stage, 6);
    await at(journey, 'done');
    expect(sandbox.outbox).toHaveLength(1);
  }, 40_000);

  it(`${text}: draws a refused password once more, then shows the error page`, async () => {
    for (const times of [1, 2]) {
      const stage = setUp();
      const { journey, sandbox } = stage;
      identify(journey, text);
      await codeSent(journey);
      sandbox.faults = [{ ...call, fault: times === 1 ? 'answer:264' : 'answer:359', times }];
      journey.verify(sandbox.outbox[0]!.code);
      await letIn(stage);
      await at(journey, times === 1 ? 'done' : 'error');
      expect(sandbox.outbox).toHaveLength(1);
    }
  }, 30_000);

  it(`${text}: asks for one new code if another device has replaced the password`, async () => {
    for (const times of [1, 2]) {
      const stage = setUp();
      const { journey, sandbox, states } = stage;
      identify(journey, text);
      await codeSent(journey);
      sandbox.faults = [{ ...auth, fault: 'answer:77', times }];
      journey.verify(sandbox.outbox[0]!.code);
      await eventually(() => {
        expect(journey.state).toMatchObject({
          step: 'register',
          request: { kind: 'idle' },
          reason: 'session',
          identifier: { value: text },
        });
      });
      expect(sandbox.outbox).toHaveLength(1);
      identify(journey, text);
      await eventually(() => expect(sandbox.outbox).toHaveLength(2));
      await codeSent(journey);
      journey.verify(sandbox.outbox[1]!.code);
      await letIn(stage);
      await at(journey, times === 1 ? 'done' : 'error');
      expect(states).not.toContain('reset');
    }
  }, 30_000);
}

it('goes on by the other call if somebody has registered since the look-up', async () => {
  const stage = setUp();
  const { journey, sandbox } = stage;
  const other = setUp({
    fetch: async (input, init) => {
      const request = new Request(input, init);
      return sandbox.fetch(new Request(request.url.replace('/api/', '/'), request));
    },
  });
  identify(journey, 'anna@example.org');
  await codeSent(journey);
  identify(other.journey, 'anna@example.org');
  await codeSent(other.journey);
  other.journey.verify(sandbox.outbox[1]!.code);
  await at(other.journey, 'profile');
  journey.verify(sandbox.outbox[0]!.code);
  await eventually(() =>
    expect(journey.state).toMatchObject({ step: 'register', reason: 'session' }),
  );
  expect(sandbox.outbox).toHaveLength(2);
  identify(journey, 'anna@example.org');
  await eventually(() => expect(sandbox.outbox).toHaveLength(3));
  await codeSent(journey);
  journey.verify(sandbox.outbox[2]!.code);
  await letIn(stage, 4, true);
  expect(journey.state.step).toBe('incomplete');
  expect(sandbox.customers.filter(({ username }) => username === 'anna@example.org')).toHaveLength(
    1,
  );
});

it('asks for a code again if the session ends at data entry, and comes back to it', async () => {
  const stage = setUp();
  const { journey, sandbox, heard } = stage;
  identify(journey, 'anna@example.org');
  await codeSent(journey);
  journey.verify(sandbox.outbox[0]!.code);
  await at(journey, 'profile');
  sandbox.faults = [
    { method: 'PUT', path: '/customer', fault: 'status:401' },
    { method: 'POST', path: '/auth/refreshToken', fault: 'status:401', times: 2 },
  ];
  journey.save({ name: 'Anna', surname: 'Rossi', usedforpromotions: false });
  await at(journey, 'register');
  expect(journey.state).toMatchObject({
    reason: 'session',
    identifier: { value: 'anna@example.org' },
  });
  identify(journey, 'anna@example.org');
  await codeSent(journey);
  journey.verify(sandbox.outbox[1]!.code);
  await letIn(stage);
  await at(journey, 'done');
  expect(heard).toContain('error session-expired');
  expect(journey.state).toMatchObject({ via: 'login' });
});

for (const [text, call] of people) {
  it(`${text}: asks for a new code if the typed one has expired`, async () => {
    const stage = setUp();
    const { journey, sandbox } = stage;
    identify(journey, text);
    await codeSent(journey);
    sandbox.faults = [{ ...call, fault: 'answer:425' }];
    journey.verify(sandbox.outbox[0]!.code);
    await eventually(() =>
      expect(journey.state).toMatchObject({
        step: 'otp',
        request: { kind: 'failed', problem: { code: 'code-expired' } },
      }),
    );
    expect(sandbox.outbox).toHaveLength(1);
    journey.sendCode();
    await eventually(() => expect(sandbox.outbox).toHaveLength(2));
    await codeSent(journey);
    journey.verify(sandbox.outbox[1]!.code);
    await letIn(stage);
    await at(journey, 'done');
  });

  it(`${text}: a taken username asks a new person for one new code, and is the end for others`, async () => {
    for (const times of [1, 2]) {
      const stage = setUp();
      const { journey, sandbox } = stage;
      identify(journey, text);
      await codeSent(journey);
      sandbox.faults = [{ ...call, fault: 'answer:263', times }];
      journey.verify(sandbox.outbox[0]!.code);
      if (call === register) {
        await at(journey, 'register');
        expect(sandbox.outbox).toHaveLength(1);
        identify(journey, text);
        await codeSent(journey);
        journey.verify(sandbox.outbox[1]!.code);
      }
      await letIn(stage);
      await at(journey, call === register && times === 1 ? 'done' : 'error');
      expect(sandbox.outbox).toHaveLength(call === register ? 2 : 1);
    }
  });

  it(`${text}: a username that is not valid stays at the code, as with a password`, async () => {
    const states = [];
    for (const password of ['none', undefined] as const) {
      const { journey, sandbox } = setUp({ password });
      identify(journey, call === register || password ? text : 'hascard@example.com');
      if (!password) {
        await at(journey, 'otp');
        journey.sendCode();
      }
      await codeSent(journey);
      sandbox.faults = [{ ...call, fault: 'answer:262' }];
      journey.verify(sandbox.outbox[0]!.code, 'violet otter bridge 42');
      await eventually(() => expect(journey.state.request.kind).toBe('failed'));
      const { step, request } = journey.state;
      states.push([step, request.kind === 'failed' && request.problem.code]);
    }
    expect(states[0]).toEqual(states[1]);
  });
}

it('logs a registered customer in once more if the session ends right after the code', async () => {
  const stage = setUp();
  const { journey, sandbox, states } = stage;
  identify(journey, 'registered@example.com');
  await codeSent(journey);
  const path = '/customer/customerdatafields/{campaignid}';
  sandbox.faults = [{ method: 'GET', path, fault: 'expired-token', times: 2 }];
  journey.verify(sandbox.outbox[0]!.code);
  await letIn(stage);
  await at(journey, 'done');
  expect(states).toEqual(['register', 'otp', 'checking', 'done']);
  expect(sandbox.outbox).toHaveLength(1);
}, 30_000);

it('tells a blocked customer so, without a message', async () => {
  const { journey, sandbox } = setUp();
  identify(journey, 'blocked@example.com');
  await at(journey, 'error');
  expect(journey.state).toMatchObject({ exit: 'home', problem: { code: 'customer-blocked' } });
  expect(sandbox.outbox).toEqual([]);
});

it('has no log-in, forgotten password or renewal', async () => {
  const { journey, sandbox } = setUp({ start: 'login' });
  expect(journey.state.step).toBe('register');
  journey.logIn({ username: 'registered@example.com', password: 'correct horse battery staple' });
  journey.navigate('open-reset');
  journey.renew('correct horse battery staple', {});
  journey.navigate('open-login');
  expect(journey.state.step).toBe('register');
  expect(sandbox.requests.filter(({ path }) => path !== '/auth')).toEqual([]);
  identify(journey, 'registered@example.com');
  await codeSent(journey);
});

it('lets the page hold the code back', async () => {
  const { journey, sandbox } = setUp({ onEvent: ({ name }) => name !== 'onboarding-identified' });
  identify(journey, 'registered@example.com');
  await eventually(() => expect(journey.state.request.kind).toBe('settled'));
  expect(sandbox.outbox).toEqual([]);
  journey.proceed();
  await codeSent(journey);
  expect(sandbox.outbox).toHaveLength(1);
});
