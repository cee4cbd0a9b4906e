import { readFile, writeFile } from 'node:fs/promises';
import { isAllowed } from './licences/allowed.mjs';
import { licenceDocument } from './licences/document.mjs';
import { shippedPackages } from './licences/shipped.mjs';
import { licenceText } from './licences/text.mjs';
import { PlainError } from './shared/plain-error.mjs';
import { inRepository } from './shared/repository.mjs';
import { runAsCommand, say } from './shared/script.mjs';

// npm run licences: writes THIRD-PARTY-LICENSES.txt, which is kept here and packed with the app.
await runAsCommand(import.meta.url, async () => {
  const lock = JSON.parse(await readFile(inRepository('package-lock.json'), 'utf8'));
  const packages = shippedPackages(lock);
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) {
    throw new PlainError(
      `${refused.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join(', ')}: no licence that the app may be shipped with. ` +
        'Use another package, or, if its licence asks for nothing but its text, add it to scripts/licences/allowed.mjs.',
    );
  }
  const licensed = packages.map((each) => ({ ...each, text: licenceText(inRepository(each.path), each.licence) }));
  await writeFile(inRepository('THIRD-PARTY-LICENSES.txt'), licenceDocument(licensed));
  say(`THIRD-PARTY-LICENSES.txt names ${packages.length} packages.`);
});
