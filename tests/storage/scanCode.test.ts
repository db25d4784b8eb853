// @vitest-environment node
// A drawn code is read from a picture, by the browser's reader where it is any good, else by ours.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { photograph } from './drawn.ts';
import { dictionary, fullAlsPerson, saved, STAMP, TODAY } from './somebody.ts';
import { decodePerson, encodePerson } from '#storage/code.ts';
import { drawCode } from '#storage/drawCode.ts';
import { scanCode } from '#storage/scanCode.ts';
import type { Picture } from '#storage/turnPicture.ts';

afterEach(() => vi.unstubAllGlobals());

const person = fullAlsPerson();
const code = await encodePerson(person, STAMP);

async function pictureOf(text: string, how: Parameters<typeof photograph>[1] = {}): Promise<Picture> {
  const drawing = await drawCode(text);
  if (drawing === 'too-long') throw new Error(drawing);
  return photograph(drawing, how);
}

const BLANK: Picture = { data: new Uint8ClampedArray(40_000).fill(255), width: 100, height: 100 };

describe('our own reader', () => {
  it.each([
    [{}],
    [{ dots: 3 }],
    [{ degrees: 90 }],
    [{ degrees: 8, dots: 5 }],
    [{ degrees: 45 }],
    [{ degrees: 230 }],
    [{ dark: 90, light: 170 }],
  ])('reads a whole person: %j', async (how) => {
    const text = await scanCode(await pictureOf(code, how), 'photo');
    expect(text).toBe(code);
    expect(saved(await decodePerson(text ?? '', dictionary, TODAY)).person).toEqual(person);
  });

  it('finds nothing where nothing is', async () => {
    expect(await scanCode(BLANK, 'frame')).toBeUndefined();
    expect(await scanCode(BLANK, 'photo')).toBeUndefined();
    expect(await scanCode({ ...BLANK, width: 7 }, 'photo')).toBeUndefined();
    expect(await scanCode({ ...BLANK, width: 700 }, 'photo')).toBeUndefined();
    expect(await scanCode({ data: new Uint8ClampedArray(), width: 0, height: 0 }, 'photo')).toBeUndefined();
  });
});

describe("the browser's reader", () => {
  const detector = (formats: readonly string[], detect: () => Promise<unknown>) => {
    vi.stubGlobal('ImageData', Object);
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        static readonly getSupportedFormats = () => Promise.resolve(formats);
        readonly detect = detect;
      },
    );
  };

  it('comes first, and one of ours before any other code', async () => {
    detector(['qr_code'], () => Promise.resolve([{ rawValue: '' }, { rawValue: 'WIFI:' }, { rawValue: 'GHARBAL1:00' }]));
    expect(await scanCode(BLANK, 'frame')).toBe('GHARBAL1:00');
    detector(['qr_code'], () => Promise.resolve([{ rawValue: '' }, { rawValue: 'WIFI:' }]));
    expect(await scanCode(BLANK, 'frame')).toBe('WIFI:');
  });

  it.each([
    ['knows no QR codes', ['ean_13'], () => Promise.resolve([{ rawValue: 'x' }])],
    ['finds nothing', ['qr_code'], () => Promise.resolve([])],
    ['fails', ['qr_code'], () => Promise.reject(new Error('no service'))],
    ['answers with something else', ['qr_code'], () => Promise.resolve('x')],
  ])('is made up for by ours when it %s', async (_, formats, detect) => {
    detector(formats, detect);
    expect(await scanCode(await pictureOf('GHARBAL1:7'), 'frame')).toBe('GHARBAL1:7');
  });

  it('is not taken for one when it is something else', async () => {
    vi.stubGlobal('BarcodeDetector', {});
    expect(await scanCode(await pictureOf('GHARBAL1:7'), 'frame')).toBe('GHARBAL1:7');
  });
});
