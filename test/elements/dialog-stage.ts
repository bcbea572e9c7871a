/**
 * A page with openers of dialogs, which is empty again after each test.
 */
import { until } from './stage.js';

/** What a marker says of the campaign. */
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

/** Clicks on it once, also while what opens it is still on its way. */
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

/** The first form's input in the dialog, once it can be used. */
export async function inputIn(dialog: HTMLDialogElement): Promise<HTMLInputElement> {
  const find = () =>
    hostOf(dialog)
      .querySelector('onboarding-flow')
      ?.shadowRoot?.querySelector('onboarding-register')
      ?.shadowRoot?.querySelector<HTMLInputElement>('[name=username]');
  await until(() => Boolean(find()));
  return find()!;
}
