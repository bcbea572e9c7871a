import { beforeAll, expect, it, describe } from 'vitest';
import { toPath } from '../../src/elements/card/barcode/bars.js';
import { encodeBarcode, barcodeSpec } from '../../src/elements/card/barcode/encode.js';
import { qrEncoder } from '../../src/elements/card/barcode/qr-encoder.js';
import type { Symbology } from '../../src/domain/configuration.js';
import { rasterise, scan } from '../support/scanner.js';

/** A seeded random generator (mulberry32), so that a failing code can be reproduced. */
function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const random = randomly(20_261_124);
const digits = (length: number) => Array.from({ length }, () => random(10)).join('');

function withCheckDigit(body: string): string {
  const weighted = Array.from(body, (digit, at) =>
    (body.length - at) % 2 ? Number(digit) * 3 : Number(digit),
  );
  return `${body}${(10 - (weighted.reduce((sum, more) => sum + more) % 10)) % 10}`;
}

beforeAll(async () => {
  await qrEncoder.load();
});

function draw(code: string, symbology?: Symbology) {
  const plan = barcodeSpec(code, symbology);
  const barcode = plan && encodeBarcode(plan);
  if (!barcode) throw new Error(`no barcode can hold ${code}`);
  return barcode;
}

function read(code: string, symbology?: Symbology, scale = 2) {
  const barcode = draw(code, symbology);
  const { grey, width, height } = rasterise(toPath(barcode), barcode, scale);
  return scan(grey, width, height);
}

describe('the barcode', () => {
  it('is read back by a scanner for 1,000 codes of 1 to 20 digits', () => {
    for (let at = 0; at < 1_000; at += 1) {
      const code = digits(1 + (at % 20));
      expect(read(code, 'code128', 1 + (at % 3))).toEqual({ text: code, format: 'CODE_128' });
    }
  });

  it('is read back for codes with letters and punctuation', () => {
    for (let at = 0; at < 300; at += 1) {
      const sign = () => (random(2) ? digits(1 + random(6)) : String.fromCharCode(33 + random(94)));
      const code = Array.from({ length: 1 + random(8) }, sign)
        .join('')
        .slice(0, 20);
      expect(read(code)).toEqual({ text: code, format: 'CODE_128' });
    }
  });

  it('is read back as EAN-13, including the check digit', () => {
    for (let at = 0; at < 200; at += 1) {
      const code = withCheckDigit(digits(12));
      expect(read(code, 'ean13')).toEqual({ text: code, format: 'EAN_13' });
    }
  });

  it('is read back as a QR code for 200 codes', () => {
    for (let at = 0; at < 200; at += 1) {
      const code = at % 4 ? digits(1 + (at % 40)) : `AB-${digits(at % 20)}/x z`;
      expect(read(code, 'qr', 3)).toEqual({ text: code, format: 'QR_CODE' });
    }
  });

  it('as a QR code is a square with its quiet zone on all sides', () => {
    const barcode = draw('2700000000014', 'qr');
    const quiet = 4;
    expect([barcode.modules, barcode.rows]).toEqual([29, 29]);
    const ends = barcode.bars.map(({ start, width }) => start + width);
    expect(Math.min(...barcode.bars.map(({ start }) => start))).toBe(quiet);
    expect(Math.max(...ends)).toBe(29 - quiet);
    expect(Math.min(...barcode.bars.map(({ row = 0 }) => row))).toBe(quiet);
    expect(Math.max(...barcode.bars.map(({ row = 0 }) => row))).toBe(29 - quiet - 1);
  });

  it('has 165 modules for 20 digits, which fits the smallest phone', () => {
    expect(draw(digits(20)).modules).toBe(165);
  });

  for (const [symbology, code, modules] of [
    ['code128', '12345678', 99],
    ['ean13', '4006381333931', 117],
  ] as const) {
    it(`leaves a scanner its quiet zones: ${symbology}`, () => {
      const barcode = draw(code, symbology);
      expect(barcode.modules).toBe(modules);
      const quiet = symbology === 'ean13' ? 11 : 10;
      expect(barcode.bars[0]?.start).toBe(quiet);
      const last = barcode.bars.at(-1);
      expect((last?.start ?? 0) + (last?.width ?? 0)).toBe(barcode.modules - quiet);
    });
  }
});
