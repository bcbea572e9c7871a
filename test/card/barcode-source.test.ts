import { describe, expect, it, vi } from 'vitest';
import { BarcodeSource } from '../../src/elements/card/barcode/barcode-source.js';

const host = { addController: vi.fn() } as never;

describe('BarcodeSource', () => {
  it.each([undefined, 'code128', 'ean13', 'qr'])(
    'draws %s before the first rendering, so that the card is laid out once',
    (symbology) => {
      const source = new BarcodeSource(host, () => ({ code: '4006381333931', symbology }));
      source.hostUpdate();
      expect(source.state.kind).toBe('drawn');
    },
  );

  it('draws again for another code, and not for the same one', () => {
    let request: { code: string; symbology: string | undefined } | undefined;
    const source = new BarcodeSource(host, () => request);
    source.hostUpdate();
    expect(source.state).toEqual({ kind: 'waiting' });
    request = { code: '1234', symbology: undefined };
    source.hostUpdate();
    const first = source.state;
    source.hostUpdate();
    expect(source.state).toBe(first);
    request = { code: '1235', symbology: undefined };
    source.hostUpdate();
    expect(source.state).not.toEqual(first);
  });

  it('has failed for a code that no symbology can hold', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const source = new BarcodeSource(host, () => ({ code: '\u00c9CLAIR', symbology: undefined }));
    source.hostUpdate();
    expect(source.state).toEqual({ kind: 'failed' });
    vi.restoreAllMocks();
  });
});
