import type { Projection } from '../../src-preload/contract.ts';
import type { ChatSummary } from '../core/chat/message.ts';
import { displayPath } from '../core/settings/display-path.ts';
import type { AccountView, QuotaView } from '../core/oauth/account-view.ts';
import type { Notice } from './notices.ts';
import type { UpdateView } from '../core/updates/update-view.ts';
import type { PreferencesView } from './preferences.ts';
import type { WindowSession } from './session.ts';
import type { ShellEnvironmentView } from './shell-environment.ts';
import type { VaultView } from './vault/vault.ts';

/** What all windows show alike. */
export interface Shared {
  version: string;
  firstRun: boolean;
  vault: VaultView;
  shellEnvironment: ShellEnvironmentView;
  preferences: PreferencesView;
  update: UpdateView;
  locale: string;
  accounts: AccountView[];
  quota?: QuotaView;
  chats: ChatSummary[];
  notices: Notice[];
  streams: { chatId: string; streamId: string }[];
}

/** Everything that one window shows, without a secret or a part of one. */
export function project(rev: number, { place, workspace }: WindowSession, shared: Shared): Projection {
  const { models, selection, findings, selectionFile, selectionFileMissing, selectionManagedBy } = workspace;
  return {
    rev,
    platform: place.platform === 'darwin' || place.platform === 'win32' ? place.platform : 'linux',
    folder: displayPath(place.cwd, place.home),
    models,
    selection,
    selectionFile,
    selectionFileMissing,
    selectionManagedBy,
    findings,
    ...shared,
  };
}
