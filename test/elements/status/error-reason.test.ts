import { expect } from '@open-wc/testing';
import { splitReason } from '../../../src/elements/status/error-view.js';

describe('the reason on the error page', () => {
  for (const [text, reason, advice] of [
    ['It is closed. Come back. Soon.', 'It is closed', 'Come back. Soon.'],
    ['It is closed.', 'It is closed', ''],
    ['Is it closed? Come back.', 'Is it closed?', 'Come back.'],
    ['It is closed', 'It is closed', ''],
    ['Version 1.2 is closed. Go.', 'Version 1.2 is closed', 'Go.'],
  ] as const) {
    it(`is the first sentence: ${text}`, () => {
      expect(splitReason(text)).to.deep.equal([reason, advice]);
    });
  }
});
