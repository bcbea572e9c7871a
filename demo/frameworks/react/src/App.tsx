import 'onboarding-elements/define.js';
import 'onboarding-elements/react.js';
import type { OnboardingFlow } from 'onboarding-elements';
import { useEffect, useRef, useState } from 'react';
import { apiBase, messages, options } from './settings.js';

export function App() {
  const flow = useRef<OnboardingFlow>(null);
  const [isShown, setShown] = useState(true);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const ticks = useTicks();
  const hear = (text: string) => setHeard((before) => [...before, text]);

  return (
    <>
      <button type="button" id="toggle" onClick={() => setShown(!isShown)}>
        Show or hide
      </button>
      <output id="ticks">{ticks}</output>
      {isShown && (
        <onboarding-flow
          ref={flow}
          className={`tick-${ticks}`}
          campaignid="1001"
          categoryid={1703}
          api-key="sandbox"
          apiBase={apiBase}
          minPassword={10}
          noReset
          messages={{ ...messages }}
          options={(field, values) => options(field, values)}
          ononboarding-ready={({ detail }) => hear(`ready ${detail.step}`)}
          ononboarding-identified={({ detail }) => hear(`identified ${detail.status}`)}
          ononboarding-code-sent={({ detail }) => hear(`code-sent ${detail.channel}`)}
          ononboarding-verified={({ detail }) => hear(`verified ${detail.card}`)}
          ononboarding-profile-saved={({ detail }) => hear(`saved ${detail.card}`)}
          ononboarding-logged-in={({ detail }) => hear(`logged-in ${detail.card}`)}
          ononboarding-incomplete={({ detail }) => hear(`incomplete ${detail.missing.join(' ')}`)}
          ononboarding-complete={({ detail }) =>
            hear(`complete ${detail.via}, ${flow.current?.getConsents().length} consents`)
          }
          ononboarding-step={({ detail }) => hear(`step ${detail.from} ${detail.to}`)}
          ononboarding-error={({ detail }) => hear(`error ${detail.code}`)}
        />
      )}
      <ol id="heard">
        {heard.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ol>
    </>
  );
}

/** Renders 20 times a second, to show that rendering again is harmless. */
function useTicks(): number {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((before) => before + 1), 50);
    return () => clearInterval(timer);
  }, []);
  return ticks;
}
