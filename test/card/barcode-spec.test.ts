import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { barcodeSpec } from '../../src/elements/card/barcode/encode.js';

describe('barcodeSpec', () => {
  const error = vi.spyOn(console, 'error');
  beforeEach(() => error.mockReset().mockImplementation(() => undefined));
  afterAll(() => error.mockRestore());

  it.each(['pdf417', ''])(
    'falls back to Code 128 for %j, which the configuration has reported',
    (kind) => {
      expect(barcodeSpec('1', kind)).toEqual({ symbology: 'code128', content: '1' });
      expect(error).not.toHaveBeenCalled();
    },
  );

  it('falls back to Code 128 with a warning for EAN-13', () => {
    expect(barcodeSpec('400638133393', 'ean13')).toEqual({
      symbology: 'code128',
      content: '400638133393',
    });
    expect(error).toHaveBeenCalledTimes(1);
    expect(error.mock.lastCall?.join(' ')).toContain('symbology="ean13"');
  });

  it("does not log the customer's code", () => {
    barcodeSpec('400638133393', 'ean13');
    barcodeSpec('ÉCLAIR', 'code128');
    expect(JSON.stringify(error.mock.calls)).not.toMatch(/400638133393|CLAIR/);
  });

  it('gives undefined for a code that no symbology can encode', () => {
    expect(barcodeSpec('ÉCLAIR')).toBeUndefined();
    expect(error).toHaveBeenCalledTimes(1);
  });

  it('accepts any spelling of a symbology', () => {
    expect(barcodeSpec('4006381333931', ' EAN13 ')?.symbology).toBe('ean13');
    expect(barcodeSpec('1')?.symbology).toBe('code128');
    expect(error).not.toHaveBeenCalled();
  });
});
