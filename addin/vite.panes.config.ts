import { defineConfig } from 'vite';
import { compress } from './compress.ts';
import { surfaces } from './surfaces.ts';

// The panes of Office, built beside the desk: one page per pane, what they share in one folder, and paths that work wherever the manifest puts them.
/** What is fetched together, so that a first view takes few files: what opens a pane, what draws its first view, and what is filled in later. */
const together = [
  { name: 'opening', test: /shared\/(opening|client|host|locale|office|paneTexts|persona|refusal|recipients|session|signInTrouble|signInWay|sheetHost|site|titles|told)\.ts|outlook\/(mailFirst|mailApi|mailText|kept|choices)\.ts|openapi-fetch|vite\/preload-helper/, priority: 4 },
  { name: 'fields', test: /@fluentui\/react-(field|label|select)\//, priority: 2, includeDependenciesRecursively: false },
  { name: 'forms', test: /@fluentui\/react-(checkbox|input|motion(?!.*MotionRefForwarder)|progress|radio|search|spinner|textarea)\//, priority: 2, includeDependenciesRecursively: false },
  { name: 'dark', test: /@fluentui\/tokens\/.*(dark|[hH]ighContrast)/i, priority: 2, includeDependenciesRecursively: false },
  { name: 'drawing', test: /node_modules\/(?!@azure)|shared\/(later|mount|PaneApp|theme|Waits)\.tsx?|outlook\/(attachments|enReadTexts|FormFrame|laterForms|Out|readTexts|Said|trouble|useAct|useFiles|useKept|zhReadTexts)\.tsx?/, priority: 1, includeDependenciesRecursively: false },
];

export default defineConfig({
  base: './',
  plugins: [compress(), surfaces()],
  html: { cspNonce: 'DESK_NONCE' },
  build: {
    target: 'es2022',
    outDir: 'dist/addin',
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    // What a page needs stands in it; what comes later has time.
    modulePreload: { polyfill: false, resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []) },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { read: 'outlook/read.html', compose: 'outlook/compose.html', excel: 'excel/index.html' },
      output: { codeSplitting: { groups: together } },
      // Fluent's files begin with "use client", which means nothing here.
      onwarn: (warning, report) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
      },
    },
  },
});
