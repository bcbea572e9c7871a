import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../../support/accessible.js';
import type { Option } from '../../../../src/domain/field.js';
import { type ProfileStage, profileStage, visible } from '../stage.js';
import { waitUntil } from '../../../support/patience.js';
import { collect } from '../../../support/replace.js';

const optionsOf = (stage: ProfileStage, name: string) =>
  [...stage.list(name).options].map(({ value }) => value);

/** A host whose options the test resolves or rejects. */
function slowHost() {
  const asked: {
    field: string;
    values: object;
    answer: (ids: string[]) => void;
    fail: () => void;
  }[] = [];
  const options = (field: string, values: object) =>
    new Promise<readonly Option[]>((resolve, reject) => {
      const answer = (ids: string[]) =>
        resolve(ids.map((id) => ({ value: id, label: `No ${id}` })));
      asked.push({ field, values, answer, fail: () => reject(new Error('no')) });
    });
  const last = (field: string) => asked.findLast((question) => question.field === field)!;
  return { options, asked, last };
}

describe('a choice with options from the host', () => {
  it('shows that they load, and sends the chosen option', async () => {
    const host = slowHost();
    const stage = await profileStage({ fields: [visible('country')], options: host.options });
    expect(stage.text()).to.contain('Loading the choices…');
    await expectAccessible(stage.element);
    host.last('country').answer(['3', '4']);
    await stage.settled();
    expect(stage.text()).not.to.contain('Loading');
    await stage.choose('country', '4');
    await stage.save();
    expect(stage.sent()).to.include({ country: '4' });
    expect(host.asked.length).to.equal(1);
  });

  it('loads them again on request after a failure', async () => {
    const host = slowHost();
    const stage = await profileStage({
      fields: [visible('country', { mandatory: true })],
      options: host.options,
    });
    host.last('country').fail();
    await stage.settled();
    expect(stage.text()).to.contain('The choices didn’t load.');
    await expectAccessible(stage.element);
    const again = stage.root.querySelector<HTMLButtonElement>('[id$=-retry]')!;
    again.focus();
    again.click();
    await stage.settled();
    expect(stage.root.activeElement).to.equal(stage.list('country'));
    host.last('country').answer(['3']);
    await stage.settled();
    await stage.choose('country', '3');
    await stage.save();
    expect(stage.sent()).to.include({ country: '3' });
  });

  it('with several answers keeps the focus on its group while the options load', async () => {
    const host = slowHost();
    const stage = await profileStage({
      fields: ['interestareas', 'notes'].map((name) => visible(name, { mandatory: true })),
      options: host.options,
    });
    const group = stage.root.querySelector('fieldset')!.id;
    const active = () => stage.root.activeElement?.id;
    await stage.save();
    expect(active(), 'while they are on their way').to.equal(group);
    stage.root.querySelector<HTMLButtonElement>('[part=summary-item]')!.click();
    expect(active(), 'led there by the summary').to.equal(group);
    host.last('interestareas').fail();
    await stage.settled();
    const again = stage.root.querySelector<HTMLButtonElement>('[id$=-retry]')!;
    again.focus();
    again.click();
    await stage.settled();
    expect(active(), 'asked for again').to.equal(group);
    await expectAccessible(stage.element);
    host.last('interestareas').answer(['1', '2']);
    await stage.settled();
    stage.root.querySelector<HTMLButtonElement>('[part=summary-item]')!.click();
    expect(active(), 'once they are there').to.equal(stage.all('interestareas')[0]!.id);
  });

  it('without any option need not be answered, even if mandatory', async () => {
    const stage = await profileStage({
      fields: [visible('country', { mandatory: true }), visible('name')],
      options: () => Promise.resolve([]),
      data: { name: 'Anna' },
    });
    expect(stage.text()).to.contain('There’s nothing to choose here.');
    await stage.save();
    expect(stage.text()).not.to.contain('Choose your country');
  });

  it('of regions gets the stored country although the country is not shown', async () => {
    const host = slowHost();
    const stage = await profileStage({
      fields: [visible('name'), visible('geolevel1', { mandatory: true })],
      data: { country: '3' },
      options: host.options,
    });
    expect(host.last('geolevel1').values).to.include({ country: '3' });
    host.last('geolevel1').answer(['7']);
    await stage.settled();
    await stage.save();
    expect(stage.sent()).to.equal(undefined);
    await stage.choose('geolevel1', '7');
    await stage.save();
    expect(stage.sent()).to.include({ geolevel1: '7' });
  });

  it('keeps a stored value that is not among the options', async () => {
    const host = slowHost();
    const stage = await profileStage({
      fields: [visible('country'), visible('interestareas')],
      options: host.options,
      data: { country: '99', interestareas: ['5', '1'] },
    });
    expect(stage.list('country').value).to.equal('99');
    host.last('country').answer(['3']);
    host.last('interestareas').answer(['1', '2']);
    await stage.settled();
    expect(optionsOf(stage, 'country')).to.deep.equal(['', '3', '99']);
    expect(stage.text()).to.contain('99 (as saved)');
    const ticked = stage.all('interestareas').filter(({ checked }) => checked);
    expect(ticked.map(({ value }) => value).sort()).to.deep.equal(['1', '5']);
    await stage.save();
    expect(stage.sent()).to.deep.include({ country: '99', interestareas: ['5', '1'] });
  });

  it('of a lower level loads for the level above and is cleared with it', async () => {
    const host = slowHost();
    const stage = await profileStage({
      fields: [1, 2, 3].map((level) => visible(`geolevel${level}`)),
      options: host.options,
      data: { geolevel1: '1', geolevel2: '11', geolevel3: '111' },
    });
    host.last('geolevel1').answer(['1', '2']);
    host.last('geolevel2').answer(['11', '12']);
    host.last('geolevel3').answer(['111', '112']);
    await stage.settled();
    await stage.choose('geolevel1', '2');
    expect(host.last('geolevel2').values).to.include({ geolevel1: '2' });
    expect(stage.list('geolevel2').value).to.equal('');
    // Its parent is not chosen.
    expect(stage.all('geolevel3')).to.deep.equal([]);
    host.last('geolevel2').answer(['21']);
    await stage.settled();
    await stage.choose('geolevel2', '21');
    expect(host.last('geolevel3').values).to.include({ geolevel1: '2', geolevel2: '21' });
    expect(stage.list('geolevel3').value).to.equal('');
    host.last('geolevel3').answer([]);
    await stage.settled();
    await stage.save();
    expect(stage.sent()).to.include({ geolevel1: '2', geolevel2: '21', geolevel3: '' });
  });

  it('ignores options of an older parent value that arrive late', async () => {
    const host = slowHost();
    const stage = await profileStage({
      fields: [visible('geolevel1'), visible('geolevel2')],
      options: host.options,
    });
    host.last('geolevel1').answer(['1', '2']);
    await stage.settled();
    await stage.choose('geolevel1', '1');
    const older = host.last('geolevel2');
    await stage.choose('geolevel1', '2');
    const newer = host.last('geolevel2');
    newer.answer(['21']);
    await stage.settled();
    older.answer(['11']);
    await stage.settled();
    expect(optionsOf(stage, 'geolevel2')).to.deep.equal(['', '21']);
  });

  it('ignores malformed and repeated options', async () => {
    const sloppy = [{ value: 1, label: 'One' }, { value: '1', label: 'Again' }, null, { value: 2 }];
    const stage = await profileStage({
      fields: [visible('country')],
      options: () => Promise.resolve(sloppy as never),
    });
    expect(optionsOf(stage, 'country')).to.deep.equal(['', '1', '2']);
  });

  it('appears when the host sets options later, and keeps what was typed', async () => {
    const fields = [visible('name'), visible('country')];
    // Angular's async pipe gives null before its first value.
    const stage = await profileStage({ fields, properties: { options: null as never } });
    expect(stage.all('country').length).to.equal(0);
    await stage.fill('name', 'Zoë');
    stage.element.options = () => Promise.resolve([{ value: '3', label: 'Italy' }]);
    await stage.settled();
    await stage.choose('country', '3');
    await stage.save();
    expect(stage.sent()).to.include({ name: 'Zoë', country: '3' });
  });
});

