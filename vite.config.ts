import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { electronDev } from './scripts/electron-dev.ts';
import { preloadApp } from './scripts/preload-app.ts';
import manifest from './package.json' with { type: 'json' };

const root = import.meta.dirname;
const DEV_PORT = 5173;
const DEV_SERVER = `http://127.0.0.1:${DEV_PORT}`;
const external = ['electron', ...builtinModules, /^node:/];

/** Main and headless share chunks, so that an SDK is bundled once and loaded when it is first used. */
const main = (outDir: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, builtins: external },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: join(outDir, 'main'),
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: { main: join(root, 'src-main/app/main.ts'), headless: join(root, 'src-main/headless.ts') },
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

/** A sandboxed preload must be one CommonJS file. */
const preload = (outDir: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: join(outDir, 'preload'),
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: { preload: join(root, 'src-preload/preload.ts') },
      external,
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

const renderer = (outDir: string): EnvironmentOptions => ({
  build: {
    target: 'chrome130',
    outDir: join(outDir, 'renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: join(root, 'src-renderer/index.html'),
      // What the first view needs is one script: each more costs the start a way to main and back.
      output: { codeSplitting: { groups: [{ name: 'boot', test: /src-renderer\/boot\.ts$|preload-helper/, priority: 1 }, { name: 'app', test: /src-renderer\/main\.tsx$/ }] } },
    },
  },
});

// oxlint-disable-next-line import/no-default-export -- Vite reads the default export
export default defineConfig(({ mode }) => {
  const development = mode === 'development';
  const outDir = join(root, development ? 'out/dev' : 'dist');
  return {
    root: join(root, 'src-renderer'),
    base: './',
    define: {
      __APP_VERSION__: JSON.stringify(manifest.version),
      __DEV_SERVER__: JSON.stringify(development ? DEV_SERVER : ''),
    },
    plugins: [react(), electronDev(outDir), preloadApp('src-renderer/main.tsx')],
    // The worker fetches its languages one by one, so it must be a module.
    worker: { format: 'es' },
    // The page stands at app://ui, so hot reload must be told where its socket is.
    server: { host: '127.0.0.1', port: DEV_PORT, strictPort: true, hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: DEV_PORT } },
    environments: { client: renderer(outDir), main: main(outDir), preload: preload(outDir) },
    builder: {
      async buildApp(builder) {
        await Promise.all(Object.values(builder.environments).map((environment) => builder.build(environment)));
      },
    },
  };
});
