import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this a response has no fewer packets for being smaller. */
const worthBytes = 1400;

/** Puts a `.br` and a `.gz` beside every file of `assets/`, so that the server sends it compressed as well as can be without work of its own. */
export const compress = (): Plugin => ({
  name: 'compress',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    async handler(options, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /(^|\/)assets\/.*\.(js|css|svg)$/.test(file))) {
        const path = `${options.dir}/${name}`;
        const bytes = await readFile(path);
        if (bytes.length < worthBytes) continue;
        await writeFile(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
        await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  },
});
