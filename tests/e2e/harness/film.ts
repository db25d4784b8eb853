// A film of a still picture, as Chromium's fake camera takes it: a code in front of a grey wall.

const WIDTH = 1280;
const HEIGHT = 720;
const WALL = 120;
const FRAMES = 2;

/** YUV4MPEG2, 4:2:0. `squares`: dark ones by row, the white edge included. */
export function filmOf(squares: readonly (readonly boolean[])[]): Buffer {
  const dots = Math.floor(HEIGHT / Math.max(1, squares.length));
  const [left, top] = [Math.floor((WIDTH - dots * squares.length) / 2), Math.floor((HEIGHT - dots * squares.length) / 2)];
  const light = Buffer.alloc(WIDTH * HEIGHT, WALL);
  for (let y = 0; y < dots * squares.length; y += 1) {
    for (let x = 0; x < dots * squares.length; x += 1) {
      const isDark = squares[Math.floor(y / dots)]?.[Math.floor(x / dots)] === true;
      light[(top + y) * WIDTH + left + x] = isDark ? 20 : 230;
    }
  }
  const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = [Buffer.from('FRAME\n'), light, colourless];
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip A1:1 C420mpeg2\n`),
    ...Array.from({ length: FRAMES }, () => frame).flat(),
  ]);
}

/** Nothing but the wall. */
export const emptyFilm = (): Buffer => filmOf([]);
