import 'onboarding-elements/solid.js';
import type { OnboardingFlow } from 'onboarding-elements';
import { createSignal, For, onCleanup, Show } from 'solid-js';
import { apiBase, messages, options } from './settings.js';

export function App() {
  let flow: OnboardingFlow | undefined;
  const [isShown, setShown] = createSignal(true);
  const [heard, setHeard] = createSignal<readonly string[]>([]);
  const [ticks, setTicks] = createSignal(0);
  const hear = (text: string) => setHeard((before) => [...before, text]);

  // Sets everything that depends on the ticks 20 times a second, to show that rendering again is harmless.
  const timer = setInterval(() => setTicks((before) => before + 1), 50);
  onCleanup(() => clearInterval(timer));
  const restlessOptions = () => {
    ticks();
    return ((field, values) => options(field, values)) satisfies typeof options;
  };
  const restlessMessages = () => (ticks() < 0 ? {} : { ...messages });

  return (
    <>
      <button type="button" id="toggle" onClick={() => setShown(!isShown())}>
        Show or hide
      </button>
      <output id="ticks">{ticks()}</output>
      <Show when={isShown()}>
        <onboarding-flow
          ref={flow}
          class={`tick-${ticks()}`}
          campaignid="1001"
          attr:categoryid={1703}
          attr:api-key="sandbox"
          api-base={apiBase}
          prop:minPassword={10}
          prop:noReset={true}
          prop:messages={restlessMessages()}
          prop:options={restlessOptions()}
          on:onboarding-ready={({ detail }) => hear(`ready ${detail.step}`)}
          on:onboarding-identified={({ detail }) => hear(`identified ${detail.status}`)}
          on:onboarding-code-sent={({ detail }) => hear(`code-sent ${detail.channel}`)}
          on:onboarding-verified={({ detail }) => hear(`verified ${detail.card}`)}
          on:onboarding-profile-saved={({ detail }) => hear(`saved ${detail.card}`)}
          on:onboarding-logged-in={({ detail }) => hear(`logged-in ${detail.card}`)}
          on:onboarding-incomplete={({ detail }) => hear(`incomplete ${detail.missing.join(' ')}`)}
          on:onboarding-complete={({ detail }) =>
            hear(`complete ${detail.via}, ${flow?.getConsents().length} consents`)
          }
          on:onboarding-step={({ detail }) => hear(`step ${detail.from} ${detail.to}`)}
          on:onboarding-error={({ detail }) => hear(`error ${detail.code}`)}
        />
      </Show>
      <ol id="heard">
        <For each={heard()}>{(text) => <li>{text}</li>}</For>
      </ol>
    </>
  );
}
