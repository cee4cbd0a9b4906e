import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureTable, withTable } from './faults/table.mjs';
import { inRepository } from './shared/repository.mjs';
import { runHere } from './shared/process.mjs';
import { withScratch } from './shared/scratch.mjs';
import { runAsCommand, say } from './shared/script.mjs';
import { runTool } from './shared/tool.mjs';

const DOCUMENT = inRepository('docs', 'reliability.md');

/** What a longer run tries; set any of them to choose for yourself. */
const LONG = { SWITCHYARD_FUZZ_RUNS: '10000', SWITCHYARD_CORRUPTIONS: '1000', SWITCHYARD_KILLS: '100', SWITCHYARD_EDITS: '500', SWITCHYARD_FAULTS: '20', SWITCHYARD_SOAK_MINUTES: '20' };

// npm run test:faults [-- --long] [-- --write]: fuzzing, faults and the soak, and a table of what they came to. With
// --write it lands in docs/reliability.md.
await runAsCommand(import.meta.url, () =>
  withScratch('faults', async ({ folder }) => {
    const figures = join(folder, 'figures.jsonl');
    const amounts = process.argv.includes('--long') ? LONG : {};
    const env = { ...amounts, ...process.env, SWITCHYARD_FIGURES: figures };
    const codes = [
      await runTool('vitest', ['run', '--config', 'test/vitest.config.ts', 'faults/'], env),
      await runHere(process.execPath, [inRepository('scripts', 'e2e.mjs'), 'fault-', 'soak'], { env }),
    ];
    const failed = codes.some((code) => code !== 0);
    const table = figureTable(existsSync(figures) ? readFileSync(figures, 'utf8') : '');
    process.stdout.write(`${table}\n`);
    if (failed) say('Some of it failed: see above. Only what passed is in the table.');
    else if (process.argv.includes('--write')) writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), table, new Date()));
    return failed ? 1 : 0;
  }),
);
