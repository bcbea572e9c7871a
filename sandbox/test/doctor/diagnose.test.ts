import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { credentials, openStage, origin, texts, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => {
  stage.sandbox.reset();
});

describe('the doctor', () => {
  it('finds no problem in a platform that keeps to the contract', async () => {
    const report = await stage.diagnose({ origin, credentials });
    expect(texts(report, 'problem')).toEqual([]);
    expect(report.ok).toBe(true);
    expect(
      report.findings.filter(({ status }) => status === 'ok').map(({ check }) => check),
    ).toEqual([
      'cors',
      'connection',
      'cors',
      'key',
      'token',
      'renewal',
      'checkcard',
      'log-in',
      'fields',
      'customer',
    ]);
  });

  it('needs no CORS of a gateway that is a path of the page’s site', async () => {
    const plain: typeof fetch = async (input, init) => {
      const { body, status, headers } = await fetch(input, init);
      const names = [...headers].filter(([name]) => !name.startsWith('access-control-'));
      return new Response(body, { status, headers: Object.fromEntries(names) });
    };
    const own = await stage.diagnose({ origin: new URL(stage.apiBase).origin, fetch: plain });
    expect(texts(own, 'problem')).toEqual([]);
    expect(texts(own, 'ok')).toContain('cors: not needed: page and API have one origin');
    const other = await stage.diagnose({ origin, fetch: plain });
    expect(texts(other, 'problem')).toHaveLength(2);
  });

  it('only reads', async () => {
    const stored = () => stage.sandbox.customers.map(({ data, password }) => ({ data, password }));
    const before = structuredClone(stored());
    await stage.diagnose({ origin, credentials });
    expect(stored()).toEqual(before);
    expect(stage.sandbox.outbox).toEqual([]);
    const written = stage.sandbox.requests.filter(
      ({ method, path }) => method !== 'GET' && !path.startsWith('/auth'),
    );
    expect(written).toEqual([]);
  });

  it('lists the fields: mandatory, unknown, and without choices', async () => {
    stage.sandbox.campaign = {
      CustomDataFields: {
        name: { visible: true, mandatory: true },
        country: { visible: true },
        shoesize: { visible: true },
        surname: { visible: false },
      },
      PrivacyCustomDataFields: {},
    };
    const { fields } = await stage.diagnose({ credentials });
    expect(fields).toEqual([
      { name: 'name', kind: 'text', mandatory: true, known: true, needsOptions: false },
      { name: 'country', kind: 'choice', mandatory: false, known: true, needsOptions: true },
      { name: 'shoesize', kind: 'text', mandatory: false, known: false, needsOptions: false },
    ]);
  });

  it('says that the field list needs a log-in', async () => {
    expect(texts(await stage.diagnose(), 'not-run')).toEqual([
      'category: only a registration uses the category',
      'fields: the field list needs the log-in of a customer',
    ]);
  });

  it.each([
    ['wrong', 'wrong key', 'the api-key is wrong'],
    ['missing', undefined, 'no api-key was given'],
  ])('names an api-key that is %s', async (_, apiKey, text) => {
    const report = await stage.diagnose({ apiKey });
    expect(texts(report, 'problem')).toEqual([expect.stringContaining(text)]);
    expect(report.ok).toBe(false);
  });

  it('has a line for each field that cannot be read, and a problem for a mandatory one without a name', async () => {
    stage.sandbox.campaign = {
      CustomDataFields: [
        { name: 'shop', visible: true },
        { name: 'pincode', visible: true },
        { visible: true, mandatory: true },
      ],
      dynamicFields: [{ id: 7, name: 'city', type: { dataType: 7 }, flags: { isVisible: 'yes' } }],
    };
    const report = await stage.diagnose({ credentials });
    expect(texts(report, 'note')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^fields: CustomDataFields: the field "pincode" is left out/),
        expect.stringMatching(/^fields: dynamicFields: "city" is asked as far as it can be read/),
      ]),
    );
    expect(texts(report, 'problem')).toEqual([
      'fields: A mandatory field cannot be asked: item 3 of CustomDataFields has no name.',
    ]);
    expect(report.fields?.map(({ name }) => name)).toEqual(['shop', 'customerdynamicfields.7']);
  });

  it('names a campaign that does not exist', async () => {
    const report = await stage.diagnose({ campaignId: '9' });
    expect(texts(report, 'problem')).toEqual([
      expect.stringContaining(
        'campaign: POST /auth: status 402: The platform knows no such campaign',
      ),
    ]);
  });

  it('names a category that does not exist, once it registers', async () => {
    const code = () => Promise.resolve(stage.sandbox.outbox.at(-1)?.code ?? '');
    const registration = { address: 'test+category@example.com', code };
    const report = await stage.diagnose({ categoryId: '9', registration });
    expect(texts(report, 'problem')).toEqual([
      expect.stringContaining('no such category: check categoryid (AnswerCode 108)'),
    ]);
    expect(texts(await stage.diagnose({ categoryId: '9' }), 'not-run')).toContain(
      'category: only a registration uses the category',
    );
  });

  it('names an address that is not that of the API', async () => {
    const report = await stage.diagnose({ apiBase: stage.apiBase.replace('/api', '/nothing') });
    expect(texts(report, 'problem')).toEqual([
      'connection: POST /auth answers 404: this is not the address of the Customer API',
    ]);
  });

  it('names a wrong password', async () => {
    const report = await stage.diagnose({ credentials: { ...credentials, password: 'wrong' } });
    expect(texts(report, 'problem')).toEqual([
      expect.stringMatching(/^log-in: status 402 with answer code (177|77) \(wrong-credentials\)$/),
    ]);
  });

  it('names an address where nothing listens', async () => {
    const closed = await openStage();
    closed.close();
    const report = await closed.diagnose();
    expect(texts(report, 'problem')).toEqual([expect.stringContaining('ECONNREFUSED')]);
  });

  it('names a certificate that is not accepted', async () => {
    const cause = Object.assign(new Error('self-signed'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    const report = await stage.diagnose({
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause })),
    });
    expect(texts(report, 'problem')).toEqual([
      'tls: /auth: the certificate is not accepted (DEPTH_ZERO_SELF_SIGNED_CERT)',
    ]);
  });

  it.each([
    [
      'problem',
      'http://api.example',
      'tls: the address is http: passwords would travel in the clear',
    ],
    ['ok', 'https://api.example', 'tls: the certificate is accepted'],
  ] as const)('says of TLS: %s for %s', async (status, apiBase, text) => {
    const report = await stage.diagnose({ apiBase, fetch: stage.sandbox.fetch });
    expect(texts(report, status)).toContain(text);
  });

  it('names a redirect, whose status a browser hides', async () => {
    const redirected = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    const report = await stage.diagnose({ fetch: () => Promise.resolve(redirected) });
    expect(texts(report, 'problem')).toEqual([
      'token: the answer of /auth is a redirect; the elements follow none: use the final address',
    ]);
  });

  it('registers a customer with the code that is typed in', async () => {
    const address = 'test+doctor@example.com';
    const code = () => Promise.resolve(stage.sandbox.outbox.at(-1)?.code ?? '');
    const report = await stage.diagnose({ registration: { address, code } });
    expect(texts(report, 'problem')).toEqual([]);
    expect(stage.sandbox.customers.at(-1)).toMatchObject({ username: address });
    expect(report.fields?.length).toBeGreaterThan(3);
  });

  it('names a customer without the content of the barcode', async () => {
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await globalThis.fetch(input, init);
      const text = (await response.text()).replace(/"FidelyCode":"\d*",?/, '');
      return new Response(text, response);
    };
    expect(texts(await stage.diagnose({ credentials, fetch }), 'note')).toContain(
      'customer: no FidelyCode: the card shows its number and no barcode',
    );
  });

  it('names a code that is wrong', async () => {
    const code = () => Promise.resolve('000000');
    const report = await stage.diagnose({ registration: { address: 'test@example.com', code } });
    expect(texts(report, 'problem')).toEqual([
      expect.stringMatching(/^register: .*answer code 31[25] \(wrong-code\)/),
    ]);
  });
});

describe('the doctor at a platform that speaks the recorded form', () => {
  it.each([425, 312, 315] as const)('finds no problem (a used code: %i)', async (usedCode) => {
    const other = await openStage({ dialect: { form: 'recorded', usedCode } });
    const report = await other.diagnose({ origin, credentials });
    other.close();
    expect(texts(report, 'problem')).toEqual([]);
  });

  it('says which spelling it saw', async () => {
    const other = await openStage({ dialect: { form: 'recorded' } });
    const report = await other.diagnose({ credentials });
    other.close();
    const [shapes = ''] = texts(report, 'note').filter((text) => text.startsWith('shapes'));
    for (const shape of ['"data"', '"token"', '"returncode"', '"personalInfo"']) {
      expect(shapes).toContain(shape);
    }
  });
});
