// A picture turned by an eighth of the full circle, its corners kept: what stood on its corner then lies flat.

/** As a canvas gives it: four bytes a point. */
export type Picture = { readonly data: Uint8ClampedArray<ArrayBuffer>; readonly width: number; readonly height: number };

const COSINE = Math.SQRT1_2;
const WHITE = 255;

export function turnPicture({ data, width, height }: Picture): Picture {
  const side = Math.ceil((width + height) * COSINE);
  const [from, to] = [new Uint32Array(data.buffer, data.byteOffset, width * height), new Uint32Array(side * side)];
  new Uint8Array(to.buffer).fill(WHITE);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [right, down] = [(x - side / 2) * COSINE, (y - side / 2) * COSINE];
      const [column, row] = [Math.floor(right + down + width / 2), Math.floor(down - right + height / 2)];
      if (column >= 0 && column < width && row >= 0 && row < height) to[y * side + x] = from[row * width + column] ?? 0;
    }
  }
  return { data: new Uint8ClampedArray(to.buffer), width: side, height: side };
}
