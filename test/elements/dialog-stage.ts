/**
 * A page with buttons and links that open dialogs; it is emptied after each test.
 */
import { until } from './stage.js';

/** The data attributes that name the campaign. */
export const data =
  'data-campaignid="1001" data-categoryid="1703" data-api-base="/api" data-api-key="sandbox"';
export const page = document.documentElement;

export let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.append(place);
});
afterEach(() => {
  for (const node of [...document.body.children]) {
    if (node === place || node.shadowRoot?.querySelector('dialog')) node.remove();
  }
});

export function add(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  place.append(template.content);
  return place.lastElementChild as HTMLElement;
}

/** Clicks the opener once and waits for the dialog, also while the dialog module loads. */
export async function open(opener: HTMLElement): Promise<HTMLDialogElement> {
  let dialog: HTMLDialogElement | undefined;
  opener.click();
  await until(() => {
    dialog = [...document.body.children]
      .map((node) => node.shadowRoot?.querySelector('dialog') ?? undefined)
      .find((it) => it?.open);
    return dialog !== undefined;
  });
  return dialog!;
}

export const hostOf = (dialog: HTMLDialogElement) => (dialog.getRootNode() as ShadowRoot).host;

/** The input of the first form in the dialog, as soon as it is rendered. */
export async function inputIn(dialog: HTMLDialogElement): Promise<HTMLInputElement> {
  const find = () =>
    hostOf(dialog)
      .querySelector('onboarding-flow')
      ?.shadowRoot?.querySelector('onboarding-register')
      ?.shadowRoot?.querySelector<HTMLInputElement>('[name=username]');
  await until(() => Boolean(find()));
  return find()!;
}
