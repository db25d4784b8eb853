// A short name for a saved person, which says nothing of them.

/** Without letters that look alike (Crockford's base 32). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Eight letters: 40 bits of chance. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
