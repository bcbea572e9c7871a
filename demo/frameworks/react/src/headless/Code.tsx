import {
  checkPassword,
  loadCommonPasswords,
  readCode,
  type OtpState,
  type ResetState,
  type ValidationError,
} from 'onboarding-elements/api.js';
import { useState } from 'react';
import { Form, Input, textOf } from './Form.js';
import { journey, minPassword } from './journey.js';

interface Errors {
  readonly password?: ValidationError | undefined;
  readonly code?: ValidationError | undefined;
}

/** Sends a code, and asks for it together with a new password. */
export function Code({ state }: { readonly state: OtpState | ResetState }) {
  const [errors, setErrors] = useState<Errors>({});
  const identifier = state.step === 'otp' ? state.person.identifier : state.identifier;

  const submit = async (typed: FormData) => {
    const common = await loadCommonPasswords();
    const password = textOf(typed, 'new-password');
    const rules = { min: minPassword, common, ...(identifier && { identifier }) };
    const passwordError = checkPassword(password, rules);
    if (!state.delivery.code) {
      setErrors({ password: passwordError });
      if (!passwordError) journey.sendCode();
      return;
    }
    const reading = readCode(textOf(typed, 'one-time-code'));
    setErrors({ password: passwordError, code: reading.ok ? undefined : reading.error });
    if (!passwordError && reading.ok) journey.verify(reading.code, password);
  };
  return (
    <>
      <Form
        title={`Your code for ${identifier?.value ?? ''}`}
        label={state.delivery.code ? 'Continue' : 'Send me a code'}
        request={state.request}
        onSubmit={(typed) => void submit(typed)}
      >
        <Input
          name="new-password"
          label="New password"
          type="password"
          autoComplete="new-password"
          error={errors.password}
        />
        {state.delivery.code && (
          <Input
            name="one-time-code"
            label="Code"
            autoComplete="one-time-code"
            error={errors.code}
          />
        )}
      </Form>
      {state.delivery.code && (
        <button type="button" onClick={() => journey.sendCode()}>
          Send another code
        </button>
      )}
      <button type="button" onClick={() => journey.navigate('change-address')}>
        Change the address
      </button>
    </>
  );
}
