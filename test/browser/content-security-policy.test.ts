import { expect } from '@open-wc/testing';
import { CellPage } from '../faults/cell-page.js';
import { everyState } from '../faults/every-state.js';

describe('a strict CSP with Trusted Types', () => {
  const session = new URL(location.href).searchParams.get('wtr-session-id') ?? 'page';

  for (const page of ['bare.html', 'playground.html'] as const) {
    it(`has no violation in any state of the demo’s ${page}`, async function () {
      this.timeout(200_000);
      const cell = await CellPage.open({ id: `${session}-${page.replace('.', '-')}`, page });
      // The engine enforces the policy: a forbidden assignment throws and is reported.
      const { document } = cell.frame.contentWindow as Window & typeof globalThis;
      expect(() => (document.createElement('b').innerHTML = '<i></i>')).to.throw();
      await cell.until('the report', () => cell.violations.length === 1);
      cell.violations.length = 0;
      cell.flow.setAttribute('api-base', cell.sandbox.api());
      await everyState(cell);
      expect(cell.violations).to.deep.equal([]);
      expect(cell.uncaught).to.deep.equal([]);
      cell.close();
    });
  }
});
