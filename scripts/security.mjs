import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attackTable, figuresIn, withAttacks } from './security/table.mjs';
import { inRepository } from './shared/repository.mjs';
import { runHere } from './shared/process.mjs';
import { withScratch } from './shared/scratch.mjs';
import { runAsCommand, say } from './shared/script.mjs';

const DOCUMENT = inRepository('docs', 'reliability.md');

/** How much the whole form tries; `npm test` runs the same tests in their shorter form. Set it to choose for yourself. */
const WHOLE = { SWITCHYARD_CALLS: '100000' };

// npm run test:security [-- --write]: every attack on the built app in real Electron, in the whole form, and a table of
// them. With --write the table lands in docs/reliability.md.
await runAsCommand(import.meta.url, () =>
  withScratch('security', async ({ folder }) => {
    const report = join(folder, 'playwright.json');
    const env = { ...WHOLE, ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const code = await runHere(process.execPath, [inRepository('scripts', 'e2e.mjs'), 'test/security/', '--reporter=list,json'], { env });
    if (code !== 0) {
      say('An attack got through, or a test did not run to its end: see above.');
      return 1;
    }
    const table = attackTable(figuresIn(JSON.parse(readFileSync(report, 'utf8'))));
    process.stdout.write(`${table}\n`);
    const today = new Date().toISOString().slice(0, 10);
    if (process.argv.includes('--write')) writeFileSync(DOCUMENT, withAttacks(readFileSync(DOCUMENT, 'utf8'), table, `\`npm run test:security\`, ${today}, ${process.platform} ${process.arch}.`));
    return 0;
  }),
);
