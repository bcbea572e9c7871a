import { describe, expect, it } from 'vitest';
import { encodeBarcode, barcodeSpec } from '../../src/elements/card/barcode/encode.js';
import { cardPicture } from '../../src/elements/card/picture/layout.js';

async function picture(code: string) {
  const plan = barcodeSpec(code);
  if (!plan) throw new Error(`no barcode can hold ${code}`);
  const barcode = await encodeBarcode(plan);
  const facts = {
    title: 'Club',
    barcode,
    barcodeText: code,
    background: '#123456',
    ink: '#ffffff',
  };
  const shapes = cardPicture({ ...facts, number: code, mirrored: false }, (text) => text.length);
  const boxes = shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : []));
  const panel = boxes.find(({ fill }) => fill === '#ffffff')!;
  return { panel, bars: boxes.filter(({ fill }) => fill === '#000000') };
}

describe('cardPicture', () => {
  it.each([8, 20, 36, 64, 65, 80])(
    'contains all bars of a code of %i characters',
    async (length) => {
      const { panel, bars } = await picture('a1'.repeat(length).slice(0, length));
      expect(bars.length).toBeGreaterThan(20);
      expect(Math.min(...bars.map(({ x }) => x))).toBeGreaterThan(panel.x);
      const ends = bars.map(({ x, width }) => x + width);
      expect(Math.max(...ends)).toBeLessThan(panel.x + panel.width);
    },
  );
});
