// Texts as the bytes of a file, in encodings that the platform can read but not write.

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const withMark = (text: string): Uint8Array => bytesOf(`\uFEFF${text}`);

export function utf16(text: string, { isBig = false, isMarked = true } = {}): Uint8Array {
  const marked = isMarked ? `\uFEFF${text}` : text;
  return Uint8Array.from(
    [...Array(marked.length).keys()].flatMap((place) => {
      const unit = marked.charCodeAt(place);
      return isBig ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8];
    }),
  );
}

/** Throws for a letter that the encoding does not have. */
export function legacy(text: string, encoding: 'windows-1256' | 'windows-1252'): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from([...text], (letter) => {
    const byte = [...letters].indexOf(letter);
    if (byte < 0) throw new RangeError(`no ${letter} in ${encoding}`);
    return byte;
  });
}
