import { runStages } from './checks/run.mjs';
import { stages } from './checks/stages.mjs';
import { runAsCommand } from './shared/script.mjs';

// npm test: every check and every test. The last line adds them up.
await runAsCommand(import.meta.url, () => runStages(stages, (text) => process.stdout.write(text)));
