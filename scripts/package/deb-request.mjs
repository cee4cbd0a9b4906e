import { parseArgs } from 'node:util';

const text = /** @type {const} */ ({ type: 'string' });
const list = /** @type {const} */ ({ type: 'string', multiple: true });

/** The arguments of fpm that electron-builder gives for a .deb; one that is new to us stops the packaging. */
const options = /** @type {const} */ ({
  input: { ...text, short: 's' },
  target: { ...text, short: 't' },
  depends: { ...list, short: 'd' },
  force: { type: 'boolean' },
  'deb-recommends': list,
  'deb-compression': text,
  'deb-priority': text,
  architecture: text,
  'after-install': text,
  'after-remove': text,
  description: text,
  version: text,
  package: text,
  name: text,
  maintainer: text,
  vendor: text,
  url: text,
  category: text,
  license: text,
});

/**
 * What a .deb is made of.
 * @typedef {object} DebRequest
 * @property {string} file Where it is written.
 * @property {Record<string, string>} fields Of the control file, without Installed-Size.
 * @property {{ from: string, to: string }[]} contents Files and folders; a `from` that ends with "/" stands for all that is in it.
 * @property {{ postinst: string | undefined, postrm: string | undefined }} scripts Their files.
 */

/**
 * Reads fpm's command line as electron-builder writes it.
 * @param {string[]} argv
 * @returns {DebRequest}
 */
export function debRequest(argv) {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  if (values.target !== 'deb') throw new Error(`Only a .deb can be made here, not "${values.target}".`);
  /** @param {'package' | 'name' | 'version' | 'architecture' | 'maintainer'} name */
  const needed = (name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A .deb needs --${name}.`);
    return value;
  };
  const fields = {
    Package: needed('name'),
    Version: needed('version'),
    Architecture: needed('architecture'),
    Maintainer: needed('maintainer'),
    Section: values.category,
    Priority: values['deb-priority'],
    Depends: values.depends?.join(', '),
    Recommends: values['deb-recommends']?.join(', '),
    Homepage: values.url,
    Description: values.description && controlText(values.description),
  };
  return {
    file: needed('package'),
    fields: Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []))),
    contents: positionals.map((mapping) => {
      const at = mapping.lastIndexOf('=');
      return { from: mapping.slice(0, at), to: mapping.slice(at + 1) };
    }),
    scripts: { postinst: values['after-install'], postrm: values['after-remove'] },
  };
}

/** Lines of a description are at most this long, or package managers cut them. */
const widest = 78;

/**
 * A summary and lines below it, as the control file wants them: each further line begins with a space, and an empty one is a dot.
 * @param {string} description
 */
function controlText(description) {
  const [summary = '', ...rest] = description.split('\n').map((line) => line.trim());
  return [summary, ...rest.flatMap(wrapped)].join('\n');
}

/** @param {string} line */
function wrapped(line) {
  if (line === '') return [' .'];
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.length - 1;
    if ((lines[last] ?? '').length + word.length >= widest) lines.push('');
    lines[lines.length - 1] += ` ${word}`;
  }
  return lines;
}

/**
 * The text of the control file.
 * @param {Record<string, string>} fields
 */
export const controlFile = (fields) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

/**
 * Debian's own form of a changelog, whose one entry names the version; what changed stands in CHANGELOG.md.
 * @param {Record<string, string>} fields
 * @param {Date} date
 */
export const changelogFile = ({ Package, Version, Maintainer }, date) =>
  `${Package} (${Version}) stable; urgency=medium\n\n  * Version ${Version}.\n\n -- ${Maintainer}  ${date.toUTCString().replace('GMT', '+0000')}\n`;
