import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startCapture } from './capture-server.ts';
import { compared, withScene, type Case, type Scene } from './cases.ts';

const HEADLESS = join(import.meta.dirname, '../../dist/main/headless.js');
const TIME_LIMIT_MS = 30_000;

/** Runs a case with the built headless command in plain Node; what is wrong in a sentence, or `undefined`. */
export async function problemOf(given: Case): Promise<string | undefined> {
  const server = await startCapture();
  try {
    return await withScene(given, async (scene) => judge(given, scene, await run(scene), server.requests[0]), server.origin);
  } finally {
    await server.close();
  }
}

interface Ending {
  failed: boolean;
  said: string;
}

function run({ root, home, cwd, environment, argv }: Scene): Promise<Ending> {
  const own = { HOME: home, LANG: 'C.UTF-8', TERM: 'dumb', QWEN_CODE_SYSTEM_SETTINGS_PATH: join(root, 'no-system', 'settings.json') };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [HEADLESS, ...argv], { cwd, env: { ...own, ...environment }, timeout: TIME_LIMIT_MS }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, said: `${stdout}${stderr}`.trim().slice(0, 300) });
    });
    child.stdin?.end();
  });
}

function judge(given: Case, { fill }: Scene, { failed, said }: Ending, request: Parameters<typeof compared>[1] | undefined): string | undefined {
  const name = `${given.id} ${given.title}:`;
  if (given.expect.outcome === 'error') {
    if (request) return `${name} an error was expected, and a request went to ${request.path}`;
    return failed && said !== '' ? undefined : `${name} an error was expected, and the command ended ${failed ? 'without a word' : 'well'}`;
  }
  if (!request) return `${name} nothing was sent. It said: ${said}`;
  const { wanted, got } = compared(given, request, fill);
  if (!isDeepStrictEqual(got, wanted)) return `${name} ${JSON.stringify(got)} was sent in the place of ${JSON.stringify(wanted)}`;
  return failed ? `${name} the command failed: ${said}` : undefined;
}
