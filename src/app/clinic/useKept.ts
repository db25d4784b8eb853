// The same list as long as it says the same, so that whoever reads it is not drawn again for nothing.
import { useState } from 'react';

export function useKept<T>(found: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(found);
  const isSame = JSON.stringify(kept) === JSON.stringify(found);
  if (!isSame) setKept(found);
  return isSame ? kept : found;
}
