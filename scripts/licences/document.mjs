const RULE = '#'.repeat(80);

const HEAD = `Third-party licences

Switchyard contains code of the packages below, each under its own licence.
Written by "npm run licences" from package-lock.json and the installed packages.

Electron, Chromium and Node.js, which Switchyard runs on, come with texts of
their own: LICENSE.electron.txt and LICENSES.chromium.html in the app's folder.`;

/** @typedef {{ name: string, version: string, licence: string, text: string }} Licensed */

/**
 * The document that is shipped. A text that several packages share word for word stands under the first of them.
 * @param {Licensed[]} packages In their order.
 */
export function licenceDocument(packages) {
  /** @type {Map<string, string>} */
  const first = new Map();
  const parts = packages.map(({ name, version, licence, text }) => {
    const title = `${name} ${version}`;
    const shared = first.get(text);
    if (shared === undefined) first.set(text, title);
    return `${RULE}\n${title}\nLicence: ${licence}\n${RULE}\n\n${shared === undefined ? text : `The same text as that of ${shared}.`}`;
  });
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}

/**
 * What a document lists.
 * @param {string} document
 * @returns {{ name: string, version: string, licence: string }[]}
 */
export const listed = (document) =>
  [...document.matchAll(new RegExp(`^${RULE}\\n(\\S+) (\\S+)\\nLicence: (.+)\\n${RULE}$`, 'gm'))].map(([, name = '', version = '', licence = '']) => ({ name, version, licence }));
