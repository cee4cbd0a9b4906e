import { readModelList } from '../../core/models/model-list.ts';
import { localBaseUrl, localPorts, type LocalPreset } from '../../core/setup/local-presets.ts';
import type { LocalServer } from '../../core/setup/setup-view.ts';

/** Anything that takes longer is not waited for: a server on this computer answers in a few milliseconds. A port that somebody named is worth more. */
const USUAL_MS = 300;
const NAMED_MS = 2000;
const LARGEST = 1024 * 1024;

/** A local server that answered, before anything is known about the settings. */
export type FoundServer = Omit<LocalServer, 'listed'>;

/**
 * Asks the usual ports of this computer for a list of models, all at once. Nothing but 127.0.0.1 is asked, no key is
 * sent, no redirect followed and no proxy used. `ports`: what SWITCHYARD_LOCAL_PORTS says.
 */
export async function findLocalServers(ports: string | undefined): Promise<FoundServer[]> {
  const found = await Promise.all(localPorts(ports).map(({ preset, port }) => ask(preset, localBaseUrl(port), ports === undefined ? USUAL_MS : NAMED_MS)));
  return found.filter((server) => server !== undefined);
}

async function ask({ id: preset, name }: LocalPreset, baseUrl: string, longestMs: number): Promise<FoundServer | undefined> {
  try {
    const response = await fetch(`${baseUrl}/models`, { redirect: 'error', signal: AbortSignal.timeout(longestMs) });
    const isList = response.ok && /json/i.test(response.headers.get('content-type') ?? '') && Number(response.headers.get('content-length') ?? 0) <= LARGEST;
    const models = isList ? readModelList(await response.json()) : undefined;
    if (!isList) await response.body?.cancel();
    return models && { preset, name, baseUrl, models };
  } catch {
    return undefined; // nobody is there, or no model server
  }
}
