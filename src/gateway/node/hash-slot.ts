/** The slot of a key in a cluster of Redis or Valkey. */

const slots = 16_384;

/**
 * The slot of a key: the CRC16 (XMODEM: polynomial 0x1021, start 0) of its hash tag, the text between the first `{` and
 * the next `}`, modulo 16,384. A key without a hash tag counts whole.
 */
export function slotOf(key: string): number {
  const tag = /^[^{]*\{([^}]+)\}/.exec(key)?.[1] ?? key;
  let crc = 0;
  for (const byte of Buffer.from(tag)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
    crc &= 0xffff;
  }
  return crc % slots;
}
