/** SHA-256 of a text in UTF-8, in hex. */
export type Sha256 = (text: string) => string;

/** Everything but letters and digits gives one underscore between words. */
const words = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** The variable for the key of a provider of one's own, as the newest CLI names it (SEMANTICS section 9). */
export function customEnvKey(protocol: string, baseUrl: string, sha256: Sha256): string {
  const address = baseUrl.trim().replace(/\/+$/, '');
  return `QWEN_CUSTOM_API_KEY_${words(protocol)}_${words(baseUrl)}_${sha256(`${protocol}\0${address}`).slice(0, 12).toUpperCase()}`;
}
