// @vitest-environment node
// Turned by an eighth, with nothing lost at the edges and white around it.
import { expect, it } from 'vitest';
import { type Picture, turnPicture } from '#storage/turnPicture.ts';

const filled = (width: number, height: number, grey: number): Picture => ({
  data: new Uint8ClampedArray(width * height * 4).fill(grey),
  width,
  height,
});

const greyAt = ({ data, width }: Picture, x: number, y: number) => data[(y * width + x) * 4];

it('keeps the middle and the area, and is white in the corners', () => {
  const turned = turnPicture(filled(100, 60, 7));
  expect([turned.width, turned.height]).toEqual([114, 114]);
  expect(greyAt(turned, 57, 57)).toBe(7);
  expect(greyAt(turned, 0, 0)).toBe(255);
  const dark = turned.data.filter((grey) => grey === 7).length / 4;
  expect(dark).toBeGreaterThan(5900);
  expect(dark).toBeLessThan(6100);
});

it('turns what was at the upper edge to the upper right or left', () => {
  const picture = filled(100, 100, 200);
  picture.data.fill(0, 0, 100 * 5 * 4);
  const turned = turnPicture(picture);
  const places = Array.from({ length: turned.data.length / 4 }, (_, place) => place).filter((place) => turned.data[place * 4] === 0);
  const rows = places.map((place) => Math.floor(place / turned.width));
  expect(places.length).toBeGreaterThan(450);
  expect(Math.max(...rows)).toBeLessThan(80);
});

it('twice by an eighth is once by a quarter', () => {
  const picture = filled(40, 40, 255);
  picture.data.fill(0, 4 * 40 * 4, 12 * 40 * 4);
  const twice = turnPicture(turnPicture(picture));
  const middle = Math.floor(twice.width / 2);
  const [left, right] = [-12, 12].map((x) => greyAt(twice, middle + x, middle));
  expect([left, right]).toEqual([255, 0]);
});
