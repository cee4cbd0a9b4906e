/** Where Qwen OAuth's requests go when the service names no server of its own. */
const DEFAULT_BASE_URL = 'https://dashscope.aliyuncs.com/compatible-mode/v1';

/** The base URL of a `resource_url` (Q02, Q13 to Q15): `https://` before it unless it starts with http, `/v1` after it unless it ends so. */
export function baseUrlOf(resourceUrl: string | undefined): string {
  if (resourceUrl === undefined || resourceUrl === '') return DEFAULT_BASE_URL;
  const address = resourceUrl.startsWith('http') ? resourceUrl : `https://${resourceUrl}`;
  const bare = address.replace(/\/+$/, '');
  return bare.endsWith('/v1') ? bare : `${bare}/v1`;
}
