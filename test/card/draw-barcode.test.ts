import { expect, it, vi } from 'vitest';
import { drawBarcode } from '../../src/api.js';

it('drawBarcode gives the bars of a code as a path, in the wanted symbology', async () => {
  const drawn = await drawBarcode('4006381333931', 'ean13');
  // EAN-13: 95 modules between two quiet zones of 11.
  expect(drawn).toMatchObject({ symbology: 'ean13', modules: 95 + 22 });
  expect(drawn?.path).toMatch(/^M11 0h1v1h-1z/);
});

it('drawBarcode falls back to Code 128, and gives nothing for a code that no symbology can hold', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await drawBarcode('12345', 'ean13')).toMatchObject({ symbology: 'code128' });
  expect(await drawBarcode('ÉCLAIR')).toBeUndefined();
  vi.restoreAllMocks();
});
