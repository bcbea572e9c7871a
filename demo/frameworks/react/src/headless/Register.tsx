import {
  readIdentifier,
  type RegisterState,
  type ResetState,
  type ValidationError,
} from 'onboarding-elements/api.js';
import { useState } from 'react';
import { Form, Input, textOf } from './Form.js';
import { channels, journey } from './journey.js';

/** Asks who it is: to register, or to choose a new password. */
export function Register({ state }: { readonly state: RegisterState | ResetState }) {
  const [error, setError] = useState<ValidationError>();
  const isReset = state.step === 'reset';

  const submit = (typed: FormData) => {
    const reading = readIdentifier(textOf(typed, 'username'), { channels });
    setError(reading.ok ? undefined : reading.error);
    if (reading.ok) journey.identify(reading.identifier);
  };
  return (
    <>
      <Form
        title={isReset ? 'Forgot your password?' : 'Join the club'}
        label="Continue"
        request={state.request}
        onSubmit={submit}
      >
        <Input
          name="username"
          label="E-mail, mobile or card number"
          autoComplete="username"
          defaultValue={state.identifier?.value}
          error={error}
        />
      </Form>
      <button type="button" onClick={() => journey.navigate('open-login')}>
        I have an account
      </button>
    </>
  );
}
