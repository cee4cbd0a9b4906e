/** The ways to prove to Apple who notarizes, each with the variables that it takes. The first is Apple's advice. */
const ways = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_KEYCHAIN_PROFILE'],
];

/**
 * Why a package for macOS cannot be notarized, as a sentence for the terminal; undefined where the environment has what it takes.
 * Names of variables are told, never a value.
 * @param {NodeJS.ProcessEnv} env
 */
export function whyNotNotarized(env) {
  /** @param {string} name */
  const isSet = (name) => (env[name] ?? '') !== '';
  if (ways.some((names) => names.every(isSet))) return undefined;
  const begun = ways.find((names) => names.some(isSet));
  if (begun !== undefined) {
    return `The app is not notarized, because ${begun.filter((name) => !isSet(name)).join(' and ')} is not set. macOS will refuse to open it on other computers. Set it beside ${begun.filter(isSet).join(' and ')}.`;
  }
  return `The app is not notarized, because the environment has no credentials of Apple's. macOS will refuse to open it on other computers. Set ${ways.map((names) => names.join(', ')).join('; or ')}.`;
}
