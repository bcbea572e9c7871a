import { fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { cardStyles } from '../../../src/elements/ui/card-face.styles.js';
import { choiceStyles } from '../../../src/elements/ui/choices.styles.js';
import { consentStyles } from '../../../src/elements/ui/consent.styles.js';
import { profileStyles } from '../../../src/elements/profile/profile.styles.js';
import { codeStyles } from '../../../src/elements/code/code.styles.js';
import { formStyles } from '../../../src/elements/ui/form.styles.js';
import { noticeStyles } from '../../../src/elements/ui/notice.styles.js';
import { passwordStyles } from '../../../src/elements/ui/password.styles.js';
import { tileStyles } from '../../../src/elements/ui/card-buttons.styles.js';
import { tillStyles } from '../../../src/elements/ui/till.styles.js';
import { stepStyles } from '../../../src/elements/ui/steps.styles.js';
import { tokens } from '../../../src/elements/ui/tokens.styles.js';

export const everyStyle = [
  tokens,
  formStyles,
  noticeStyles,
  passwordStyles,
  codeStyles,
  choiceStyles,
  consentStyles,
  profileStyles,
  cardStyles,
  tileStyles,
  tillStyles,
  stepStyles,
];

/** Those of the first script, which draws the first form. */
const firstStyles = [tokens, formStyles, stepStyles];

/** Renders templates in a shadow root with every style sheet, as the elements do. */
class TemplateStage extends LitElement {
  static override styles = everyStyle;
  static override properties = { content: { attribute: false } };
  declare content: TemplateResult;

  override render() {
    return html`<form class="stack" novalidate>${this.content}</form>`;
  }
}
if (!customElements.get('template-stage')) customElements.define('template-stage', TemplateStage);

export interface Stage {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The first element that matches; throws if there is none. */
  find(selector: string): HTMLElement;
  input(): HTMLInputElement;
  select(): HTMLSelectElement;
  draw(content: TemplateResult): Promise<void>;
  /** Leaves only the styles of the first script. */
  beforeSecondScript(): void;
  /** Applies the rules of a media condition that the browser of the test does not meet. */
  meet(condition: string): void;
}

function there<Found>(found: Found | null): Found {
  if (!found) throw new Error('the template does not draw this');
  return found;
}

export async function stage(content: TemplateResult): Promise<Stage> {
  const host = await fixture<TemplateStage>(
    html`<template-stage .content=${content}></template-stage>`,
  );
  const root = host.shadowRoot!;
  return {
    host,
    root,
    find: (selector) => there(root.querySelector<HTMLElement>(selector)),
    input: () => there(root.querySelector('input')),
    select: () => there(root.querySelector('select')),
    async draw(next) {
      host.content = next;
      await host.updateComplete;
    },
    beforeSecondScript() {
      root.adoptedStyleSheets = firstStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
    },
    meet(condition) {
      const sheets = everyStyle.map(({ cssText }) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(cssText.replaceAll(condition, 'all'));
        return sheet;
      });
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
    },
  };
}
