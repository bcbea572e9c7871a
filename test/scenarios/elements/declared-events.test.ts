import { expect } from '@open-wc/testing';
import { settled, until, visit, type Page } from '../../elements/stage.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly events?: readonly { readonly name: string }[];
    }[];
  }[];
}

const scattered = ['register', 'otp', 'profile', 'login', 'card']
  .map((kind) => `<onboarding-${kind}></onboarding-${kind}>`)
  .join('');
const person = { status: 'new', identifier: { channel: 'email', value: 'a@example.com' } };

/** The declared events of each tag, from custom-elements.json. */
const declared = new Map<string, readonly string[]>();
before(async () => {
  const { modules } = (await (await fetch('/custom-elements.json')).json()) as Manifest;
  for (const { tagName, events = [] } of modules.flatMap(({ declarations = [] }) => declarations)) {
    if (tagName)
      declared.set(
        tagName,
        events.map(({ name }) => name),
      );
  }
});

/** Every event was dispatched by an element that declares it. */
function expectDeclared({ heard }: Page, ...some: readonly string[]): void {
  const undeclared = heard.filter(
    ({ name, by }) => !declared.get(by)?.includes(`onboarding-${name}`),
  );
  expect(undeclared.map(({ name, by }) => `${name} ${by}`)).to.deep.equal([]);
  expect(heard.map(({ name, by }) => `${name} ${by}`)).to.include.members([...some]);
}

describe('each event is declared by the element that dispatches it', () => {
  it('in a registration with separate elements', async () => {
    const page = await visit(scattered);
    await page.complete();
    await page.shows('done-heading');
    expectDeclared(page, 'complete onboarding-profile');
  });

  for (const who of ['registered', 'incomplete', 'blocked']) {
    it(`at a log-in: ${who}`, async () => {
      const page = await visit(scattered);
      await page.logIn(`${who}@example.com`);
      await until(() => page.heard.some(({ name }) => /logged-in|incomplete|error/.test(name)));
      await settled();
      expectDeclared(page);
    });
  }

  for (const kind of ['flow', 'register', 'otp', 'profile', 'login', 'card']) {
    it(`when a required attribute is missing: ${kind}`, async () => {
      const tag = `onboarding-${kind}`;
      const page = await visit(`<${tag} campaignid="-"></${tag}>`);
      await page.hears('error');
      expectDeclared(page, `error ${tag}`);
    });

    it(`at a log-in after another element on the page: ${kind}`, async () => {
      const tag = `onboarding-${kind}`;
      const page = await visit(`<${tag}></${tag}><onboarding-login></onboarding-login>`);
      await page.hears('ready');
      await page.logIn('registered@example.com');
      await page.hears('complete');
      expectDeclared(page);
    });
  }

  it('after a reload at the code step', async () => {
    const at = Date.now();
    const saved = { version: 3, at, step: 'otp', person, resendAt: at };
    const page = await visit(scattered, { saved });
    await page.hears('ready');
    expectDeclared(page, 'ready onboarding-otp');
  });
});
