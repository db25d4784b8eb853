// Draws a text as a QR code: the path of its dark squares, for SVG.

export type Drawing = {
  /** The path's `d`, in squares. */
  readonly d: string;
  /** Width and height in squares, the white edge included: `viewBox="0 0 size size"`. */
  readonly size: number;
  /** 1 to 40: the higher, the finer the squares. */
  readonly version: number;
  /** `low` is chosen when the code would be too fine for a camera otherwise. */
  readonly correction: 'medium' | 'low';
};

/** 117 squares a side: on a sheet, about one and a half millimetres each. */
const FINEST_WITH_MEDIUM = 25;
/** ISO/IEC 18004, section 6.3.8: four squares of white. */
const EDGE = 4;

/** `too-long`: no QR code holds it; then a file is the way. */
export async function drawCode(text: string): Promise<Drawing | 'too-long'> {
  const { encodeQR } = await import('qr');
  const squares = (ecc: Drawing['correction']) => {
    try {
      return encodeQR(text, 'raw', { ecc, border: EDGE });
    } catch {
      return undefined;
    }
  };
  const medium = squares('medium');
  if (medium !== undefined && versionOf(medium) <= FINEST_WITH_MEDIUM) return drawing(medium, 'medium');
  const low = squares('low');
  return low === undefined ? 'too-long' : drawing(low, 'low');
}

type Squares = readonly (readonly boolean[])[];

function drawing(squares: Squares, correction: Drawing['correction']): Drawing {
  return { d: squares.map(rowPath).join(''), size: squares.length, version: versionOf(squares), correction };
}

function versionOf(squares: Squares): number {
  return (squares.length - 2 * EDGE - 17) / 4;
}

/** One rectangle for each run of dark squares. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    const start = x;
    while (row[x] === true) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
  }
  return path;
}
