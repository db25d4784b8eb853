// What is over in a moment is not shown at all, so that nothing flickers.
import { useEffect, useState } from 'react';

const MOMENT_MS = 400;

/** True once it has been going on for longer than a moment. */
export function useLasting(isOn: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => setLasting(true), MOMENT_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isOn]);
  return isLasting;
}
