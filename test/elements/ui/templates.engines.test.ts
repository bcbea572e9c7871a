import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { primaryButton } from '../../../src/elements/ui/button.js';
import { selectField, consentQuestion } from '../../../src/elements/ui/choices.js';
import { dateField } from '../../../src/elements/ui/date-field.js';
import { textField } from '../../../src/elements/ui/field.js';
import { heading } from '../../../src/elements/ui/heading.js';
import { parts } from '../../../src/elements/ui/parts.js';
import { passwordField } from '../../../src/elements/ui/password.js';
import { errorSummary } from '../../../src/elements/ui/summary.js';
import { everyTemplate } from './every-template.js';
import { stage } from './stage.js';

describe('the template of a text field', () => {
  it('is described by its error first and then by its hint', async () => {
    const { input: theInput, root } = await stage(
      textField({ name: 'a', label: 'A', hint: 'A hint', error: 'An error' }),
    );
    const input = theInput();
    const described = input.getAttribute('aria-describedby')?.trim().split(' ') ?? [];
    expect(described.map((id) => root.getElementById(id)?.textContent.trim())).to.deep.equal([
      'An error',
      'A hint',
    ]);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(input.labels?.[0]?.textContent.trim()).to.equal('A');
  });

  it('has no aria-describedby and aria-invalid without error and hint', async () => {
    const { find } = await stage(textField({ name: 'a', label: 'A' }));
    expect(find('input').hasAttribute('aria-describedby')).to.equal(false);
    expect(find('input').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('keeps the typed text when it is rendered with another start value', async () => {
    const { input: theInput, draw } = await stage(
      textField({ name: 'a', label: 'A', value: 'stored' }),
    );
    const input = theInput();
    expect(input.value).to.equal('stored');
    input.value = 'typed';
    await draw(textField({ name: 'a', label: 'A', value: 'stored later', error: 'Wrong' }));
    expect(input.value).to.equal('typed');
  });
});

describe('the template of the primary button', () => {
  it('keeps its size and the focus while busy, and shows the busy label', async () => {
    const words = { label: 'Go on', busyLabel: 'Looking whether you have a card already' };
    const { find, draw, root } = await stage(primaryButton(words));
    const button = find('button[type=submit]');
    button.focus();
    const before = button.getBoundingClientRect();
    await draw(primaryButton({ ...words, busy: true }));
    const after = button.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    expect(root.activeElement).to.equal(button);
    expect(button.getAttribute('aria-busy')).to.equal('true');
    for (const motion of button.getAnimations({ subtree: true })) {
      if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish();
    }
    expect(button.innerText.trim()).to.equal(words.busyLabel);
  });

  it('shows the busy state after 300 ms, and its end at once', async () => {
    const words = { label: 'Go on', busyLabel: 'Looking' };
    const { find, draw } = await stage(primaryButton(words));
    const button = find('button[type=submit]');
    const line = () => getComputedStyle(button, '::after').visibility;
    expect(button.innerText.trim()).to.equal(words.label);
    await draw(primaryButton({ ...words, busy: true }));
    expect(button.innerText.trim()).to.equal(words.label);
    expect(line()).to.equal('hidden');
    const ends = button
      .getAnimations({ subtree: true })
      .map(({ effect }) => effect?.getComputedTiming().endTime)
      .filter((end) => end !== Infinity);
    expect(new Set(ends)).to.deep.equal(new Set([301]));
    await draw(primaryButton(words));
    expect(button.innerText.trim()).to.equal(words.label);
    expect(button.getAnimations({ subtree: true })).to.deep.equal([]);
  });
});

describe('the template of a password field', () => {
  it('toggles the visibility of the password without losing it', async () => {
    const password = (revealed: boolean) =>
      passwordField({
        name: 'p',
        label: 'Password',
        autocomplete: 'new-password',
        revealed,
        revealLabel: 'Show password',
        onReveal: () => undefined,
      });
    const { input: theInput, find, draw } = await stage(password(false));
    const input = theInput();
    input.value = 'correct horse';
    await draw(password(true));
    expect([input.type, input.value]).to.deep.equal(['text', 'correct horse']);
    expect(find('button').getAttribute('aria-pressed')).to.equal('true');
    await draw(password(false));
    expect([input.type, input.value]).to.deep.equal(['password', 'correct horse']);
  });
});

describe('the template of a select', () => {
  it('keeps the choice if the new options still contain it', async () => {
    const list = (...values: string[]) =>
      selectField({
        name: 's',
        label: 'S',
        placeholder: 'Choose',
        options: values.map((value) => ({ value, label: value })),
      });
    const { select: theSelect, draw } = await stage(list('a', 'b'));
    const select = theSelect();
    select.value = 'b';
    await draw(list('x', 'y', 'b'));
    expect(select.value).to.equal('b');
    await draw(list('x', 'y'));
    expect(select.value).not.to.equal('b');
  });
});

describe('the template of a mandatory consent', () => {
  it('starts without an answer, with two options of equal size', async () => {
    const { root } = await stage(
      consentQuestion({ name: 'c', sentence: 'News?', yes: 'Yes', no: 'No' }),
    );
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ value, checked }) => [value, checked])).to.deep.equal([
      ['true', false],
      ['false', false],
    ]);
    const [yes, no] = radios.map((radio) => radio.closest('label')!.getBoundingClientRect());
    expect(yes!.height).to.equal(no!.height);
    expect(Math.abs(yes!.width - no!.width)).to.be.below(8);
  });
});

