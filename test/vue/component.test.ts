import { describe, expect, it } from 'vitest';
import { createSSRApp, h, type Slots } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { component } from '../../src/vue/component.js';

const never = () => {
  throw new Error('a server defines no tag');
};

const rendered = (props: object, slots?: Record<string, () => unknown>) =>
  renderToString(
    createSSRApp({ render: () => h(component('flow', never), props, slots as Slots) }),
  );

describe('a component on a server', () => {
  it.each([
    [
      'texts and numbers',
      { campaignId: '1001', categoryId: 1703 },
      ' campaignid="1001" categoryid="1703"',
    ],
    ['a name with a dash', { apiBase: '/api' }, ' api-base="/api"'],
    ['a list of words', { identifiers: ['email', 'card'] }, ' identifiers="email card"'],
    ['an empty text', { promise: '' }, ' promise'],
    ['a switch that is on', { noReset: true }, ' no-reset'],
    ['a switch without a value', { 'no-reset': '' }, ' no-reset'],
    ['a text that is also a switch: on', { passkey: true }, ' passkey'],
    ['a text that is also a switch: a text', { passkey: 'a.example' }, ' passkey="a.example"'],
    ['a text that is also a switch: off', { passkey: false }, ''],
    ['no switch that is off', { noReset: false, debug: undefined }, ''],
    ['nothing of null', { homeUrl: null }, ''],
    ['no function or object', { options: () => undefined, values: { name: 'Anna' } }, ''],
    [
      'what every element has',
      { id: 'join', lang: 'de', class: 'wide' },
      ' class="wide" id="join" lang="de"',
    ],
  ])('renders %s', async (_, props, attributes) => {
    const html = await rendered(props);
    const sorted = (text: string) => text.split(' ').toSorted().join(' ');
    expect(sorted(html.replace(/^<onboarding-flow|><\/onboarding-flow>$/g, ''))).toBe(
      sorted(attributes),
    );
  });

  it('renders the fallback content, and the content of a slot as the child of the element', async () => {
    const slots = {
      default: () => h('a', { href: '/join' }, 'Join'),
      brand: () => [h('img', { src: '/logo.svg' })],
      intro: () => 'Welcome',
    };
    expect(await rendered({}, slots)).toBe(
      '<onboarding-flow><a href="/join">Join</a><img src="/logo.svg" slot="brand"><span slot="intro">Welcome</span></onboarding-flow>',
    );
  });
});
