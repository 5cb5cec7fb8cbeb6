// Draws the icons from their SVG sources: npm run icons. The PNGs are checked in; a test draws them again and compares every byte.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servedSizes } from './unified.mjs';

/** Every icon: its source, its size, and where it lies. Those under bot/wwwroot are served by the desk. */
export const icons = [
  { source: 'color.svg', size: 192, file: 'icons/color.png' },
  { source: 'outline.svg', size: 32, file: 'icons/outline.png' },
  ...servedSizes.map((size) => ({ source: 'ribbon.svg', size, file: `../bot/wwwroot/addin/icons/icon-${size}.png` })),
];

let ready;

export async function draw({ source, size }) {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const image = new Resvg(readFileSync(new URL(`icons/${source}`, import.meta.url), 'utf8'), { fitTo: { mode: 'width', value: size } });
  return Buffer.from(image.render().asPng());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const icon of icons) {
    const file = fileURLToPath(new URL(icon.file, import.meta.url));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await draw(icon));
  }
}
