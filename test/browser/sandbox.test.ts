import { expect } from '@open-wc/testing';

describe('the sandbox of a browser test', () => {
  it('answers under /api and lists the request under /sandbox/requests', async () => {
    const answer = await fetch('/api/auth', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'sandbox' },
      body: JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' }),
    });
    expect(answer.status).to.equal(200);
    const requests = (await (await fetch('/sandbox/requests')).json()) as { path: string }[];
    expect(requests.map(({ path }) => path)).to.deep.equal(['/auth']);
  });

  it('is separate for each page', async () => {
    const other = await fetch('/sandbox/requests', { referrerPolicy: 'no-referrer' });
    expect(await other.json()).to.deep.equal([]);
  });
});
