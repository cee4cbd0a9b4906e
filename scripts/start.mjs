import { ensureBuild } from './build/ensure.mjs';
import { electronRuntime } from './electron-runtime/runtime.mjs';
import { runHere } from './shared/process.mjs';
import { repository } from './shared/repository.mjs';
import { runAsCommand, say } from './shared/script.mjs';
import { displayArguments, hasDisplay } from './system/display.mjs';
import { ensureSystem } from './system/ensure.mjs';
import { sandboxArguments } from './system/sandbox.mjs';
import { runTour } from './tour/run.mjs';

// npm start [-- the app's arguments]: builds if needed and opens the app; without a display, the tour.
await runAsCommand(import.meta.url, async () => {
  const args = process.argv.slice(2);
  if (!hasDisplay(process.env)) {
    say('There is no display here, so no window can be shown. Running the tour instead: a scripted walk through the app, with pictures.');
    return runTour({ log: say });
  }
  await ensureBuild(say);
  const { executable } = await electronRuntime({ log: say });
  await ensureSystem({ executable, inMemoryDisplay: false, log: say });
  return runHere(executable, [repository, ...sandboxArguments(say), ...displayArguments(process.env), ...args]);
});
