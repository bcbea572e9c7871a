import { html, type TemplateResult } from 'lit';
import { primaryButton, textButton, link } from '../../../src/elements/ui/button.js';
import { cardDialog, cardFace } from '../../../src/elements/ui/card-face.js';
import {
  radioGroup,
  consentCheckbox,
  consentQuestion,
  checkboxGroup,
  selectField,
} from '../../../src/elements/ui/choices.js';
import { codeField } from '../../../src/elements/code/code-field.js';
import { contactSentence, contactValue } from '../../../src/elements/code/code-words.js';
import { dateField } from '../../../src/elements/ui/date-field.js';
import { textField } from '../../../src/elements/ui/field.js';
import { heading } from '../../../src/elements/ui/heading.js';
import { lockedContact, lockedField, textArea } from '../../../src/elements/ui/text-fields.js';
import { notice, waiting } from '../../../src/elements/ui/notice.js';
import { passwordField } from '../../../src/elements/ui/password.js';
import { stepIndicator } from '../../../src/elements/ui/steps.js';
import { errorSummary } from '../../../src/elements/ui/summary.js';
import { tiles, walletButton } from '../../../src/elements/ui/card-buttons.js';

const nothingHappens = () => undefined;
const wallet = { label: 'Add to wallet', busyLabel: 'One moment' };
const options = [
  { value: '1', label: 'Food and wine' },
  { value: '2', label: 'Home' },
];
const labels = { day: 'Day', month: 'Month', year: 'Year' };
const order = ['day', 'month', 'year'] as const;
const longName = 'Maria Antonietta Giuseppina della Rovere Montefeltro von Hohenstaufen-Altavilla';
const drawing = html`<svg class="bars" viewBox="0 0 9 9" aria-hidden="true">
  <path d="M1 1h1v7H1z" />
</svg>`;

/** Every template once, filled; with `wrong` as error text if given. */
export function everyTemplate(wrong?: string): TemplateResult {
  const error = wrong;
  return html`${stepIndicator(2, 3)} ${heading({ text: 'Everything', step: 'Step 2 of 3' })}
    ${errorSummary(
      wrong
        ? {
            title: 'Something is wrong',
            items: [{ id: 'name', text: wrong }],
            supportCode: 'For support: 12',
          }
        : {},
    )}
    ${notice({ kind: 'info', text: 'Worth knowing.' })}
    ${notice({ kind: 'success', text: 'Done.' })}
    ${notice({ kind: 'offline', text: 'No connection.' })} ${waiting({ text: 'Still looking.' })}
    ${contactSentence(
      html`The code goes to ${contactValue(`${'long'.repeat(20)}@example.com`)}.`,
      textButton({ label: 'Change', ariaLabel: 'Change email address', onClick: nothingHappens }),
    )}
    ${textField({ name: 'name', label: 'Name', hint: 'As on your card.', value: longName, error })}
    ${selectField({ name: 'off', label: 'Off', options, optional: '(optional)', readonly: true })}
    ${passwordField({
      name: 'password',
      label: 'Password',
      autocomplete: 'new-password',
      revealed: false,
      revealLabel: 'Show password',
      onReveal: nothingHappens,
      error,
    })}
    ${codeField({ name: 'code', label: 'Code', value: '123456', error })}
    ${lockedField({ name: 'mail', label: 'E-mail', value: 'a@example.com' })}
    ${lockedContact({ name: 'contact', label: 'E-mail', value: 'a@example.com' })}
    ${textArea({ name: 'notes', label: 'Notes', error })}
    ${radioGroup({ name: 'gender', label: 'Gender', options, value: '1', error })}
    ${checkboxGroup({ name: 'interests', label: 'Interests', options, values: ['2'], error })}
    ${selectField({ name: 'region', label: 'Region', options, placeholder: 'Choose', error })}
    ${dateField({ name: 'birthdate', label: 'Born', hint: 'Like 24 5 1990', labels, order, error })}
    ${consentCheckbox({
      name: 'offers',
      sentence: html`As the ${link({ label: 'notice', href: 'https://example.com', newTab: true })}
      says.`,
      error,
    })}
    ${consentQuestion({ name: 'news', sentence: 'News?', yes: 'Yes', no: 'No', answer: true, error })}
    ${primaryButton({ label: 'Save', busyLabel: 'Saving…' })}
    <div class="actions">
      ${textButton({ label: 'Not now' })}
      ${link({ label: 'Home', href: 'https://example.com', variant: 'primary' })}
    </div>
    <div class="wallets">
      ${(['apple', 'google'] as const).map((name) =>
        walletButton({
          ...wallet,
          wallet: name,
          busy: false,
          disabled: false,
          onClick: nothingHappens,
        }),
      )}
    </div>
    ${tiles([{ icon: 'copy', label: 'Copy', onClick: nothingHappens }])}
    ${cardFace({
      label: 'Card',
      brand: 'Shop',
      cardholder: longName,
      numberLabel: 'Number',
      number: '1234 5678 9012 3456 7890',
      barcode: drawing,
      barcodeText: '12345678901234567890',
    })}
    ${cardDialog({
      label: 'Barcode',
      barcode: drawing,
      barcodeText: '12345678901234567890',
      cardholder: longName,
      closeLabel: 'Close',
      onClose: nothingHappens,
    })}`;
}
