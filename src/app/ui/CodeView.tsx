// The answers as a QR code, drawn here: black on white on every screen and sheet.
import { useEffect, useState } from 'react';
import { useKeeping } from '#app/keep/keepingContext.ts';
import { useSession } from '#app/page.ts';
import type { Person } from '#facts/person.ts';
import type { Drawing } from '#storage/drawCode.ts';
import type { Stamp } from '#storage/opened.ts';

/** `failed`: the part that draws is not on this device. */
export type Drawn = { readonly state: 'drawing' | 'too-long' | 'failed' } | { readonly state: 'drawn'; readonly drawing: Drawing };

/** The code of the person who is here now. */
export function useCode(): Drawn {
  const person = useSession();
  const { stamp } = useKeeping();
  const [drawn, setDrawn] = useState<Drawn & { readonly of?: Person }>({ state: 'drawing' });
  useEffect(() => {
    let isWanted = true;
    const show = async () => {
      const done = await draw(person, stamp());
      if (isWanted) setDrawn({ ...done, of: person });
    };
    void show();
    return () => {
      isWanted = false;
    };
  }, [person, stamp]);
  return drawn.of === person ? drawn : { state: 'drawing' };
}

async function draw(person: Person, stamp: Stamp): Promise<Drawn> {
  try {
    const [{ encodePerson }, { drawCode }] = await Promise.all([import('#storage/code.ts'), import('#storage/drawCode.ts')]);
    const drawing = await drawCode(await encodePerson(person, stamp));
    return drawing === 'too-long' ? { state: drawing } : { state: 'drawn', drawing };
  } catch {
    return { state: 'failed' };
  }
}

type Props = {
  readonly drawing: Drawing;
  readonly label: string;
  /** Of a square, in millimetres, on paper. */
  readonly square?: number;
};

export function CodeView({ drawing: { d, size, version }, label, square }: Props) {
  const side = square === undefined ? undefined : `${size * square}mm`;
  return (
    <svg
      className="code"
      width={side}
      height={side}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      data-version={version}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}
