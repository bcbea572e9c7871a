import type { LoginState } from 'onboarding-elements/api.js';
import { Form, Input, textOf } from './Form.js';
import { journey } from './journey.js';

export function LogIn({ state }: { readonly state: LoginState }) {
  const submit = (typed: FormData) =>
    journey.logIn({
      username: textOf(typed, 'username').trim(),
      password: textOf(typed, 'current-password'),
    });
  return (
    <>
      <Form title="Log in" label="Log in" request={state.request} onSubmit={submit}>
        <Input
          name="username"
          label="E-mail, mobile or card number"
          autoComplete="username"
          defaultValue={state.username}
          error={undefined}
        />
        <Input
          name="current-password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={undefined}
        />
      </Form>
      <button type="button" onClick={() => journey.navigate('open-reset')}>
        Forgot your password?
      </button>
      <button type="button" onClick={() => journey.navigate('open-register')}>
        I have no account yet
      </button>
    </>
  );
}
