import 'onboarding-elements/define.js';
import { apiBase, messages, options } from './settings.js';

const place = document.querySelector<HTMLElement>('#place')!;
const heard = document.querySelector<HTMLElement>('#heard')!;
const flow = place.querySelector('onboarding-flow')!;

function hear(text: string): void {
  heard.append(Object.assign(document.createElement('li'), { textContent: text }));
}

flow.apiBase = apiBase;
flow.minPassword = 10;
flow.noReset = true;
flow.messages = messages;
flow.options = options;

flow.addEventListener('onboarding-ready', ({ detail }) => hear(`ready ${detail.step}`));
flow.addEventListener('onboarding-identified', ({ detail }) => hear(`identified ${detail.status}`));
flow.addEventListener('onboarding-code-sent', ({ detail }) => hear(`code-sent ${detail.channel}`));
flow.addEventListener('onboarding-verified', ({ detail }) => hear(`verified ${detail.card}`));
flow.addEventListener('onboarding-profile-saved', ({ detail }) => hear(`saved ${detail.card}`));
flow.addEventListener('onboarding-logged-in', ({ detail }) => hear(`logged-in ${detail.card}`));
flow.addEventListener('onboarding-incomplete', ({ detail }) =>
  hear(`incomplete ${detail.missing.join(' ')}`),
);
flow.addEventListener('onboarding-complete', ({ detail }) =>
  hear(`complete ${detail.via}, ${flow.getConsents().length} consents`),
);
flow.addEventListener('onboarding-step', ({ detail }) => hear(`step ${detail.from} ${detail.to}`));
flow.addEventListener('onboarding-error', ({ detail }) => hear(`error ${detail.code}`));

document.querySelector('#toggle')!.addEventListener('click', () => {
  if (flow.isConnected) flow.remove();
  else place.append(flow);
});

// Sets everything again 20 times a second, functions as new ones, to show that this is harmless.
let ticks = 0;
setInterval(() => {
  document.querySelector('#ticks')!.textContent = String(++ticks);
  flow.className = `tick-${ticks}`;
  flow.options = (field, values) => options(field, values);
  flow.messages = { ...messages };
}, 50);
