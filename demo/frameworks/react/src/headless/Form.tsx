import { t, type RequestStatus, type ValidationError } from 'onboarding-elements/api.js';
import type { ReactNode } from 'react';
import { lang } from './journey.js';

export interface FormProps {
  readonly title: string;
  readonly request: RequestStatus;
  readonly label: string;
  /** Called with what was typed, by the names of the inputs. */
  readonly onSubmit: (typed: FormData) => void;
  readonly children: ReactNode;
}

/** One step: a heading, the inputs, the problem of the last request, and the button. */
export function Form({ title, request, label, onSubmit, children }: FormProps) {
  const isBusy = request.kind === 'busy' || request.kind === 'settled';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      <h1>{title}</h1>
      {children}
      <p role="alert">{request.kind === 'failed' && t(request.problem, lang)}</p>
      <button type="submit" disabled={isBusy}>
        {label}
      </button>
    </form>
  );
}

export interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly error: ValidationError | undefined;
  readonly type?: string;
  readonly autoComplete?: string;
  readonly defaultValue?: string | undefined;
  readonly readOnly?: boolean;
}

/** An input with its label and its error. */
export function Input({ name, label, error, ...rest }: InputProps) {
  return (
    <p>
      <label>
        {label}
        <input
          name={name}
          aria-invalid={error !== undefined}
          aria-describedby={`${name}-error`}
          {...rest}
        />
      </label>
      <span id={`${name}-error`}>{error && t(error, lang)}</span>
    </p>
  );
}

/** What was typed into one input. */
export function textOf(typed: FormData, name: string): string {
  const value = typed.get(name);
  return typeof value === 'string' ? value : '';
}