describe('a choice without options from the host', () => {
  it('is not shown if optional, and its stored value is sent back', async () => {
    const stage = await profileStage({
      fields: [visible('name'), visible('country')],
      data: { country: '3' },
    });
    expect(stage.all('country').length).to.equal(0);
    await stage.fill('name', 'Anna');
    await stage.save();
    expect(stage.sent()).to.include({ country: '3', name: 'Anna' });
    expect(stage.session.state.step).to.equal('done');
  });

  /** Collects console errors and onboarding-error events during `act`; `act` can wait for the first event. */
  async function reportsDuring(act: (reported: () => Promise<void>) => Promise<void>) {
    const logged = collect('error');
    const events: unknown[] = [];
    const listen = (event: Event) => events.push((event as CustomEvent).detail);
    document.addEventListener('onboarding-error', listen);
    try {
      await act(() => waitUntil(() => events.length > 0, 'the event onboarding-error'));
    } finally {
      document.removeEventListener('onboarding-error', listen);
    }
    return { logged, events };
  }

  it('of mandatory levels is a required text field for the first level and an optional one below', async () => {
    const { events } = await reportsDuring(async (reported) => {
      const stage = await profileStage({
        fields: { showGeoLevels: true, mandatoryGeoLevels: true },
      });
      expect(stage.find('geolevel1').ariaRequired).to.equal('true');
      expect(stage.find('geolevel2').ariaRequired).to.equal(null);
      await reported();
      await stage.fill('geolevel1', '1');
      await stage.save();
      expect(stage.sent()).to.include({ geolevel1: '1' });
    });
    expect(events.length).to.equal(1);
  });

  it('is a text field if mandatory, and the missing options are reported once', async () => {
    const { logged, events } = await reportsDuring(async (reported) => {
      const stage = await profileStage({ fields: [visible('country', { mandatory: true })] });
      await stage.fill('country', '3');
      await reported();
      await stage.save();
      expect(stage.sent()).to.include({ country: '3' });
    });
    expect(logged.length).to.equal(1);
    expect(logged[0]).to.contain('country');
    expect(events.length).to.equal(1);
    expect(events[0]).to.include({ code: 'options-missing', step: 'profile', retryable: false });
  });
});
