/**
 * Buttons and links that open an element in a native dialog: `data-onboarding-open="flow"`.
 */
import { adoptStyles } from 'lit';
import { nearestLang } from '../../i18n/language-watch.js';
import { matchLocale } from '../../i18n/locale.js';
import { LocaleTranslator, hasOverrides } from '../../i18n/translator.js';
import { isKnown, load } from '../../i18n/tables.js';
import type { OnboardingFlow } from '../onboarding-flow.js';
import { dialogStyles, stillPage } from './dialog.styles.js';
import { frameMark, markedElement } from './mount.js';
import { hasResumableJourney, rememberClosed, rememberOpen, wasOpen } from './reopen-dialog.js';
import { pressedLogIn } from '../login/saved-password.js';
import { dialogTarget, sessionOf } from './dialog-target.js';
import { openers } from './script-tag.js';

/** One dialog for each configuration, so that what was typed is still there when it is opened again. */
const frames = new Map<string, HTMLDialogElement>();
let listening = false;

/** The tokens that the dialog uses itself. */
const dialogTokens = ['--onboarding-text', '--onboarding-radius'] as const;

/**
 * Opens the element of each opener that is clicked, also of one that is added later. `clicked`: an opener that was
 * clicked before this script was loaded. A dialog that was open before a reload opens again.
 */
export function listen(clicked?: HTMLElement): void {
  if (!listening) {
    listening = true;
    if (stillPage.styleSheet) document.adoptedStyleSheets.push(stillPage.styleSheet);
    document.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const opener = target?.closest<HTMLElement>(openers);
      // The page has prevented the click and handles it itself.
      if (!opener || event.defaultPrevented) return;
      // The visitor opens the link in a new tab or window.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (openFor(opener)) event.preventDefault();
    });
  }
  const opener = clicked ?? openerToReopen();
  if (opener) openFor(opener, clicked !== undefined);
}

/** The opener whose dialog was open before a reload, if its journey can resume. */
function openerToReopen(): HTMLElement | undefined {
  const found = [...document.querySelectorAll<HTMLElement>(openers)];

  return found.find((opener) => {
    const own = describe(opener);
    return own && wasOpen(own.key) && hasResumableJourney(own.element);
  });
}

/** `isPressed`: false for a dialog that opens again after a reload. */
function openFor(opener: HTMLElement, isPressed = true): boolean {
  // The page around an open dialog is inert: only another opener that is pressed in the same tick gets here.
  const isOpen = [...frames.values()].some((dialog) => dialog.open && dialog.isConnected);
  if (isOpen) return true;
  const own = dialogFor(opener);
  if (!own) return false;
  const inside = hostOf(own).firstElementChild;
  const element = inside && dialogTarget(inside, (one) => dialogAround(one) !== undefined);
  const dialog = element ? dialogAround(element) : own;
  if (dialog) {
    open(dialog, opener);
    if (isPressed) pressedLogIn(sessionOf(hostOf(dialog).firstElementChild));
  } else if (element) {
    // The element of the current step is on the page itself.
    headingIn(element)?.focus();
  }
  return true;
}

const hostOf = (dialog: HTMLDialogElement): HTMLElement =>
  (dialog.getRootNode() as ShadowRoot).host as HTMLElement;

function dialogAround(element: Element): HTMLDialogElement | undefined {
  return [...frames.values()].find((dialog) => hostOf(dialog).contains(element));
}

function open(dialog: HTMLDialogElement, opener: HTMLElement): void {
  const host = hostOf(dialog);
  const [key = ''] = [...frames].find(([, one]) => one === dialog) ?? [];
  const element = host.firstElementChild;
  if (element) rememberOpen(key, element);
  dialog.ariaLabel = nameOf(opener) || nameFrom(host);
  // Not `addEventListener`: the opener that was pressed last gets the focus back.
  dialog.onclose = () => {
    // Opened again before the browser has reported that it was closed.
    if (dialog.open) return;
    rememberClosed();
    host.removeAttribute('data-onboarding-dialog');
    // Safari does not focus a clicked button, so the browser cannot return the focus.
    opener.focus();
  };
  // The opener may be in a part of the page with the other text direction.
  host.dir = getComputedStyle(opener).direction;
  void labelCloseButton(dialog, host);
  const byMouse = isByMouse(opener);
  const hasBar = window.innerWidth > document.documentElement.clientWidth;
  dialog.showModal();
  // After `showModal`: WebKit may report outdated styles of elements that are not rendered.
  copyTokens(host);
  // Focuses the dialog instead of its close button: screen readers announce the name of the dialog, then the form.
  dialog.focus();
  if (byMouse) focusOnlyField(host);
  host.setAttribute('data-onboarding-dialog', hasBar ? 'scroll-bar' : '');
}

/**
 * Whether the opener was pressed with a mouse: the browser marks the focus of one that was pressed by a key. After a touch a keyboard
 * would cover the form, before the visitor has read what it is.
 */
function isByMouse(opener: HTMLElement): boolean {
  return !window.matchMedia('(pointer: coarse)').matches && !opener.matches(':focus-visible');
}

