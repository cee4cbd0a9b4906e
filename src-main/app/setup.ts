import type { Wire } from '../llm/wire.ts';
import type { Setup } from '../services/setup/service.ts';
import type { Vault } from '../services/vault.ts';
import type { Writer } from '../services/writer.ts';

/** Everything behind the wizard, loaded with the first call. */
export function lazySetup({ writer, vault, wire }: { writer: Writer; vault: Vault; wire: Wire }): () => Promise<Setup> {
  let loaded: Promise<Setup> | undefined;
  const load = async (): Promise<Setup> => {
    const [{ createSetup }, { listModels }] = await Promise.all([import('../services/setup/service.ts'), import('../llm/list-models.ts')]);
    return createSetup({ writer, vault, now: Date.now, listModels: (route) => listModels(route, wire) });
  };
  return () => (loaded ??= load());
}
