import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkIcon } from './checks.mjs';
import { draw, icons } from './draw.mjs';
import { servedSizes } from './unified.mjs';

const read = (icon) => readFileSync(new URL(icon.file, import.meta.url));

test.each(icons)('icon ($file)_DrawnAgain_IsTheSame', async (icon) => {
  expect(read(icon).equals(await draw(icon))).toBe(true);
  expect(checkIcon(icon.file, read(icon), icon.size)).toEqual([]);
});

test('icons_OfAllSizes_AreThere', () => {
  expect(icons.map((icon) => icon.size)).toEqual([192, 32, ...servedSizes]);
});

/** The pixels of a PNG of 8 bits RGBA, as the drawing program writes it. */
function pixelsOf(png) {
  let at = 8;
  const data = [];
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const width = png.readUInt32BE(16);
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * 4;
  const rows = [];
  for (let line = 0; line * (stride + 1) < raw.length; line++) {
    const filter = raw[line * (stride + 1)];
    const row = Buffer.from(raw.subarray(line * (stride + 1) + 1, (line + 1) * (stride + 1)));
    const above = rows[line - 1] ?? Buffer.alloc(stride);
    for (let i = 0; i < stride; i++) {
      const left = i >= 4 ? row[i - 4] : 0;
      const corner = i >= 4 ? above[i - 4] : 0;
      row[i] += [0, left, above[i], (left + above[i]) >> 1, paeth(left, above[i], corner)][filter];
    }
    rows.push(row);
  }
  return Array.from({ length: width * rows.length }, (_, i) => [...rows[Math.floor(i / width)].subarray((i % width) * 4, (i % width) * 4 + 4)]);
}

function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

test('outline_EveryPixel_IsWhiteOrTransparent', () => {
  const pixels = pixelsOf(read(icons[1]));
  expect(pixels.every(([r, g, b, alpha]) => alpha === 0 || (r === 255 && g === 255 && b === 255))).toBe(true);
  expect(pixels.filter((pixel) => pixel[3] === 255).length).toBeGreaterThan(100);
  expect(pixels.filter((pixel) => pixel[3] === 0).length).toBeGreaterThan(100);
});

test('color_EveryPixel_IsOpaque', () => {
  expect(pixelsOf(read(icons[0])).every((pixel) => pixel[3] === 255)).toBe(true);
});
