import { PlainError } from '../shared/plain-error.mjs';

/** Names the folder of a web server in which the app looks for newer versions of itself. */
export const feedVariable = 'SWITCHYARD_UPDATE_FEED';

/**
 * electron-builder's arguments for the feed of updates; none without a feed, and the app then looks for none.
 * @param {NodeJS.ProcessEnv} env
 * @throws {PlainError} For an address from which nothing could be installed with confidence.
 */
export function feedArguments(env) {
  const address = env[feedVariable] ?? '';
  if (address === '') return [];
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') {
    throw new PlainError(`${feedVariable} is not an https address, so whoever stands in between could give people another program. Name the folder in which the releases lie, such as https://example.com/switchyard/.`);
  }
  return ['-c.publish.provider=generic', `-c.publish.url=${address}`];
}
