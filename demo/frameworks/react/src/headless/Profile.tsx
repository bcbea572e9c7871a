import {
  askedFields,
  checkField,
  initialValues,
  t,
  type Field,
  type FieldValue,
  type FieldValues,
  type ProfileForm,
  type ProfileState,
  type ValidationError,
} from 'onboarding-elements/api.js';
import { useState } from 'react';
import { FieldControl } from './FieldControl.js';
import { Form, Input, textOf } from './Form.js';
import { journey, lang } from './journey.js';

/** The fields and consents of the campaign. */
export function Profile({ state }: { readonly state: ProfileState }) {
  const { profileForm, request } = state;
  if (!profileForm) {
    return request.kind === 'failed' ? (
      <section>
        <p role="alert">{t(request.problem, lang)}</p>
        <button type="button" onClick={() => journey.load()}>
          Try again
        </button>
      </section>
    ) : (
      <p role="status">Loading your details …</p>
    );
  }
  return <Fields state={state} profileForm={profileForm} />;
}

interface FieldsProps {
  readonly state: ProfileState;
  readonly profileForm: ProfileForm;
}

function Fields({ state, profileForm }: FieldsProps) {
  const [errors, setErrors] = useState<ReadonlyMap<string, ValidationError>>(new Map());
  const fields = askedFields(profileForm);
  // In the journey that made the account a stored "No" to a consent is the platform's default.
  const { entry } = state;
  const isNew = entry.kind === 'registration' || entry.kind === 'new-account';
  const via = isNew ? 'registration' : 'login';
  const initial = initialValues({ profileForm, via });
  const { request } = state;
  const isExpired = request.kind === 'failed' && request.problem.code === 'session-expired';

  const submit = (typed: FormData) => {
    const values = valuesOf(fields, typed);
    const today = new Date().toLocaleDateString('sv');
    const found = new Map(
      fields.flatMap((field) => {
        const error = checkField(field, values[field.name], { today });
        return error ? [[field.name, error] as const] : [];
      }),
    );
    setErrors(found);
    if (found.size > 0) return;
    const consents = fields
      .filter(({ kind }) => kind === 'consent')
      .map((field) => ({ name: field.name, sentence: t(field, lang), lang, links: [] }));
    const password = textOf(typed, 'current-password');
    if (isExpired) journey.renew(password, values, consents);
    else journey.save(values, consents);
  };
  return (
    <>
      <Form title="Your details" label="Save" request={request} onSubmit={submit}>
        {fields.map((field) => (
          <FieldControl
            key={field.name}
            field={field}
            initial={initial[field.name]}
            error={errors.get(field.name)}
          />
        ))}
        {isExpired && (
          <Input
            name="current-password"
            label="Password"
            type="password"
            autoComplete="current-password"
            error={undefined}
          />
        )}
      </Form>
      {'holder' in state.entry && (
        <button type="button" onClick={() => journey.navigate('cancel-edit')}>
          Cancel
        </button>
      )}
    </>
  );
}

/** What was typed, by write name; empty fields are absent. */
function valuesOf(fields: readonly Field[], typed: FormData): FieldValues {
  const entries = fields.flatMap((field): (readonly [string, FieldValue])[] => {
    const texts = typed
      .getAll(field.name)
      .filter((value) => typeof value === 'string' && value !== '');
    const [first] = texts;
    if (first === undefined) return [];
    if (field.kind === 'consent' || field.kind === 'boolean') {
      return [[field.name, first === 'true']];
    }
    return [
      [field.name, field.kind === 'choice' && field.multiple ? texts.map(String) : String(first)],
    ];
  });
  return Object.fromEntries(entries);
}
