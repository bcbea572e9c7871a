import '../../../src/drop-in.js';
import { expect } from '@open-wc/testing';
import { add, data, hostOf, open } from '../dialog-stage.js';
import { replace } from '../../support/replace.js';
import { password, settled, until, visit, type Page } from '../stage.js';

/** The browser's store: how each question ends. */
type Answer = { readonly id: string; readonly password: string } | undefined;
type Question = CredentialRequestOptions & {
  readonly password?: boolean;
  readonly uiMode?: string;
};
const CredentialClass = (globalThis as { PasswordCredential?: new (data: object) => Credential })
  .PasswordCredential;

const registered = { id: 'registered@example.com', password };

/** Answers the browser's questions one after another; then it has no more. `silenced`: the calls of `preventSilentAccess`. */
function browserWith(...answers: readonly Answer[]) {
  const asked: Question[] = [];
  const left = [...answers];
  const silenced: number[] = [];
  replace(navigator.credentials, 'get', (question: Question) => {
    asked.push(question);
    const answer = left.shift();
    return answer
      ? Promise.resolve(new CredentialClass!(answer))
      : Promise.reject(new DOMException('dismissed', 'NotAllowedError'));
  });
  replace(navigator.credentials, 'preventSilentAccess', () => {
    silenced.push(1);
    return Promise.resolve();
  });
  return { asked, silenced };
}

const flow = '<onboarding-flow saved-password></onboarding-flow>';
const passwordsSent = (page: Page) =>
  page
    .requests(/^\/auth$/)
    .map(({ body }) => body as { scope: string; username?: string; password?: string })
    .filter(({ scope }) => scope === 'customer')
    .map((body) => [body.username, body.password]);

async function pressLogIn(page: Page): Promise<void> {
  await page.shows('register-heading');
  page.button('common-log-in').click();
  await page.shows('login-heading');
}

if (CredentialClass) {
  describe('the saved password', () => {
    it('logs in by one tap: it is asked for at the press, with the visitor’s consent', async () => {
      const { asked } = browserWith(registered);
      const page = await visit(flow);
      await page.shows('register-heading');
      expect(asked).to.have.length(0);
      await pressLogIn(page).catch(() => undefined);
      await page.hears('complete');
      expect(asked).to.have.length(1);
      const { password: isAsked, mediation, uiMode } = asked[0]!;
      expect({ isAsked, mediation, uiMode }).to.deep.equal({
        isAsked: true,
        mediation: 'required',
        uiMode: 'immediate',
      });
      expect(passwordsSent(page)).to.deep.equal([['registered@example.com', password]]);
    });

    it('changes nothing when it is dismissed', async () => {
      const { asked } = browserWith(undefined);
      const page = await visit(flow);
      await pressLogIn(page);
      expect(asked).to.have.length(1);
      expect(passwordsSent(page)).to.deep.equal([]);
      expect(
        page
          .all('[role=alert]')
          .map((one) => one.textContent.trim())
          .join(''),
      ).to.equal('');
      await page.logIn('registered@example.com');
      await page.hears('complete');
    });

    it('is not sent if its name is not an identifier', async () => {
      const { asked } = browserWith({ id: 'shop-admin', password: 'of the shop' });
      const page = await visit(flow);
      await pressLogIn(page);
      expect(asked).to.have.length(1);
      expect(passwordsSent(page)).to.deep.equal([]);
      expect(page.input('username').value).to.equal('');
      expect(page.input('current-password').value).to.equal('');
    });

    it('is not sent if another identifier is typed', async () => {
      browserWith(registered);
      const page = await visit(flow);
      await page.shows('register-heading');
      page.type('username', 'somebody@example.org');
      await pressLogIn(page);
      expect(passwordsSent(page)).to.deep.equal([]);
      expect(page.input('username').value).to.equal('somebody@example.org');
    });

    it('is sent if the same identifier is typed', async () => {
      browserWith(registered);
      const page = await visit(flow);
      await page.shows('register-heading');
      page.type('username', ' registered@example.com');
      page.button('common-log-in').click();
      await page.hears('complete');
    });

    it('when it is refused, leaves the form with its name, and is not asked for again in this journey', async () => {
      const { asked } = browserWith({ ...registered, password: 'an old one' }, registered);
      const page = await visit(flow);
      await pressLogIn(page).catch(() => undefined);
      await page.reads('problem-wrong-credentials');
      expect(page.input('username').value).to.equal('registered@example.com');
      expect(page.input('current-password').value).to.equal('');
      page.button('login-register').click();
      await pressLogIn(page);
      expect(asked).to.have.length(1);
      // The next journey asks again.
      const element = page.find('onboarding-flow');
      await element.signOut();
      await page.shows('register-heading');
      page.button('common-log-in').click();
      await page.hears('complete');
      expect(asked).to.have.length(2);
    });

    it('is not asked for after Continue has found an account', async () => {
      const { asked } = browserWith(registered);
      const page = await visit(flow);
      await page.identify('registered@example.com');
      await page.reads('login-registered');
      expect(asked).to.have.length(0);
    });

    it('is not asked for at load, nor without the attribute', async () => {
      const { asked } = browserWith(registered, registered);
      const first = await visit(flow.replace('>', ' start="login">'));
      await first.shows('login-heading');
      expect(asked).to.have.length(0);
      const second = await visit('<onboarding-flow></onboarding-flow>');
      await pressLogIn(second);
      expect(asked).to.have.length(0);
    });

    it('is asked for at "Change my details" after a reload', async () => {
      const { asked } = browserWith(registered);
      const savedCard = {
        version: 3,
        at: Date.now(),
        account: { card: '100010', fidelyCode: '4006381333931' },
        holder: { cardholder: 'Anna De Luca', givenName: 'Anna' },
        wallets: [],
      };
      const page = await visit(flow, { savedCard });
      await page.shows('card-heading');
      expect(asked).to.have.length(0);
      page.button('card-edit').click();
      await until(() => asked.length === 1);
      await page.shows('profile-heading');
    });

    it('is asked for by an opener', async () => {
      const { asked } = browserWith(undefined);
      const opener = add(
        `<button type="button" data-onboarding-open="flow" data-start="login" data-saved-password ${data}>Log in</button>`,
      );
      const dialog = await open(opener);
      await until(() => asked.length === 1);
      hostOf(dialog).remove();
    });

    it('has no effect on sign-out without the attribute, and ends silent access with it', async () => {
      const { silenced } = browserWith(registered);
      const plain = await visit('<onboarding-flow></onboarding-flow>');
      await plain.find('onboarding-flow').signOut();
      await settled();
      expect(silenced).to.have.length(0);
      const page = await visit(flow);
      await page.find('onboarding-flow').signOut();
      await settled();
      expect(silenced).to.have.length(1);
    });
  });
} else {
  describe('a browser that saves no passwords for pages', () => {
    it('has the log-in as without the attribute', async () => {
      const asked: unknown[] = [];
      if ('credentials' in navigator)
        replace(navigator.credentials, 'get', (question: unknown) => {
          asked.push(question);
          return Promise.reject(new DOMException('', 'NotSupportedError'));
        });
      const page = await visit(flow);
      await pressLogIn(page);
      expect(asked).to.have.length(0);
      await page.logIn('registered@example.com');
      await page.hears('complete');
    });
  });
}
