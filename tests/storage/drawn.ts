// A picture of a drawn code, as a camera would take it: the path is filled square by square.
import type { Drawing } from '#storage/drawCode.ts';
import type { Picture } from '#storage/turnPicture.ts';

/** Dark squares, by row. Throws when the path is anything but runs of them. */
export function squaresOf({ d, size }: Drawing): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const runs = [...d.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)];
  if (runs.map(([run]) => run).join('') !== d) throw new Error('the path holds something else');
  for (const [, ...figures] of runs) {
    const [x = 0, y = 0, width = 0, back = 0] = figures.map(Number);
    if (back !== x) throw new Error('a run does not close');
    for (let at = x; at < x + width; at += 1) squares[y]![at] = true;
  }
  return squares;
}

/** `dots` for each square; turned by so many degrees; dark and light are greys. */
export function photograph(drawing: Drawing, { dots = 4, degrees = 0, dark = 0, light = 255 } = {}): Picture {
  const squares = squaresOf(drawing);
  const side = Math.ceil(drawing.size * dots * 1.5);
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [fromX, fromY] = [x - side / 2, y - side / 2];
      const column = Math.floor((fromX * cos - fromY * sin) / dots + drawing.size / 2);
      const row = Math.floor((fromX * sin + fromY * cos) / dots + drawing.size / 2);
      const grey = squares[row]?.[column] === true ? dark : light;
      data.set([grey, grey, grey, 255], (y * side + x) * 4);
    }
  }
  return { data, width: side, height: side };
}
