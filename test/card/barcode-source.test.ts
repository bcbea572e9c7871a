import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BarcodeSource } from '../../src/elements/card/barcode/barcode-source.js';

const requestUpdate = vi.fn();
const host = { addController: vi.fn(), requestUpdate } as never;
const square = { code: '4006381333931', symbology: 'qr' };

describe('BarcodeSource', () => {
  it.each([undefined, 'code128', 'ean13'])(
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

describe('a QR code', () => {
  beforeEach(() => {
    vi.resetModules();
    requestUpdate.mockReset();
  });

  /** A source whose encoder is not loaded yet; its script fails `times` times. */
  async function sourceOf(times: number) {
    let left = times;
    vi.doMock('../../src/elements/card/barcode/encoders/qr.js', async (original) => {
      left -= 1;
      if (left >= 0) throw new TypeError('lost');
      return original();
    });
    const fresh = await import('../../src/elements/card/barcode/barcode-source.js');
    return new fresh.BarcodeSource(host, () => square);
  }

  it('is drawn when its encoder is loaded, which no other barcode needs', async () => {
    const source = await sourceOf(0);
    source.hostUpdate();
    expect(source.state).toEqual({ kind: 'waiting' });
    await vi.waitFor(() => expect(requestUpdate).toHaveBeenCalledOnce());
    source.hostUpdate();
    expect(source.state).toMatchObject({ kind: 'drawn', barcode: { modules: 29, rows: 29 } });
  });

  it('can be loaded again after a failure', async () => {
    const source = await sourceOf(1);
    source.hostUpdate();
    await vi.waitFor(() => expect(source.state.kind).toBe('failed'));
    source.hostUpdate();
    expect(source.state.kind).toBe('failed');
    if (source.state.kind === 'failed') source.state.retry?.();
    await vi.waitFor(() => {
      source.hostUpdate();
      expect(source.state.kind).toBe('drawn');
    });
  });
});
