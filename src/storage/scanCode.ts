// Reads a QR code from a picture: by the browser's own reader where it has one, else by ours.
import * as z from 'zod/mini';
import { type Picture, turnPicture } from '#storage/turnPicture.ts';

type Detector = { readonly detect: (picture: ImageData) => Promise<unknown> };
type DetectorClass = {
  new (options: { readonly formats: readonly string[] }): Detector;
  readonly getSupportedFormats: () => Promise<unknown>;
};

const detectorSchema = z.custom<DetectorClass>((given) => typeof given === 'function' && 'getSupportedFormats' in given);
const formatsSchema = z.array(z.string());
const foundSchema = z.array(z.object({ rawValue: z.string() }));

/** One of many frames of a camera, or the only picture there is. */
type Kind = 'frame' | 'photo';

/** How long ours may look again and again, in milliseconds. */
const PATIENCE: Readonly<Record<Kind, number>> = { frame: 50, photo: 3000 };

/** The text of a code in the picture; one of Gharbal's before any other. Undefined when there is none to be read. */
export async function scanCode(picture: Picture, kind: Kind): Promise<string | undefined> {
  const { data, width, height } = picture;
  if (data.length === 0 || data.length !== width * height * 4) return undefined;
  const text = (await nativeScan(picture)) ?? (await ownScan(picture, kind));
  // Ours cannot see a code that stands on its corner. (In front of a camera the next frame will do.)
  return text === undefined && kind === 'photo' ? ownScan(turnPicture(picture), kind) : text;
}

async function nativeScan({ data, width, height }: Picture): Promise<string | undefined> {
  const native = detectorSchema.safeParse(Reflect.get(globalThis, 'BarcodeDetector'));
  if (!native.success) return undefined;
  try {
    // It may be there and know no format at all, as on desktops without the system's part.
    if (!formatsSchema.parse(await native.data.getSupportedFormats()).includes('qr_code')) return undefined;
    const detector = new native.data({ formats: ['qr_code'] });
    const texts = foundSchema.parse(await detector.detect(new ImageData(data, width, height))).map(({ rawValue }) => rawValue);
    return texts.find((text) => text.startsWith('GHARBAL')) ?? texts.find((text) => text !== '');
  } catch {
    return undefined;
  }
}

async function ownScan(picture: Picture, kind: Kind): Promise<string | undefined> {
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(picture, { timeLimit: PATIENCE[kind] });
  } catch {
    return undefined;
  }
}
