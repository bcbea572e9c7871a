import { expect } from '@open-wc/testing';
import { importWithRetry, reportLoadError } from '../../../src/elements/core/import-with-retry.js';
import { settled } from '../stage.js';
import { collect, replace } from '../../support/replace.js';

let said: string[];
let waits: { readonly seconds: number; readonly over: () => void }[];
beforeEach(() => {
  said = collect('error');
  waits = [];
  replace(globalThis, 'setTimeout', (over: () => void, milliseconds: number) =>
    waits.push({ seconds: milliseconds / 1000, over }),
  );
});

/** An import that fails the given number of times. */
function failing(
  times: number,
  why = 'not found',
): {
  readonly load: () => Promise<string>;
  readonly asked: () => number;
} {
  let asked = 0;
  const load = () => {
    asked += 1;
    return asked > times ? Promise.resolve('here') : Promise.reject(new TypeError(why));
  };
  return { load, asked: () => asked };
}

it('importWithRetry returns a module that loads at once, without a message', async () => {
  expect(await importWithRetry(failing(0).load)).to.equal('here');
  expect(said).to.deep.equal([]);
});

it('importWithRetry retries with increasing delays, reports the failure once and stops after six retries', async () => {
  const { load, asked } = failing(Infinity);
  void importWithRetry(load);
  for (let wait = 0; wait < 20; wait += 1) {
    await settled();
    waits[wait]?.over();
  }
  expect(waits.map(({ seconds }) => seconds)).to.deep.equal([1, 2, 4, 8, 60, 180]);
  expect(asked()).to.equal(7);
  expect(said).to.deep.equal(['onboarding-elements did not load: TypeError: not found']);
});

it('importWithRetry retries at once when the browser is online again, also after its last retry', async () => {
  const { load } = failing(8, 'gone');
  const loading = importWithRetry(load);
  for (let wait = 0; wait < 7; wait += 1) {
    await settled();
    waits[wait]?.over();
  }
  await settled();
  dispatchEvent(new Event('online'));
  await settled();
  dispatchEvent(new Event('online'));
  expect(await loading).to.equal('here');
  expect(said.length).to.equal(1);
});

it('reportLoadError reports each reason once', () => {
  const reason = new TypeError('no such thing');
  reportLoadError(reason);
  reportLoadError(reason);
  reportLoadError(new Error('late'));
  expect(said).to.deep.equal([
    'onboarding-elements did not load: TypeError: no such thing',
    'onboarding-elements did not load: Error: late',
  ]);
});
