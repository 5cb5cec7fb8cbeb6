import type { Plugin } from 'vite';

/** Every file that a page waits for costs it more than its few bytes do: what is small stands in the page, what is not is fetched from the beginning on. */
const styleSheet = /<link rel="stylesheet"[^>]*href="[^"]*?([^"/]+\.css)"[^>]*>/g;

/** Lets the browser fetch what draws a pane as early as the script that opens it, which is small, needs none of it and asks for it at once. */
export const surfaces = (): Plugin => ({
  name: 'surfaces',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, chunk, path }) {
      const depth = path.split('/').filter(Boolean).length - 1;
      const files = new Set<string>();
      const add = (name: string) => {
        const part = bundle?.[name];
        if (part?.type !== 'chunk' || files.has(name)) return;
        files.add(name);
        part.imports.forEach(add);
      };
      for (const name of chunk?.dynamicImports ?? []) if (/Surface-[^/]*\.js$/.test(name)) add(name);
      // The stand-in for Office, too, but only where the server says so: outside Development it is never fetched.
      const standIn = (chunk?.dynamicImports ?? []).filter((name) => /\/fake[^/]*\.js$/.test(name));
      for (const known of [chunk?.fileName, ...(chunk?.imports ?? [])]) if (known) files.delete(known);
      const link = (name: string, more = {}) => ({ tag: 'link', injectTo: 'head' as const, attrs: { rel: 'modulepreload', crossorigin: true, href: '../'.repeat(depth) + name, ...more } });
      const withStyles = html.replace(styleSheet, (link: string, file: string) => {
        const style = Object.values(bundle ?? {}).find((part) => part.fileName.endsWith(`/${file}`));
        return style?.type === 'asset' ? `<style>${style.source}</style>` : link;
      });
      const tags = [...standIn.map((name) => link(name, { media: '/STAND_IN' })), ...[...files].map((name) => link(name))];
      return { html: withStyles, tags };
    },
  },
});
