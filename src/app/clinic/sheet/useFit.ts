// Makes what stands on a sheet as large as still fits on its one page.
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Pixels by which heights are rounded. */
const ROUNDING = 2;

/** The largest type first; the smallest can still be read on paper. */
const SIZES = ['5', '4', '3', '2', '1'] as const;

/** The element's `data-size`; `data-overfull` where even the smallest type does not fit. */
export function useFit<E extends HTMLElement>(): RefObject<E | null> {
  const sheet = useRef<E>(null);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    element.dataset['measuring'] = 'true';
    for (const size of SIZES) {
      element.dataset['size'] = size;
      if (!isOverfull(element)) break;
    }
    element.dataset['overfull'] = String(isOverfull(element));
    element.dataset['measuring'] = 'false';
  });
  return sheet;
}

function isOverfull({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight > clientHeight + ROUNDING;
}
