import { valueAt } from '../../core/settings/json.ts';
import type { SettingsFile } from './read-settings.ts';

/** The file that a choice of model is written to, as the CLI does: the trusted workspace's if it owns `modelProviders`, else the user's (R19). */
export function targetFile(files: readonly SettingsFile[]): SettingsFile | undefined {
  const owns = ({ layer }: SettingsFile): boolean => layer !== undefined && valueAt(layer.value, ['modelProviders']) !== undefined;
  return files.find((file) => file.scope === 'workspace' && owns(file)) ?? files.find(({ scope }) => scope === 'user');
}
