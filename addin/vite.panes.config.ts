import { defineConfig } from 'vite';
import { compress } from './compress.ts';

// The panes of Office, built beside the desk: one page per pane, what they share in one folder, and paths that work wherever the manifest puts them.
export default defineConfig({
  base: './',
  plugins: [compress()],
  html: { cspNonce: 'DESK_NONCE' },
  build: {
    target: 'es2022',
    outDir: 'dist/addin',
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { read: 'outlook/read.html', compose: 'outlook/compose.html', excel: 'excel/index.html' },
      // Fluent's files begin with "use client", which means nothing here.
      onwarn: (warning, report) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
      },
    },
  },
});
