import type { Resolved } from '../provenance.ts';
import { Secret } from '../secret.ts';
import { textVariable, type Inputs } from './inputs.ts';

const HTTPS = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
const HTTP = ['http_proxy', 'HTTP_PROXY'];

/** The proxy for a URL; none for this computer itself, and none for what NO_PROXY names. The value may hold a password. */
export function proxyFor(endpoint: string, inputs: Inputs): Resolved<Secret> | undefined {
  const { protocol, hostname, port } = new URL(endpoint);
  if (isLoopback(hostname)) return undefined;
  const names = protocol === 'https:' ? HTTPS : HTTP;
  const found = names.map((name) => textVariable(inputs, name)).find((one) => one !== undefined);
  const excepted = textVariable(inputs, 'no_proxy') ?? textVariable(inputs, 'NO_PROXY');
  if (!found || (excepted && isExcepted(excepted.value, hostname, port || (protocol === 'https:' ? '443' : '80')))) return undefined;
  const address = found.value.trim();
  return { value: new Secret(address.includes('://') ? address : `http://${address}`), source: found.source, hides: found.hides };
}

const isLoopback = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);

/** A list of names, each with all that is below it, perhaps with a port; `*` for everything. */
function isExcepted(list: string, host: string, port: string): boolean {
  return list
    .split(/[\s,]+/)
    .map((entry) => /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()))
    .some((entry) => {
      const [, name = '', only] = entry ?? [];
      return name !== '' && (name === '*' || name === host || host.endsWith(`.${name}`)) && (only === undefined || only === port);
    });
}
