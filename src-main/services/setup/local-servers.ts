import { readModelList } from '../../core/models/model-list.ts';
import { localBaseUrl, localPorts, type LocalPreset } from '../../core/setup/local-presets.ts';
import type { LocalServer } from '../../core/setup/setup-view.ts';

/** Anything that takes longer is not waited for; a server on this computer answers in a few milliseconds. */
const LONGEST_MS = 300;
const LARGEST = 1024 * 1024;

/** A local server that answered, before anything is known about the settings. */
export type FoundServer = Omit<LocalServer, 'listed'>;

/**
 * Asks the usual ports of this computer for a list of models, all at once. Nothing but 127.0.0.1 is asked, no key is
 * sent, no redirect followed and no proxy used. `ports`: what SWITCHYARD_LOCAL_PORTS says.
 */
export async function findLocalServers(ports: string | undefined): Promise<FoundServer[]> {
  const found = await Promise.all(localPorts(ports).map(({ preset, port }) => ask(preset, localBaseUrl(port))));
  return found.filter((server) => server !== undefined);
}

async function ask({ id: preset, name }: LocalPreset, baseUrl: string): Promise<FoundServer | undefined> {
  try {
    const response = await fetch(`${baseUrl}/models`, { redirect: 'error', signal: AbortSignal.timeout(LONGEST_MS) });
    const isList = response.ok && /json/i.test(response.headers.get('content-type') ?? '') && Number(response.headers.get('content-length') ?? 0) <= LARGEST;
    const models = isList ? readModelList(await response.json()) : undefined;
    if (!isList) await response.body?.cancel();
    return models && { preset, name, baseUrl, models };
  } catch {
    return undefined; // nobody is there, or no model server
  }
}
