// What may be wider than the page: it scrolls by itself, and by the keyboard too where it does.
import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { readonly label: string; readonly children: ReactNode };

export function ScrollBox({ label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (current === null || !('ResizeObserver' in window)) return undefined;
    const look = () => setWider(current.scrollWidth > current.clientWidth);
    const watching = new ResizeObserver(look);
    watching.observe(current);
    if (current.firstElementChild !== null) watching.observe(current.firstElementChild);
    return () => watching.disconnect();
  }, []);
  return (
    <div ref={box} className="cohort-scroll" {...(isWider && { role: 'region', 'aria-label': label, tabIndex: 0 })}>
      {children}
    </div>
  );
}
