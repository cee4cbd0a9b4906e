import type { Wire } from '../llm/wire.ts';
import type { Setup } from '../services/setup/service.ts';
import type { Vault } from '../services/vault/vault.ts';
import type { Writer } from '../services/writing/writer.ts';
import { once } from './once.ts';

/** Everything behind the wizard, loaded with the first call. */
export function lazySetup({ writer, vault, wire }: { writer: Writer; vault: Vault; wire: Wire }): () => Promise<Setup> {
  return once(async () => {
    const [{ createSetup }, { listModels }] = await Promise.all([import('../services/setup/service.ts'), import('../llm/list-models.ts')]);
    return createSetup({ writer, vault, now: Date.now, listModels: (route) => listModels(route, wire) });
  });
}
