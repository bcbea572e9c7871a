import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { ProgressController } from '../../../src/elements/core/progress-controller.js';
import { WebOtp } from '../../../src/elements/code/web-otp.js';
import { messages } from '../../../src/i18n/locales/en.js';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { settled, until, visit } from '../stage.js';
import { replace } from '../../support/replace.js';

let time: PageTime | undefined;

describe('ProgressController when another element shows the next step', () => {
  it('stops the wait, and a later wait starts from zero', async () => {
    const kinds = ['register', 'otp', 'profile', 'card'];
    const page = await visit(
      kinds.map((kind) => `<onboarding-${kind}></onboarding-${kind}>`).join(''),
    );
    await page.verify();
    page.enterData();
    time = stopTime();
    const saving = page.hold(/\/customer$/);
    page.submit();
    await until(() => saving.count > 0);
    saving.release();
    await page.shows('done-heading');
    time.pass(12_000);
    const loading = page.hold(/customerdatafields|\/customer$/);
    page.button('card-edit').click();
    await until(() => loading.count > 0);
    time.pass(400);
    await page.reads('profile-loading');
    expect(page.text()).not.to.contain(messages['common-stop']);
    time.pass(3_700);
    await page.reads('common-waiting');
    loading.release();
    await until(() => page.all('form [name=name]').length > 0);
  });
});

/** Waits for a text message and for a response, as the code step does. */
class Waiting extends LitElement {
  drawings = 0;
  readonly progress = new ProgressController(this);
  readonly #webOtp = new WebOtp(this, { isWanted: () => true, onCode: () => undefined });

  constructor() {
    super();
    this.#webOtp.listen(1);
  }

  override render() {
    this.drawings += 1;
    return html`${this.progress.measure(true)}`;
  }
}
customElements.define('onboarding-waiting-check', Waiting);

describe('ProgressController and WebOtp of a removed element', () => {
  let asked: AbortSignal[];
  beforeEach(() => {
    asked = [];
    const get = ({ signal }: CredentialRequestOptions) => {
      asked.push(signal!);
      return new Promise(() => undefined);
    };
    replace(navigator, 'credentials', { get });
    replace(globalThis, 'OTPCredential', () => undefined);
  });

  it('neither count seconds nor listen for a text message, also after another update', async () => {
    time = stopTime();
    const element = new Waiting();
    document.body.append(element);
    await element.updateComplete;
    expect(asked.map(({ aborted }) => aborted)).to.deep.equal([false]);
    element.remove();
    element.requestUpdate();
    await element.updateComplete;
    const { drawings } = element;
    time.pass(60_000);
    await element.updateComplete;
    expect(element.drawings).to.equal(drawings);
    expect(asked.map(({ aborted }) => aborted)).to.deep.equal([true]);
    document.body.append(element);
    await element.updateComplete;
    expect(asked.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    expect(element.shadowRoot!.textContent).to.equal('very-long');
    element.remove();
    await settled();
  });
});