/** Focuses the only field of the form, as soon as it is rendered. */
function focusOnlyField(host: HTMLElement): void {
  const focus = () => {
    const [only, ...others] = inputsIn(host);
    if (document.activeElement === host && others.length === 0) only?.focus();
  };
  focus();
  host.addEventListener('onboarding-ready', focus, { once: true });
}

/** The inputs below a node, in all forms of its shadow trees. */
function inputsIn(node: ParentNode): readonly HTMLInputElement[] {
  return [...node.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot
      ? [
          ...shadowRoot.querySelectorAll<HTMLInputElement>('form:not([hidden]) input'),
          ...inputsIn(shadowRoot),
        ]
      : [],
  );
}

/**
 * Copies the tokens that a rule of the page sets on the element alone, since the dialog around it uses them as well.
 */
function copyTokens(host: HTMLElement): void {
  for (const token of dialogTokens) {
    host.style.removeProperty(token);
    const [element] = host.children;
    const value = element && getComputedStyle(element).getPropertyValue(token);
    if (value) host.style.setProperty(token, value);
  }
}

/** Asynchronous, since the sentences may still be loading. */
async function labelCloseButton(dialog: HTMLDialogElement, host: HTMLElement): Promise<void> {
  const locale = matchLocale(host.lang, isKnown);
  const isThere = await load(locale.language, 'main');
  if (!isThere) await load('en', 'main');
  const { messages } = host.firstElementChild as Partial<OnboardingFlow>;
  const i18n = new LocaleTranslator(locale, () => messages);
  const button = dialog.querySelector('button');
  if (!button) return;
  button.ariaLabel = i18n.t('common-close');
  if (!hasOverrides(messages)) button.lang = i18n.tag;
}

/** The name of a button or link: its label, else its text, else the alternative text of its images. */
function nameOf(opener: HTMLElement): string {
  const pictures = [...opener.querySelectorAll('img')].map(({ alt }) => alt).join(' ');
  const names = [opener.ariaLabel ?? '', opener.textContent, pictures].map((name) => name.trim());
  return names.find(Boolean) ?? '';
}

/** The heading of the rendered form, through all shadow roots; undefined while there is none. */
function headingIn(element: Element): HTMLElement | undefined {
  const inside = [...element.children, ...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  for (const one of inside) {
    const isHeading = one instanceof HTMLElement && one.matches('[part~=heading]');
    const found = isHeading ? one : headingIn(one);
    if (found?.textContent.trim()) return found;
  }
  return undefined;
}

/** The text of the heading without the number of the step in it. */
function nameFrom(host: Element): string {
  const texts = [...(headingIn(host)?.childNodes ?? [])].filter((node) => node instanceof Text);
  return texts
    .map(({ data }) => data)
    .join('')
    .trim();
}

/** A new element for an opener, and the key of its dialog. */
function describe(opener: HTMLElement) {
  const element = markedElement(opener, opener.dataset.onboardingOpen);
  if (!element) return undefined;
  const lang = element.lang || nearestLang(opener);
  return { element, lang, key: `${lang} ${element.outerHTML}` };
}

function dialogFor(opener: HTMLElement): HTMLDialogElement | undefined {
  const own = describe(opener);
  if (!own) return undefined;
  const { element, lang, key } = own;
  const known = frames.get(key);
  // A page that replaces its content may have removed the dialog.
  if (known?.isConnected) return known;
  const dialog = createFrame(element, lang);
  frames.set(key, dialog);
  return dialog;
}

/**
 * Creates a dialog in a shadow root, with the element slotted, so that the page's own styles apply to it. It is not
 * rendered by Lit: if another copy of this package has defined the tags, this copy's Lit has no Trusted Types policy.
 */
function createFrame(element: HTMLElement, lang: string): HTMLDialogElement {
  const host = document.createElement('div');
  host.setAttribute(frameMark, '');
  // Turbo does not cache it.
  host.setAttribute('data-turbo-temporary', '');
  if (lang) host.lang = lang;
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [dialogStyles]);
  const dialog = document.createElement('dialog');
  dialog.tabIndex = -1;
  dialog.part.add('dialog');
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', () => dialog.close());
  button.append(closeIcon());
  const bar = document.createElement('div');
  bar.append(button);
  dialog.append(bar, document.createElement('slot'));
  root.append(dialog);
  const brand = brandOfPage();
  if (brand) element.append(brand);
  host.append(element);
  // An opener without a name: the dialog is named by the heading of the form, which is rendered later.
  host.addEventListener('onboarding-ready', () => {
    if (dialog.ariaLabel === '') dialog.ariaLabel = nameFrom(host);
  });
  document.body.append(host);
  return dialog;
}

/** A copy of the logo that the page has marked, for the card; undefined if it has marked none. */
function brandOfPage(): Element | undefined {
  const copy = document.querySelector('[data-onboarding-brand]')?.cloneNode(true);
  if (!(copy instanceof Element)) return undefined;
  copy.removeAttribute('id');
  copy.removeAttribute('data-onboarding-brand');
  copy.slot = 'brand';
  return copy;
}

function closeIcon(): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.ariaHidden = 'true';
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', 'm5 5 10 10M15 5 5 15');
  svg.append(path);
  return svg;
}
