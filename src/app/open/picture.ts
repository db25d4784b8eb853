// Pictures as points: of a file, of the camera. Large ones are made smaller: a code needs few points, and a telephone takes many.

/** The longest side, in points. A small picture is read first: it is quick, and its noise is smoothed. */
const SIDES = [1200, 2600] as const;
const FRAME_SIDE = 1280;

type Source = ImageBitmap | HTMLVideoElement;

/** Nothing when the file is no picture that this device can show. */
export async function* pictureSizes(file: Blob): AsyncGenerator<ImageData> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return;
  }
  const { width, height } = bitmap;
  const longest = Math.max(width, height);
  for (const [index, side] of SIDES.entries()) {
    // Not twice the same.
    if (index > 0 && longest <= (SIDES[index - 1] ?? 0)) break;
    const picture = drawn(bitmap, width, height, side);
    if (picture !== undefined) yield picture;
  }
  bitmap.close();
}

/** Undefined while the camera has shown nothing. */
export function frameOf(video: HTMLVideoElement): ImageData | undefined {
  return drawn(video, video.videoWidth, video.videoHeight, FRAME_SIDE);
}

function drawn(source: Source, width: number, height: number, side: number): ImageData | undefined {
  if (width === 0 || height === 0) return undefined;
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.imageSmoothingQuality = 'high';
  // What is see-through in a picture is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