describe('the template of a date', () => {
  it('marks only the wrong part as invalid and describes it with the error', async () => {
    const { find } = await stage(
      dateField({
        name: 'birthdate',
        label: 'Born',
        labels: { day: 'Day', month: 'Month', year: 'Year' },
        birth: true,
        error: 'The year is in the future.',
        order: ['day', 'month', 'year'],
        wrong: 'year',
      }),
    );
    expect(find('#birthdate-day').hasAttribute('aria-invalid')).to.equal(false);
    expect(find('#birthdate-year').getAttribute('aria-describedby')).to.equal('birthdate-error');
    expect(find('#birthdate-year').getAttribute('autocomplete')).to.equal('bday-year');
  });
});

describe('the template of the error summary', () => {
  it('exists before there is an error, without taking space', async () => {
    const { find, root } = await stage(
      html`<p>above</p>
        ${errorSummary({})}
        <p>below</p>`,
    );
    const [above, below] = [...root.querySelectorAll('p:not(.hidden)')].map((p) =>
      p.getBoundingClientRect(),
    );
    expect(find('[role=alert]').textContent.trim()).to.equal('');
    expect(below!.top - above!.bottom).to.equal(20);
  });

  it('calls back with the id of the wrong control', async () => {
    const asked: string[] = [];
    const onSelect = (id: string) => asked.push(id);
    const items = [{ id: 'mail', text: 'Type an address' }];
    const { find } = await stage(errorSummary({ title: 'Wrong', items, onSelect }));
    find('[role=alert] button').click();
    expect(asked).to.deep.equal(['mail']);
  });
});

describe('the template of a heading', () => {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    it(`supports level ${level} and takes the focus`, async () => {
      const { find, root } = await stage(heading({ level, text: 'Title' }));
      find(`h${level}`).focus();
      expect(root.activeElement?.textContent).to.equal('Title');
    });
  }

  it('contains the number of the step, for assistive technology alone', async () => {
    const { find } = await stage(heading({ text: 'Title', step: 'Step 2 of 3' }));
    expect(find('h2').textContent).to.equal('Title (Step 2 of 3)');
    const { width, height } = find('[part=steps-label]').getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    const lines = find('h2').getBoundingClientRect().height;
    const alone = await stage(heading({ text: 'Title' }));
    expect(lines).to.equal(alone.find('h2').getBoundingClientRect().height);
  });
});

describe('all templates together', () => {
  it('use exactly the documented parts', async () => {
    const { root } = await stage(everyTemplate('Wrong'));
    const named = new Set([...root.querySelectorAll('[part]')].flatMap((node) => [...node.part]));
    // The step indicator is rendered by the flow itself, whose parts need no export.
    for (const own of ['steps', 'steps-bar']) named.delete(own);
    // Data entry renders the frames of groups and phones itself.
    for (const ofDataEntry of ['group-section', 'group-title', 'phone']) named.add(ofDataEntry);
    expect([...named].sort()).to.deep.equal(parts.split(',').sort());
  });

  it('contain no inline styles, which a strict CSP would block', async () => {
    const { root } = await stage(everyTemplate('Wrong'));
    // The number of slots is set as a property, which no policy forbids; without slots the attribute is empty.
    const inline = 'style, [style]:not(.slots, [style=""])';
    expect(root.querySelectorAll(inline).length).to.equal(0);
  });
});
