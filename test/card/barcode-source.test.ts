import { describe, expect, it, vi } from 'vitest';
import { BarcodeSource } from '../../src/elements/card/barcode/barcode-source.js';

/** A source after the first `hostUpdate` of its element. */
function sourceOf(symbology: string | undefined) {
  const requestUpdate = vi.fn();
  const host = { addController: vi.fn(), requestUpdate } as never;
  const source = new BarcodeSource(host, () => ({ code: '2990001234567', symbology }));
  source.hostUpdate();
  return { source, requestUpdate };
}

describe('BarcodeSource', () => {
  it.each([undefined, 'code128'])(
    'draws %s in the first rendering, so that the card is laid out once',
    async (symbology) => {
      const { source, requestUpdate } = sourceOf(symbology);
      expect(source.state.kind).toBe('drawn');
      await Promise.resolve();
      expect(requestUpdate).not.toHaveBeenCalled();
    },
  );

  it('loads the encoder of another symbology, and renders again', async () => {
    const { source, requestUpdate } = sourceOf('qr');
    expect(source.state.kind).toBe('waiting');
    await vi.waitFor(() => expect(requestUpdate).toHaveBeenCalledOnce());
    expect(source.state.kind).toBe('drawn');
  });
});
