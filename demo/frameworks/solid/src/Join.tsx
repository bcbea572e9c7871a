import 'onboarding-elements/define.js';
import type { OptionsSource } from 'onboarding-elements';
import { createSignal } from 'solid-js';

const options: OptionsSource = async (field) =>
  field === 'country' ? [{ value: '3', label: 'Italy' }] : [];

export function Join() {
  const [card, setCard] = createSignal<string>();
  return (
    <>
      <onboarding-flow
        attr:campaignid="1001"
        attr:categoryid="1703"
        attr:api-base="/api"
        attr:code-length="6" // the length of your platform's codes
        prop:options={options}
        on:onboarding-complete={({ detail }) => setCard(detail.card)}
      />
      <output>{card()}</output>
    </>
  );
}
