// What is known, as text: people of whom the same is known have the same.
import type { Known, Possible } from '#logic/possible.ts';

/** Of these slots alone. */
export function knownKey(known: Known, slots: readonly number[]): string {
  let key = '';
  for (const slot of slots) key += ` ${slot}:${possibleKey(known[slot])}`;
  return key;
}

function possibleKey(possible: Possible | undefined): string {
  switch (possible?.kind) {
    case undefined:
      return '';
    case 'range':
      return `${possible.low}..${possible.high}`;
    case 'choice':
      return `${possible.options}`;
    case 'subset':
      return `${possible.certain}/${possible.possible}`;
  }
}
