import { defineConfig } from 'vitest/config';
import { compress } from './compress.ts';

// One page per surface; each lands in its own folder of dist/, complete with its assets, and works under any path.
export default defineConfig({
  base: './',
  plugins: [compress()],
  html: { cspNonce: 'DESK_NONCE' },
  build: {
    target: 'es2022',
    assetsDir: 'desk/assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { desk: 'desk/index.html' },
      // Fluent's files begin with "use client", which means nothing here.
      onwarn: (warning, report) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
      },
    },
  },
  test: { environment: 'happy-dom', include: ['**/*.test.{ts,tsx}'], exclude: ['node_modules/**', 'dist/**'] },
  server: { proxy: { '/api': 'http://localhost:3978' } },
});
