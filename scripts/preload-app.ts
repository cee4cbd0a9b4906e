import type { Plugin } from 'vite';

/** Vite plugin: the page fetches the scripts that hold `module` before it needs them. The path ends the module's id. */
export function preloadApp(module: string): Plugin {
  return {
    name: 'switchyard-preload-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
        const holder = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
        if (!holder) throw new Error(`No script holds ${module}.`);
        const needed = [holder.fileName, ...holder.imports].filter((fileName) => !html.includes(fileName));
        return needed.map((fileName) => ({ tag: 'link', attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `./${fileName}` }, injectTo: 'head' }));
      },
    },
  };
}
