import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import '../../src/define.server.js';
import { loaders } from '../../src/i18n/loaders.js';
import { table } from '../../src/i18n/tables.js';

const draw = (template: TemplateResult) => collectResultSync(render(template));

/** The text of the markup, without comments, styles and tags. */
const text = (markup: string) =>
  markup
    .replace(/<style>[^]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const flow = (lang = 'en', start = 'register') =>
  html`<onboarding-flow
    lang=${lang}
    start=${start}
    campaignid="1001"
    categoryid="1703"
    api-base="/api"
    privacy-url="/privacy"
    ><a href="/register">Register on our other page</a></onboarding-flow
  >`;

const register = html`<onboarding-register
  campaignid="1001"
  categoryid="1703"
  api-base="/api"
></onboarding-register>`;

const login = html`<onboarding-login
  campaignid="1001"
  categoryid="1703"
  api-base="/api"
  no-reset
></onboarding-login>`;

/** The attributes of the control with this name. */
function control(markup: string, name: string): string {
  const [found = ''] = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(markup) ?? [];
  return found;
}

describe('server rendering', () => {
  it.each([
    ['a flow', flow()],
    ['the element alone', register],
  ])('draws the first form without a script: %s', (_, template) => {
    const markup = draw(template);
    expect(markup).toContain('<template shadowroot="open" shadowrootmode="open">');
    expect(markup).toMatch(
      /<label part="label" for="username"\s*>[^<]*<!--lit-part-->Email or mobile number/,
    );
    const input = control(markup, 'username');
    expect(input).toContain('id="username"');
    expect(input).toContain('autocomplete="email"');
    expect(input).not.toMatch(/ value=/);
    expect(markup).toMatch(/<button[^>]* type="submit"/);
    expect(markup.match(/<form/g)).toHaveLength(1);
  });

  it('draws the log-in with its styles', () => {
    const markup = draw(login);
    expect(control(markup, 'username')).toContain('autocomplete="username"');
    expect(control(markup, 'current-password')).toContain('autocomplete="current-password"');
    expect(markup).toContain('.reveal');
    expect(text(markup)).toContain('Log in');
    expect(text(markup)).not.toContain('offline');
    expect(text(markup)).not.toContain('Forgot');
  });

  it('draws a form that submits nothing before its script has loaded', () => {
    for (const template of [flow(), flow('en', 'login'), register, login]) {
      expect(draw(template)).toMatch(/<form[^>]* method="dialog"/);
    }
  });

  it('draws the configuration of the flow', () => {
    const configured = draw(
      html`<onboarding-flow
        campaignid="1001"
        categoryid="1703"
        api-base="/api"
        identifiers="mobile"
        heading-level="3"
        .messages=${{ 'register-heading': 'Join the club' }}
      ></onboarding-flow>`,
    );
    expect(text(configured)).toContain('Join the club');
    expect(configured).toContain('<h3 part="heading"');
    expect(control(configured, 'username')).toContain('type="tel"');
    expect(configured).not.toContain('name="use-card"');
    expect(text(draw(flow()))).toContain('Already registered? Log in');
    expect(draw(flow())).toContain('href="/privacy"');
    expect(text(draw(flow('en', 'login')))).toContain('New here? Get your card');
    expect(text(draw(register))).not.toContain('Already registered?');
  });

  it("keeps the element's children and shows them if scripting is disabled", () => {
    const markup = draw(flow());
    expect(markup).toMatch(/<\/template><a href="\/register">Register on our other page<\/a>/);
    for (const template of [flow(), register, login]) {
      expect(draw(template)).toContain('<noscript><slot></slot></noscript>');
    }
  });

  it('exposes no source code', () => {
    for (const template of [flow(), flow('de', 'login'), register, login]) {
      const markup = draw(template);
      expect(markup).not.toMatch(/ on[a-z]+=|=>|function|\$lit\$|undefined|\[object/);
      expect(markup).not.toMatch(/handed|messages/);
    }
  });

  it('draws the children instead of an element without required attributes', () => {
    const markup = draw(html`<onboarding-flow><b>Elsewhere</b></onboarding-flow>`);
    expect(markup).not.toContain('<form');
    expect(markup).toContain('<b>Elsewhere</b>');
  });

  it('draws no form for a later step', () => {
    expect(text(draw(html`<onboarding-otp></onboarding-otp>`))).toBe('');
    expect(text(draw(html`<onboarding-profile></onboarding-profile>`))).toBe('');
    expect(text(draw(html`<onboarding-card></onboarding-card>`))).toBe('');
  });
});

describe('the language of server rendering', () => {
  it.each(Object.keys(loaders))('is that of the element: %s', (lang) => {
    const heading = (piece: 'opening' | 'main', key: string) => table(lang, piece)?.[key];
    expect(text(draw(flow(lang)))).toContain(heading('opening', 'register-heading'));
    expect(text(draw(flow(lang, 'login')))).toContain(heading('main', 'login-heading'));
  });

  it.each([
    ['de', 'formal', 'Holen Sie sich Ihre Karte', 'steht in unserer'],
    ['it', 'FORMAL', 'Richieda la Sua tessera', 'i Suoi dati'],
    ['fr', 'informal', 'Obtiens ta carte', 'tes données'],
    ['fr', 'formal', 'Obtenez votre carte', 'vos données'],
    ['es', 'informal', 'Consigue tu tarjeta', 'tus datos'],
  ])('has the tone of the element: %s, %s', (lang, tone, heading, privacy) => {
    const markup = text(
      draw(
        html`<onboarding-flow
          lang=${lang}
          tone=${tone}
          campaignid="1001"
          categoryid="1703"
          api-base="/api"
          privacy-url="/privacy"
        ></onboarding-flow>`,
      ),
    );
    expect(markup).toContain(heading);
    expect(markup).toContain(privacy);
  });

  it('is English if it is missing or unknown', () => {
    expect(text(draw(register))).toContain('Get your card');
    expect(text(draw(flow('fi')))).toContain('Get your card');
  });

  it('is independent between requests', () => {
    const [italian, english] = [draw(flow('it')), draw(flow('en'))];
    expect(draw(flow('it'))).toBe(italian);
    expect(draw(flow('en'))).toBe(english);
  });
});

describe('a browser API', () => {
  const names =
    'location history sessionStorage matchMedia navigator document window addEventListener';
  const before = names.split(' ').map((name) => ({
    name,
    descriptor: Object.getOwnPropertyDescriptor(globalThis, name),
  }));
  afterEach(() => {
    LitElementRenderer.renderOptions.length = 0;
    for (const { name, descriptor } of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  });

  it.each([
    ['as ever', false],
    ['where elements are connected, too', true],
  ])('is not used on the server: %s', (_, connectedCallback) => {
    const asked: string[] = [];
    for (const { name } of before) {
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get: () => asked.push(name) && undefined,
      });
    }
    LitElementRenderer.renderOptions.push(() => ({ connectedCallback }));
    for (const template of [flow('it'), flow('en', 'login'), register, login]) draw(template);
    expect(asked).toEqual([]);
  });
});
