// Whether the page is being drawn for paper, where nothing can be opened any more.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True from the moment before printing until after it: what is folded on the screen is drawn for the paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
