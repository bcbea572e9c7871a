import { t, type Field, type FieldValue, type ValidationError } from 'onboarding-elements/api.js';
import { Input } from './Form.js';
import { lang } from './journey.js';

interface ControlProps {
  readonly field: Field;
  readonly initial: FieldValue | undefined;
  readonly error: ValidationError | undefined;
}

const types = {
  email: 'email',
  phone: 'tel',
  date: 'date',
  number: 'number',
  text: 'text',
} as const;
const yesOrNo = { true: 'Yes', false: 'No' };
const genders = { M: 'Male', F: 'Female' };

/** The control of one field. */
export function FieldControl({ field, initial, error }: ControlProps) {
  const label = t(field, lang);
  const { name, readOnly } = field;
  switch (field.kind) {
    case 'consent':
    case 'boolean':
      return (
        <Answers name={name} label={label} answers={yesOrNo} initial={initial} error={error} />
      );
    case 'gender':
      return (
        <Answers name={name} label={label} answers={genders} initial={initial} error={error} />
      );
    case 'choice':
      if (!field.options) break;
      return (
        <p>
          <label>
            {label}
            <select
              name={name}
              multiple={field.multiple}
              defaultValue={typeof initial === 'object' ? [...initial] : String(initial ?? '')}
            >
              {!field.multiple && <option value="" />}
              {field.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
          <span>{error && t(error, lang)}</span>
        </p>
      );
    default:
  }
  const type = field.kind === 'choice' ? 'text' : types[field.kind];
  const defaultValue = initial === undefined ? undefined : String(initial);
  return (
    <Input
      name={name}
      label={label}
      type={type}
      readOnly={readOnly}
      defaultValue={defaultValue}
      error={error}
    />
  );
}

interface AnswersProps extends Omit<ControlProps, 'field'> {
  readonly name: string;
  readonly label: string;
  readonly answers: Readonly<Record<string, string>>;
}

function Answers({ name, label, answers, initial, error }: AnswersProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {Object.entries(answers).map(([value, text]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={String(initial) === value}
          />
          {text}
        </label>
      ))}
      <span>{error && t(error, lang)}</span>
    </fieldset>
  );
}
