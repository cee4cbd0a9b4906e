import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetupApplied, SetupPreview } from '../../../src-main/core/setup/setup-view.ts';
import { listModels } from '../../../src-main/llm/list-models.ts';
import { openWire } from '../../../src-main/llm/wire.ts';
import type { Place } from '../../../src-main/services/place.ts';
import type { ProviderDraft, SetupDraft } from '../../../src-main/core/setup/draft.ts';
import { createSetup, type Setup } from '../../../src-main/services/setup/service.ts';
import { createVault, type Vault } from '../../../src-main/services/vault/vault.ts';
import { makeHome, type Home } from '../home.ts';
import { memoryKeyring } from '../memory-keyring.ts';
import { writerIn } from '../writing.ts';

export const KEY = 'sk-the-key-that-nobody-may-see-0123456789';

/** DeepSeek with one model, its key in `.env`. */
export const DEEPSEEK: ProviderDraft = {
  kind: 'provider',
  preset: 'deepseek',
  protocol: 'openai',
  baseUrl: 'https://api.deepseek.com',
  envKey: 'DEEPSEEK_API_KEY',
  key: KEY,
  custody: 'env-file',
  models: [{ id: 'deepseek-v4-pro' }],
};

/** A home in which drafts are previewed and applied. */
export interface SettingUp extends Home {
  place: Place & { vault: Vault };
  setup: Setup;
  preview(draft: SetupDraft): Promise<SetupPreview>;
  apply(draft: SetupDraft, revision?: string): Promise<SetupApplied>;
  /** The text of a file, named from the root; `null` when there is none. */
  read(name: string): Promise<string | null>;
  /** Its permission bits, in octal. */
  mode(name: string): Promise<string>;
}

export async function settingUp(files: Record<string, unknown> = {}, place: Partial<Place> = {}): Promise<SettingUp> {
  const home = await makeHome(files, place);
  const vault = createVault(join(home.root, 'data', 'vault.json'), memoryKeyring(), () => undefined);
  const where = { ...home.place, vault };
  const wire = openWire({ version: '0', platform: 'test', arch: 'test', home: home.root });
  const setup = createSetup({ writer: writerIn(join(home.root, 'data')), vault, now: Date.now, listModels: (route) => listModels(route, wire) });
  return {
    ...home,
    place: where,
    setup,
    preview: (draft) => setup.preview(where, draft),
    apply: (draft, revision) => setup.apply(where, draft, revision),
    read: (name) => readFile(join(home.root, name), 'utf8').catch(() => null),
    mode: async (name) => ((await stat(join(home.root, name))).mode & 0o777).toString(8),
  };
}
