// The checksum CRC-32 (ISO-HDLC, as in PNG and gzip): tells what was damaged on the way; no protection against intent.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest % 2 === 1 ? ((rest >>> 1) ^ 0xedb8_8320) >>> 0 : rest >>> 1;
  return rest;
});

export function crc32(bytes: Uint8Array): number {
  let rest = 0xffff_ffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (TABLE[(rest ^ byte) & 255] ?? 0);
  return (rest ^ 0xffff_ffff) >>> 0;
}
