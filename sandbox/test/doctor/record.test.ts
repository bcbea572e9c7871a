import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MadeUp } from '../../src/doctor/made-up.js';
import type { RecordingFile } from '../../src/doctor/recording.js';
import { createCustomer, dialects, type DialectName } from '../../src/sandbox/index.js';
import { credentials, openStage } from './stage.js';
import { replay } from './replay.js';

const names: readonly DialectName[] = ['documented', 'recorded'];

/** Somebody whose every datum is easy to find. */
const canary = {
  name: 'Ludovica-Zenobia',
  surname: 'Quattrocchi',
  birthdate: '1971-11-23',
  mailcontactdata: 'ludovica.quattrocchi@posta.example',
  mobilecontactdata: '3475561298',
  address: 'Vicolo Zuccherificio',
  zip: '87654',
  notes: 'allergica alle noci',
};
const people = () => [
  createCustomer({
    id: '745218',
    card: '998877665544',
    username: canary.mailcontactdata,
    password: 'Segreto-Canarino-77',
    contact: 'mailcontactdata',
    pinCode: '8853',
    data: { ...canary, gender: 'F', usedforpromotions: true },
  }),
];

/** No word, and no digits of a number, of a person. */
function expectNobody(text: string): void {
  const secrets = [
    ...Object.values(canary),
    '745218',
    '998877665544',
    '8853',
    'Segreto',
    'Canarino',
  ];
  const words = secrets
    .flatMap((value) => value.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3);
  const lower = text.toLowerCase();
  expect(words.filter((word) => lower.includes(word.toLowerCase()))).toEqual([]);
}

async function recorded(dialect: DialectName): Promise<RecordingFile> {
  const stage = await openStage({ dialect: dialects[dialect], people });
  const { recording } = await stage.diagnose({
    credentials: { username: canary.mailcontactdata, password: 'Segreto-Canarino-77' },
    trial: { code: () => Promise.resolve(stage.sandbox.outbox.at(-1)?.code ?? '') },
    record: true,
  });
  const texts = [...stage.sandbox.requests].map(({ headers }) => headers);
  stage.close();
  expect(texts.length).toBeGreaterThan(20);
  return recording!;
}

describe.each(names)('the recording of a platform that speaks as %s', (dialect) => {
  it('holds nothing of a person, no token and no key', async () => {
    const text = JSON.stringify(await recorded(dialect));
    expectNobody(text);
    expect(text).not.toMatch(/eyJ|"sandbox"/);
  });

  it('is read by the client like the replies themselves', async () => {
    const file = await recorded(dialect);
    const read = new Map(replay(file));
    expect(read.get('POST /auth/refreshToken')).toMatchObject({
      token: expect.any(String) as string,
    });
    expect(read.get('GET /customer/customerdatafields/{campaignid}')).toHaveLength(10);
    expect(read.get('GET /customer')).toMatchObject({
      card: '123456789123',
      values: { name: 'Xxxxxxxx-Xxxxxxx', birthdate: '1990-05-24', gender: 'M' },
    });
    const codes = replay(file)
      .map(([, value]) => value)
      .filter((value) => typeof value === 'number');
    expect(codes).toEqual(expect.arrayContaining([53, 77, 132]));
  });
});

describe('a report', () => {
  it('has no recording unless it is asked for', async () => {
    const stage = await openStage();
    expect(await stage.diagnose({ credentials })).not.toHaveProperty('recording');
    stage.close();
  });
});

describe('a made-up reply', () => {
  const madeUp = (value: unknown) => JSON.stringify(new MadeUp().reply(value));

  it.each<[string, unknown]>([
    ['keys that are a name', { LudovicaQuattrocchi: { card: 1 } }],
    ['keys that are an address', { [canary.mailcontactdata]: true }],
    ['keys that are a number', { 3475561298: 'x', data: { 998877665544: 1 } }],
    ['flags of a person', { showQuattrocchi: true, isMandatoryQuattrocchi: true }],
    ['a name as the name of a declaration', [{ name: 'Quattrocchi', visible: true }]],
    [
      'labels and options',
      [
        {
          name: 'name',
          visible: true,
          label: 'Quattrocchi',
          options: [{ id: 3475561298, value: 'Ludovica' }],
        },
      ],
    ],
    ['messages', { AnswerCode: 53, message: `no ${canary.mailcontactdata}` }],
    [
      'an answer code that is a number of a person',
      { AnswerCode: 3475561298, returncode: '3475561298' },
    ],
    [
      'text around words that stay',
      { type: 'Quattrocchi', gender: 'Ludovica', value: 'true Quattrocchi' },
    ],
    [
      'dates with more in them',
      { birthdate: '1971-11-23 Quattrocchi', expiration: '1971-11-23T11:12:13.456+02:00' },
    ],
    [
      'a request that is echoed as text',
      { data2: `{"card":998877665544,"mail":"${canary.mailcontactdata}"}` },
    ],
    ['lists in lists', { data: [[['Quattrocchi', 3475561298]]] }],
    [
      'letters that look like others',
      { name: 'Ｌｕｄｏｖｉｃａ Qúattrocchi', surname: 'Людовика' },
    ],
    ['a prototype', JSON.parse('{"__proto__":{"name":"Quattrocchi"},"constructor":"Ludovica"}')],
  ])('keeps nothing of %s', (_what, value) => {
    const text = madeUp(value);
    expectNobody(text);
    expect(text).not.toMatch(/[^\x20-\x7e]/);
  });

  it('has letters of nothing but x outside of known names, whatever a platform says', () => {
    const known = /"(?:card|name|data|customer|AnswerCode)":/g;
    // Not a name of the back end.
    const unknown = fc.string().map((text) => `q${text}`);
    const key = fc.oneof(
      unknown,
      fc.constantFrom('card', 'name', 'data', 'customer', 'AnswerCode'),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(key, tie('tree')),
        fc.array(tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = madeUp(value)
          .replace(known, '')
          .replaceAll(/"(?:true|false)"/gi, '');
        expect(text.replaceAll(/\\[a-z\\"]/g, '')).not.toMatch(/[a-wyzA-WYZ]/);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps types, lengths and forms', () => {
    expect(
      new MadeUp().reply({
        returncode: 0,
        data: {
          answerCode: '53',
          customer: { card: '0012', id: 437989, name: 'Anna', surname: '', gender: 'N' },
        },
        token: 'Bearer aB3.cD4',
        birthdate: '1984-08-04T00:00:00.000+02:00',
        points: 351.4,
        usedForPromotions: false,
      }),
    ).toEqual({
      returncode: 0,
      data: {
        answerCode: '53',
        customer: { card: '0234', id: 123456, name: 'Xxxx', surname: '', gender: 'N' },
      },
      token: 'Bearer xxx.xxx',
      birthdate: '1990-05-24T00:00:00.000+02:00',
      xxxxxx: 123.4,
      usedForPromotions: false,
    });
  });

  it('gives two keys of one form two names, the same in every reply', () => {
    const made = new MadeUp();
    expect(made.reply({ paola: 1, marta: 5 })).toEqual({ xxxxx: 1, xxxxx_2: 1 });
    expect(made.reply({ marta: true })).toEqual({ xxxxx_2: true });
  });
});

/** Files that were sent to us. */
const folder = 'contract/recorded/platforms';

describe('the recordings of platforms', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
    'can be read: %s',
    (name) => {
      const file = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as RecordingFile;
      expect(replay(file).length).toBeGreaterThan(0);
    },
  );
});
