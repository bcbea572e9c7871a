import { describe, expect, it } from 'vitest';
import { encodeBarcode, barcodeSpec } from '../../src/elements/card/barcode/encode.js';
import {
  cardPicture,
  type Box,
  type CardPictureData,
  type TextShape,
} from '../../src/elements/card/picture/layout.js';

function picture(code: string, symbology?: string) {
  const plan = barcodeSpec(code, symbology);
  if (!plan) throw new Error(`no barcode can hold ${code}`);
  const barcode = encodeBarcode(plan);
  const facts = { brand: 'Club', barcode, barcodeText: code, ink: '#ffffff' };
  const shapes = cardPicture({ ...facts, number: code }, (text) => text.length);
  const panel = shapes.find(({ kind }) => kind === 'panel') as Box;
  return { panel, bars: shapes.flatMap((shape) => (shape.kind === 'bar' ? [shape] : [])) };
}

describe('cardPicture', () => {
  it.each([8, 20, 36, 64, 65, 80])('contains all bars of a code of %i characters', (length) => {
    const { panel, bars } = picture('a1'.repeat(length).slice(0, length));
    expect(bars.length).toBeGreaterThan(20);
    expect(Math.min(...bars.map(({ x }) => x))).toBeGreaterThan(panel.x);
    const ends = bars.map(({ x, width }) => x + width);
    expect(Math.max(...ends)).toBeLessThan(panel.x + panel.width);
  });

  it('contains a whole square code', () => {
    const { panel, bars } = picture('12345678901234567890', 'qr');
    expect(Math.min(...bars.map(({ y }) => y))).toBeGreaterThan(panel.y);
    expect(Math.max(...bars.map(({ y, height }) => y + height))).toBeLessThan(
      panel.y + panel.height,
    );
    expect(Math.max(...bars.map(({ x, width }) => x + width))).toBeLessThan(panel.width);
    expect(new Set(bars.map(({ height }) => height)).size).toBe(1);
  });

  const texts = (more: Partial<CardPictureData>) => {
    const barcode = encodeBarcode(barcodeSpec('1')!);
    const facts = { brand: 'Club', barcode, barcodeText: '1', ink: '#ffffff' };
    const shapes = cardPicture({ ...facts, ...more }, (text, size) => text.length * size * 0.5);
    return shapes.filter((shape): shape is TextShape => shape.kind === 'text');
  };

  it('writes the name at the start and the number at the end of one line', () => {
    const [, holder, number] = texts({ holder: 'Anna Rossi', number: '700\u00A0001' });
    expect(holder).toMatchObject({ text: 'Anna Rossi', anchor: 'start', x: 48 });
    expect(number).toMatchObject({ text: '700\u00A0001', anchor: 'end', x: 808, y: holder!.y });
  });

  it('writes a long number below the name', () => {
    const [, holder, number] = texts({ holder: 'Anna', number: '1234 5678 9012 3456' });
    expect(number).toMatchObject({ anchor: 'start', x: holder!.x });
    expect(number!.y).toBeGreaterThan(holder!.y + 40);
  });

  it('shortens a name that does not fit beside the number', () => {
    const [, holder] = texts({ holder: 'Maria '.repeat(20), number: '700 001' });
    expect(holder!.text).toMatch(/^Maria.*…$/);
    expect(holder!.text.length * holder!.size * 0.5).toBeLessThan(600);
  });

  it('draws the logo in its place instead of the name, in its own ratio', () => {
    const barcode = encodeBarcode(barcodeSpec('1')!);
    const facts = { brand: 'Club', barcode, barcodeText: '1', ink: '#fff' };
    const shapes = cardPicture({ ...facts, logo: { width: 300, height: 60 } }, () => 1);
    const logo = shapes.find(({ kind }) => kind === 'logo') as Box;
    expect(logo.width / logo.height).toBeCloseTo(5);
    expect(logo.height).toBeLessThanOrEqual(92);
    expect(shapes.some((shape) => shape.kind === 'text' && shape.text === 'Club')).toBe(false);
  });
});
