import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProviderDraft } from '../../../src-main/core/setup/draft.ts';
import type { SetupApplied, SetupPreview } from '../../../src-main/core/setup/setup-view.ts';
import type { Place } from '../../../src-main/services/place.ts';
import type { SetupDraft } from '../../../src-main/core/setup/draft.ts';
import { applySetup, previewSetup } from '../../../src-main/services/setup/setup.ts';
import { planSetup } from '../../../src-main/services/setup/plan-setup.ts';
import { createVault, type Vault } from '../../../src-main/services/vault.ts';
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
  const means = { writer: writerIn(join(home.root, 'data')), vault };
  return {
    ...home,
    place: where,
    preview: async (draft) => previewSetup(where, await planSetup(where, draft)),
    apply: async (draft, revision) => applySetup(where, await planSetup(where, draft), means, revision),
    read: (name) => readFile(join(home.root, name), 'utf8').catch(() => null),
    mode: async (name) => ((await stat(join(home.root, name))).mode & 0o777).toString(8),
  };
}
