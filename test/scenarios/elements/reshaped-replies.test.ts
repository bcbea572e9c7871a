import { expect } from '@open-wc/testing';
import { until, visit } from '../../elements/stage.js';

const login = '<onboarding-flow start="login"></onboarding-flow>';

/** A field list of a shape that no source has. */
const unknownShape = {
  AnswerCode: 0,
  fields: [{ field: 'name', show: 'yes', required: 'yes' }],
};

describe('a field list of a shape that is not read', () => {
  it('is refused, and read once the page reshapes it in its own fetch', async () => {
    let isReshaped = false;
    const page = await visit('');
    const { sandbox } = page;
    const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
      const response = await sandbox.fetch(input, init);
      const { url } = new Request(input);
      if (!url.includes('/customerdatafields/')) return response;
      if (!isReshaped) return Response.json({ CustomDataFields: unknownShape.fields });
      const CustomDataFields = unknownShape.fields.map(({ field, show, required }) => ({
        name: field,
        visible: show === 'yes',
        mandatory: required === 'yes',
      }));
      return Response.json({ AnswerCode: 0, CustomDataFields });
    };
    const hints: (string | undefined)[] = [];
    page.add(login, { fetch }).addEventListener('onboarding-error', (event) => {
      hints.push((event as CustomEvent<{ hint?: string }>).detail.hint);
    });
    await page.logIn('incomplete@example.com');
    await until(() => hints.length > 0);
    expect(hints[0]).to.contain('"CustomDataFields"');
    isReshaped = true;
    await page.logIn('incomplete@example.com');
    await page.shows('done-heading-login');
  });
});

describe('a customer without a barcode', () => {
  it('sees the number of the card alone', async () => {
    const page = await visit('');
    const { sandbox } = page;
    const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
      const reply = (await (await sandbox.fetch(input, init)).json()) as Record<string, unknown>;
      if (reply.customer) Object.assign(reply.customer, { FidelyCode: 0, fidelyCode: 0 });
      return Response.json(reply);
    };
    page.add(login, { fetch });
    await page.logIn('registered@example.com');
    await until(() => page.all('[part~=card-number]').length === 1);
    expect(page.find('[part~=card-number]').textContent.replace(/\D/g, '')).to.equal('100010');
    expect(page.all('[part~=barcode] svg')).to.deep.equal([]);
  });
});
