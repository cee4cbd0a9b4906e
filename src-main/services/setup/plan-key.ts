import { say } from '../../core/say.ts';
import type { Custody } from '../../core/setup/setup-view.ts';
import { AppFailure } from '../../core/result.ts';
import type { Secret } from '../../core/secret.ts';
import type { Place } from '../place.ts';
import type { Rules } from '../reading/read-rules.ts';
import type { SettingsFile } from '../reading/read-settings.ts';
import { keyFileOf } from './key-file.ts';
import type { Wish } from './plan.ts';

/** A variable and the key that it is to hold. */
export interface NewKey {
  name: string;
  value: Secret;
}

/** How a key comes to stand in a custody (R20). */
export async function keyWish({ name, value }: NewKey, custody: Custody, place: Place, rules: Rules): Promise<Wish> {
  switch (custody) {
    case 'env-file': {
      const { path, file } = await keyFileOf(place, rules);
      const note = say`Only you can read this file (mode 0600).`;
      return { file: { kind: 'env', path, file, note, edits: [{ name, value: value.reveal() }] } };
    }
    case 'settings': {
      const { path, file } = userFile(rules);
      return { file: { kind: 'settings', path, file, edits: () => [{ path: ['env', name], value: value.reveal() }] } };
    }
    case 'vault':
      return { vault: { name, value } };
  }
}

/** The person's own settings file: a key never goes into a project's, which others may get to see. */
export function userFile({ files }: Pick<Rules, 'files'>): SettingsFile {
  const user = files.find(({ scope }) => scope === 'user');
  if (!user) throw new AppFailure({ code: 'internal', message: say`There is no place for settings of your own.` });
  return user;
}
