import { PlainError } from '../shared/plain-error.mjs';
import { inRepository } from '../shared/repository.mjs';
import { runAsCommand, say } from '../shared/script.mjs';
import { camera } from './camera.mjs';
import { startModelServer } from './model-server.mjs';
import { scratchHome } from './scratch-home.mjs';
import { startSignInServer } from './sign-in-server.mjs';
import { walk } from './steps.mjs';

// node scripts/tour/walk.mjs <empty folder> [Electron's arguments]: the walk itself. It needs a display and
// ELECTRON_OVERRIDE_DIST_PATH; see run.mjs.
await runAsCommand(import.meta.url, async () => {
  const [folder = '', ...args] = process.argv.slice(2);
  const server = await startModelServer();
  const signIns = await startSignInServer();
  const scratch = scratchHome(folder, process.env);
  // Nobody's browser is opened by a tour: as over SSH, the code for another device is shown.
  Object.assign(scratch.env, { QWEN_OAUTH_BASE_URL: signIns.origin, SSH_CONNECTION: 'tour', SWITCHYARD_LOCAL_PORTS: '' });
  const stage = { args, scratch, origin: server.origin, camera: camera(inRepository('out', 'tour'), say) };
  try {
    await walk(stage);
  } catch (error) {
    // Playwright's messages carry its whole log, and Chromium can be very talkative.
    const lines = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new PlainError(lines.slice(0, 20).join('\n'));
  } finally {
    await Promise.all([server.stop(), signIns.stop()]);
  }
});
