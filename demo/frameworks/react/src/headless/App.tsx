import { loadWords, t } from 'onboarding-elements/api.js';
import { Card } from './Card.js';
import { Code } from './Code.js';
import { journey, lang, useJourney } from './journey.js';
import { LogIn } from './LogIn.js';
import { Profile } from './Profile.js';
import { Register } from './Register.js';

// The sentences first: every step needs them.
await loadWords(lang);

export function App() {
  const state = useJourney();
  switch (state.step) {
    case 'register':
      return <Register state={state} />;
    case 'otp':
    case 'reset':
      return state.step === 'reset' && !state.delivery.code ? (
        <Register state={state} />
      ) : (
        <Code state={state} />
      );
    case 'checking':
      return (
        <section>
          <h1>One moment</h1>
          <p role="status">We are finding out whether your account was created.</p>
          {state.request.kind === 'failed' && !state.request.willRetry && (
            <button type="button" onClick={() => journey.checkAgain()}>
              Check again
            </button>
          )}
        </section>
      );
    case 'login':
      return <LogIn state={state} />;
    case 'incomplete':
      return (
        <section>
          <h1>Almost there</h1>
          <p>{state.missing.length} answers are missing.</p>
          <button type="button" onClick={() => journey.navigate('finish')}>
            Complete my registration
          </button>
        </section>
      );
    case 'profile':
      return <Profile state={state} />;
    case 'done':
      return <Card state={state} />;
    case 'error':
      return (
        <section>
          <h1>We can’t continue</h1>
          <p role="alert">{t(state.problem, lang)}</p>
          <button type="button" onClick={() => journey.restart()}>
            Start again
          </button>
        </section>
      );
  }
}
