/**
 * Types of JsBarcode's single encoders; the package ships types for its main entry only.
 */
interface JsBarcodeEncoding {
  /** One character per module, `1` for a bar. */
  readonly data: string;
}

interface JsBarcodeEncoder {
  encode(): JsBarcodeEncoding;
}

declare module 'jsbarcode/src/barcodes/CODE128/CODE128_AUTO.js' {
  const Encoder: new (content: string, options: object) => JsBarcodeEncoder;
  export default Encoder;
}

declare module 'jsbarcode/src/barcodes/EAN_UPC/EAN13.js' {
  const Encoder: new (content: string, options: { readonly flat: true }) => JsBarcodeEncoder;
  export default Encoder;
}

declare module 'jsbarcode/src/barcodes/ITF/ITF14.js' {
  const Encoder: new (content: string, options: object) => JsBarcodeEncoder;
  export default Encoder;
}
