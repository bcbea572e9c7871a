import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { expectAccessible } from '../../support/accessible.js';
import { anyCase, ids, listsOf, type Asked, type Case } from './any-campaign.js';
import { chosenAreas, mail, profileStage, type ProfileStage } from './stage.js';

const options = () => Promise.resolve(ids.map((value) => ({ value, label: `No ${value}` })));
const runs = { seed: 20261124, numRuns: 30, endOnFailure: true };

/** Adds every missing mandatory value, so that the form can be saved at once. */
function whole({ asked, stored, typed }: Case): Record<string, unknown> {
  const missing = asked.filter(
    ({ write, visible, mandatory }) => visible && mandatory && !(write in stored),
  );
  return { ...stored, ...Object.fromEntries(missing.map(({ write }) => [write, typed[write]])) };
}

/** The save names of the rendered fields. */
function shown({ root }: ProfileStage): Set<string> {
  const names = [...root.querySelectorAll('form .group :is([name], [data-name])')].map((control) =>
    (control.getAttribute('name') ?? control.getAttribute('data-name') ?? '')
      .replace(/-(day|month|year|country)$/, '')
      .replace('customerdynamicfields.', ''),
  );
  return new Set(names);
}

/** The value that a control shows, in its stored type. */
function shownValue(stage: ProfileStage, { write, kind }: Asked): unknown {
  const all = stage.all(write);
  switch (kind) {
    case 'date': {
      const [year, month, day] = ['year', 'month', 'day'].map(
        (part) => stage.find(`${write}-${part}`).value,
      );
      return year === ''
        ? undefined
        : [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
    }
    case 'several': {
      const ticked = all.filter(({ checked }) => checked).map(({ value }) => value);
      return ticked.length > 0 ? ticked.sort() : undefined;
    }
    case 'gender':
      return all.find(({ checked }) => checked)?.value;
    case 'yes-no': {
      const [box] = all;
      if (box?.type === 'checkbox') return box.checked;
      const answer = all.find(({ checked }) => checked)?.value;
      return answer === undefined ? undefined : answer === 'true';
    }
    case 'number':
      return all[0]?.value === '' ? undefined : Number(all[0]?.value);
    default:
      return all[0]?.value === '' ? undefined : all[0]?.value;
  }
}

async function type(stage: ProfileStage, { write, kind }: Asked, value: unknown) {
  switch (kind) {
    case 'date': {
      const [year = '', month = '', day = ''] = String(value).split('-');
      await stage.fill(`${write}-day`, day);
      await stage.fill(`${write}-month`, month);
      return stage.fill(`${write}-year`, year);
    }
    case 'gender':
      return stage.tick(write, String(value));
    case 'several':
      for (const box of stage.all(write)) {
        if (box.checked !== (value as string[]).includes(box.value)) box.click();
      }
      return stage.settled();
    case 'yes-no': {
      const [box] = stage.all(write);
      if (box?.type === 'radio') return stage.tick(write, String(value));
      box?.click();
      if (box && box.checked !== value) box.click();
      return stage.settled();
    }
    case 'choice':
      return stage.choose(write, String(value));
    default:
      return stage.fill(write, String(value));
  }
}

/** A value as it is sent: that of a field of the campaign's own is text. */
const wire = ({ type: own }: Asked, value: unknown) => (own === undefined ? value : String(value));

const sorted = (value: unknown) => (Array.isArray(value) ? [...(value as string[])].sort() : value);

describe('the profile form of any campaign and customer', function () {
  this.timeout(100_000);

  it('shows exactly the visible fields with their stored values, and sends them back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (given) => {
        const data = whole(given);
        const stage = await profileStage({ ...listsOf(given), data, options });
        const visible = given.asked.filter((field) => field.visible);
        expect([...shown(stage)].sort()).to.deep.equal(visible.map(({ write }) => write).sort());
        for (const field of visible) {
          // Only a text with line breaks in a one-line input is shown differently from what is stored.
          const stored = sorted(data[field.write]);
          const isBox = stage.all(field.write)[0]?.type === 'checkbox';
          const unticked = field.kind === 'yes-no' && isBox && stored === undefined;
          expect(shownValue(stage, field), field.write).to.deep.equal(unticked ? false : stored);
        }
        await expectAccessible(stage.element);
        await stage.save();
        const sent = visible
          .filter(({ readOnly, consent, mandatory }) => !readOnly && (!consent || mandatory))
          .filter(({ write }) => write in data);
        const expected = Object.fromEntries(
          sent.map((field) => [field.write, wire(field, data[field.write])]),
        );
        expect(stage.sent()).to.deep.equal({ mailcontactdata: mail, ...expected });
        expect(stage.session.state.step).to.equal('done');
      }),
      runs,
    );
  });

  it('stores exactly what was typed and shows it again', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (given) => {
        const data = whole(given);
        const stage = await profileStage({ ...listsOf(given), data, options });
        const open = given.asked.filter(({ visible, readOnly }) => visible && !readOnly);
        for (const field of open) await type(stage, field, given.typed[field.write]);
        await stage.save();
        expect(stage.session.state.step, stage.text()).to.equal('done');
        const stored = stage.sandbox.customers[0]!.data;
        for (const field of open) {
          const { write, type: own } = field;
          const kept = stored[own === undefined ? write : `customerdynamicfields ${write}`];
          const ids = write === 'interestareas' ? chosenAreas(kept) : kept;
          expect(sorted(ids), write).to.deep.equal(sorted(wire(field, given.typed[write])));
        }
        await stage.edit();
        for (const field of open) {
          expect(shownValue(stage, field), field.write).to.deep.equal(
            sorted(given.typed[field.write]),
          );
        }
      }),
      { ...runs, numRuns: 12 },
    );
  });

  it('is saved with the mandatory fields only, after naming each that is missing', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (given) => {
        const mandatory = given.asked.filter((field) => field.visible && field.mandatory);
        const needed = mandatory.filter(({ readOnly }) => !readOnly);
        const stored = mandatory
          .filter(({ readOnly }) => readOnly)
          .map(({ write }) => [write, given.typed[write]]);
        const data = Object.fromEntries(stored) as Record<string, unknown>;
        const stage = await profileStage({ ...listsOf(given), data, options });
        await stage.save();
        const named = stage.root.querySelectorAll('[part=summary-item]').length;
        // A single message needs no summary.
        expect(named).to.equal(needed.length > 1 ? needed.length : 0);
        for (const field of needed) await type(stage, field, given.typed[field.write]);
        if (needed.length > 0) await stage.save();
        expect(stage.session.state.step, stage.text()).to.equal('done');
        const sent = Object.keys(stage.sent() ?? {}).filter((name) => name !== 'mailcontactdata');
        expect(sent.sort()).to.deep.equal(needed.map(({ write }) => write).sort());
      }),
      { ...runs, numRuns: 12 },
    );
  });
});
