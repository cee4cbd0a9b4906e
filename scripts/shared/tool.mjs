import { readFileSync } from 'node:fs';
import { inRepository } from './repository.mjs';
import { runHere } from './process.mjs';

/** The tools that the checks and the build run: command name to npm package. */
const packages = {
  'electron-builder': 'electron-builder',
  knip: 'knip',
  oxlint: 'oxlint',
  playwright: '@playwright/test',
  tsc: 'typescript',
  vite: 'vite',
  vitest: 'vitest',
};

/** @typedef {keyof typeof packages} Tool */

/**
 * The file behind a development tool's command. Node can run it on every platform, unlike the links in .bin.
 * @param {Tool} tool
 */
export function toolScript(tool) {
  const folder = inRepository('node_modules', ...packages[tool].split('/'));
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `${folder}/${typeof bin === 'string' ? bin : bin[tool]}`;
}

/**
 * Runs a development tool on this terminal.
 * @param {Tool} tool
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} Its exit code.
 */
export const runTool = (tool, args, env = process.env) => runHere(process.execPath, [toolScript(tool), ...args], { env });
