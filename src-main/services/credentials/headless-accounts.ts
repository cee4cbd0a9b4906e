import { posix, win32 } from 'node:path';
import { dataFolder } from '../../core/data-folder.ts';
import { nodeFetch } from '../../llm/node-fetch.ts';
import type { Accounts } from './accounts.ts';
import { appAccounts, type AppAccountPorts } from './app-accounts.ts';

/** The accounts without the app: Qwen's is used and renewed as in the app, those of OpenID providers stay closed. */
export function headlessAccounts(place: AppAccountPorts['place']): Accounts {
  const data = dataFolder(place, place.platform === 'win32' ? win32 : posix);
  const nobodyWatches = (): void => undefined;
  return appAccounts({ place, data, fetch: nodeFetch, changed: nobodyWatches, counted: nobodyWatches });
}
