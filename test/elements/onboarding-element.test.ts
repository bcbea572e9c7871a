import { expect } from '@open-wc/testing';
import { html } from 'lit';
import {
  type Changed,
  type CreateView,
  type ViewSource,
  StepView,
} from '../../src/elements/core/step-view.js';
import type { SessionController } from '../../src/elements/core/session-controller.js';
import { secondScript } from '../../src/elements/second-script.js';
import { OnboardingElement } from '../../src/elements/onboarding-element.js';
import type { State } from '../../src/flow/state/state.js';
import { settled, until, visit } from './stage.js';

/** What a view was called for, in order: `changed <before> > <state>`, `render`, `updated`. */
let calls: string[] = [];

function nameOf(state: State | undefined): string {
  return state ? `${state.step} ${state.request.kind}` : 'none';
}

/** What the controller of a view was called for. */
let heard: string[] = [];

class CheckedView extends StepView<'register'> {
  constructor(controller: SessionController) {
    super(controller);
    this.addController({
      hostConnected: () => heard.push('connected'),
      hostUpdate: () => heard.push(`update ${nameOf(this.state)}`),
      hostUpdated: () => heard.push('updated'),
      hostDisconnected: () => heard.push('disconnected'),
    });
  }

  protected override willUpdate(changed: Changed<'register'>): void {
    if (!changed.has('state')) return;
    calls.push(`changed ${nameOf(changed.get('state'))} > ${nameOf(this.state)}`);
  }

  override render() {
    calls.push('render');
    return html`<p>The view</p>`;
  }

  protected override updated(): void {
    calls.push('updated');
  }
}

class ElementCheck extends OnboardingElement {
  protected static override readonly kind = 'register';
}
customElements.define('onboarding-element-check', ElementCheck);

const tag = 'onboarding-element-check';

/** The view of the checked element is in the second script, beside those of the others. */
let restore: () => void;
before(async () => {
  const views = (await secondScript.load()).views.register as Record<string, ViewSource>;
  const register = views.register!;
  const createView: CreateView = (controller) =>
    controller.host.localName === tag
      ? new CheckedView(controller)
      : register.value!.createView(controller);
  views.register = { ...register, value: { createView } };
  restore = () => void (views.register = register);
});
after(() => restore());

/** A page with the checked element, and with the elements of the first two steps. */
async function checkedPage() {
  calls = [];
  heard = [];
  const others = '<onboarding-register></onboarding-register><onboarding-otp></onboarding-otp>';
  const page = await visit(`<${tag}></${tag}>${others}`);
  const check = page.find(tag) as ElementCheck;
  await until(() => calls.includes('updated'));
  await settled();
  return { page, check };
}

describe('the changes that an element tells its view of', () => {
  it('start with the first state, before the first render', async () => {
    await checkedPage();
    expect(calls.slice(0, 3)).to.deep.equal(['changed none > register idle', 'render', 'updated']);
  });

  it('come once for each state, however often the element renders', async () => {
    const { check } = await checkedPage();
    calls = [];
    check.requestUpdate();
    await check.updateComplete;
    expect(calls).to.deep.equal(['render', 'updated']);
  });

  it('name the state that was shown before', async () => {
    const { page } = await checkedPage();
    calls = [];
    await page.identify('blocked@example.com');
    await until(() => calls.includes('changed register idle > register busy'));
    expect(calls.slice(0, 3)).to.deep.equal([
      'changed register idle > register busy',
      'render',
      'updated',
    ]);
  });

  it('start again without a previous state when the view was hidden meanwhile', async () => {
    const { page, check } = await checkedPage();
    await page.identify('new@example.com');
    await until(() => !check.shadowRoot!.querySelector('p'));
    await page.shows('otp-heading');
    calls = [];
    page.find('.contact button').click();
    await until(() => calls.includes('updated'));
    expect(calls[0]).to.equal('changed none > register idle');
  });
});

describe('a controller of a view', () => {
  it('has its calls around each render, and sees the state that is rendered', async () => {
    const { check } = await checkedPage();
    expect(heard.slice(0, 3)).to.deep.equal(['connected', 'update register idle', 'updated']);
    heard = [];
    check.remove();
    expect(heard).to.deep.equal(['disconnected']);
  });

  it('ends with the step, and the next visit of the step has one of its own', async () => {
    const { page, check } = await checkedPage();
    heard = [];
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    await until(() => heard.includes('disconnected'));
    expect(heard.at(-1)).to.equal('disconnected');
    heard = [];
    check.requestUpdate();
    await check.updateComplete;
    expect(heard).to.deep.equal([]);
    page.find('.contact button').click();
    await until(() => heard.includes('updated'));
    expect(heard.slice(0, 3)).to.deep.equal(['connected', 'update register idle', 'updated']);
  });
});

describe('the direction of the sentences', () => {
  it('is that of a built-in language on a page from right to left, except with sentences of the page', async () => {
    const page = await visit('<div dir="rtl"><onboarding-flow></onboarding-flow></div>');
    await page.shows('register-heading');
    const directions = () =>
      page.all('.stack, .steps').map((part) => getComputedStyle(part).direction);
    expect(directions()).to.deep.equal(['ltr', 'ltr']);
    const flow = page.find('onboarding-flow');
    flow.messages = { 'register-intro': 'שלום.' };
    await settled();
    expect(directions()).to.deep.equal(['rtl', 'rtl']);
  });
});
