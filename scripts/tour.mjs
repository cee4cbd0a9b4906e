import { runAsCommand, say } from './shared/script.mjs';
import { runTour } from './tour/run.mjs';

// npm run tour: a scripted walk through the app with pictures in out/tour/; with --docs also in docs/images.
await runAsCommand(import.meta.url, () => runTour({ log: say, forDocuments: process.argv.includes('--docs') }));
