/**
 * The supported kinds of barcode. A file of its own: the first form needs this list, but no encoder.
 */
export const symbologies = ['code128', 'ean13', 'itf14', 'qr', 'aztec'] as const;

export type Symbology = (typeof symbologies)[number];
