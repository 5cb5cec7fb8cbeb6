import { defineConfig, mergeConfig } from 'vite';
import panes from './vite.panes.config.ts';

// The bare page that the panes are measured against, built as they are.
const config = mergeConfig(panes, defineConfig({ build: { outDir: 'dist/bare' } }));
config.build.rolldownOptions.input = { bare: 'bare/index.html' };
delete config.html;
// One page, one file: what is divided between panes and what comes later has no meaning here.
delete config.build.rolldownOptions.output;

export default config;
