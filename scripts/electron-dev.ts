import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createBuilder, type Plugin, type ViteDevServer } from 'vite';

/**
 * Vite plugin for `npm run dev`: builds main and preload in watch mode, starts Electron, restarts it when main
 * changes and reloads the page when the preload changes. The renderer updates by Vite's own hot reload.
 */
export function electronDev(outDir: string): Plugin {
  return {
    name: 'switchyard-electron-dev',
    apply: 'serve',
    configureServer(server) {
      server.httpServer?.once('listening', () => {
        run(server, outDir).catch((error: unknown) => server.config.logger.error(String(error)));
      });
    },
  };
}

async function run(server: ViteDevServer, outDir: string): Promise<void> {
  const executable = process.env['SWITCHYARD_ELECTRON'];
  if (!executable) throw new Error('Start the development mode with: npm run dev');
  const electron = restartable(executable, join(outDir, 'main/main.js'), (code) => {
    void server.close().then(() => process.exit(code));
  });
  await watch(server, 'preload', () => server.ws.send({ type: 'full-reload' }));
  await watch(server, 'main', electron.restart);
}

/** Electron, which may run once at a time: the next one starts when the last one has ended. `closed` is told when a person closes it. */
function restartable(executable: string, main: string, closed: (code: number) => void): { restart(): void } {
  let child: ChildProcess | undefined;
  let wanted = false;
  const start = (): void => {
    wanted = false;
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    child = spawn(executable, [...sandbox, main, ...appArguments()], { stdio: 'inherit' });
    child.once('exit', (code) => (wanted ? start() : closed(code ?? 1)));
  };
  process.once('exit', () => child?.kill());
  return {
    restart() {
      if (child === undefined) return start();
      wanted = true;
      child.kill();
    },
  };
}

/** Resolves after the first build; calls `again` after each later one, and after the first one for main. */
async function watch(server: ViteDevServer, name: 'main' | 'preload', again: () => void): Promise<void> {
  const builder = await createBuilder({
    configFile: server.config.configFile ?? false,
    mode: 'development',
    environments: { [name]: { build: { watch: {}, minify: false } } },
  });
  const environment = builder.environments[name];
  if (!environment) throw new Error(`no build for ${name}`);
  const output = await builder.build(environment);
  if (!('on' in output)) throw new Error(`${name} is not being watched`);
  await new Promise<void>((resolve) => {
    output.on('event', (event) => {
      if (event.code === 'END') {
        again();
        resolve();
      }
    });
  });
}

/** What follows `--` on Vite's command line is for the app; Vite refuses options that it does not know. */
function appArguments(): string[] {
  const at = process.argv.indexOf('--');
  return at < 0 ? [] : process.argv.slice(at + 1);
}
