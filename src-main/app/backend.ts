import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Projection } from '../../src-preload/contract.ts';
import type { Finding } from '../core/models/view.ts';
import type { HandlerPorts } from '../ipc/handlers.ts';
import { push } from '../ipc/push.ts';
import { createSend } from '../llm/send.ts';
import { createWatchedSend } from '../llm/watched-send.ts';
import { openWire } from '../llm/wire.ts';
import { createChatServices } from '../services/chats/chat-services.ts';
import { createChecks } from '../services/check.ts';
import type { Accounts } from '../services/credentials/accounts.ts';
import { appAccounts } from '../services/credentials/app-accounts.ts';
import { createDraftSlots } from '../services/chats/draft-slots.ts';
import { createDrafts } from '../services/chats/drafts.ts';
import { createRehearsal } from '../services/chats/rehearsal.ts';
import type { AppLog } from '../services/log/log.ts';
import { loggedFetch } from '../services/log/logged-fetch.ts';
import { loggedSend } from '../services/log/logged-send.ts';
import { createNotices, type Notices, type Tell } from '../services/notices.ts';
import { createPreferences, type Preferences } from '../services/preferences.ts';
import { project } from '../services/projection.ts';
import { createSessions } from '../services/session.ts';
import { createShellEnvironment, type ShellEnvironmentPorts } from '../services/shell-environment.ts';
import { createVault } from '../services/vault/vault.ts';
import type { Place, Workspace } from '../services/workspace.ts';
import { createWriter, type Writer } from '../services/writing/writer.ts';
import { systemKeyring } from '../shell/keyring.ts';
import { runLoginShell } from '../shell/login-shell.ts';
import { following } from './follow-files.ts';
import { once, oncePerTick } from './once.ts';
import type { AppLanguage } from './language.ts';
import { lazySetup } from './setup.ts';
import { openSignIns } from './sign-in.ts';
import { systemFetch, trustSystem, wayTo } from './system-network.ts';
import { createUpdates } from './updates.ts';

const EXAMINE_AFTER_MS = 300;

/** The services of the app, wired to each other and to the windows. */
export type Backend = { accounts: Accounts } & Pick<HandlerPorts, 'sessions' | 'list' | 'search' | 'transfer' | 'drafts' | 'draftSlots' | 'conversations' | 'answers' | 'prepare' | 'checks' | 'setup' | 'vault' | 'shellEnvironment' | 'signIns' | 'projection' | 'editing' | 'preferences' | 'fixes' | 'updates'> & { writer: Writer; notices: Notices; tell: Tell };

/** What the login shell is found and started by. */
export type Shell = Pick<ShellEnvironmentPorts, 'hints' | 'home' | 'shell'>;

/** What the services are made of. */
interface BackendPorts {
  /** The app's own folder. */
  data: string;
  /** The file of the app's own settings. */
  preferences: string;
  /** The open windows: every change reaches them, at most once a tick. */
  ids: ReadonlySet<number>;
  shell: Shell;
  language: AppLanguage;
  start: Place;
  log: AppLog;
}

export function createBackend({ data, preferences: preferencesFile, ids, shell, language, start, log: { log, begin } }: BackendPorts): Backend {
  let rev = 0;
  const folder = join(data, 'chats');
  const fresh = !existsSync(folder);
  const publish = oncePerTick(() => {
    follow(sessions.watched());
    void shellEnvironment.settled();
    for (const windowId of ids) {
      projection(windowId).then(
        (payload) => push(windowId, { name: 'projection', payload }),
        () => undefined, // the window closed meanwhile
      );
    }
  });
  const notices = createNotices(publish);
  const tell: Tell = (message) => {
    notices.tell(message);
    log({ level: 'warn', code: 'told', text: message });
  };
  const fetch = loggedFetch(systemFetch, log);
  const reload = (): void => void sessions.reload();
  const keyring = systemKeyring();
  const accounts = appAccounts({ place: start, data, keyring, fetch, changed: reload, counted: publish, tell });
  const wire = openWire({ version: __APP_VERSION__, platform: process.platform, arch: process.arch, home: start.home, fetch, wayTo, accounts: accounts.access, locale: language.locale });
  const { list, answers, conversations, search, transfer } = createChatServices({
    folder,
    send: loggedSend(createSend(wire), log),
    emit: (viewer, batch) => push(viewer, { name: 'stream', payload: batch }),
    changed: publish,
    tell,
  });
  const checks = createChecks({
    send: createWatchedSend(wire),
    emit: (windowId, checkId, view) => push(windowId, { name: 'check', payload: { checkId, view } }),
    now: Date.now,
    newId: randomUUID,
  });
  const writer = createWriter({ dataFolder: data, now: Date.now, newId: randomUUID });
  const sessions = createSessions(publish, writer, examine);
  const fixes = once(async () => (await import('../services/apply-fix.ts')).createFixes(writer, randomUUID));
  const editing = once(async () => (await import('../services/editing/editing.ts')).createEditing({ writer, vault, wire, newId: randomUUID, changed: reload }));
  const vault = createVault(join(data, 'vault.json'), keyring, reload, tell);
  const preferences = publishing(createPreferences(preferencesFile, tell), publish);
  const shellEnvironment = createShellEnvironment({ ...shell, run: runLoginShell, preferences, now: Date.now, changed: reload });
  const updates = createUpdates({ environment: start.environment, log, automatic: async () => (await preferences.view()).checkForUpdates, changed: publish, settle: () => answers.stopAll() });
  const startLater = once(() => {
    begin();
    void shellEnvironment.start();
    updates.start();
  });
  const follow = following(reload);

  const projection = async (windowId: number): Promise<Projection> => {
    const session = await sessions.get(windowId);
    const chats = list.summaries();
    setImmediate(startLater); // never before a window has something to show
    const quota = accounts.quota();
    const preferred = await preferences.view();
    const shared = { version: __APP_VERSION__, firstRun: fresh && chats.length === 0, vault: vault.view(), preferences: preferred, update: updates.view(), locale: language.speak(preferred.language), shellEnvironment: shellEnvironment.view(), accounts: accounts.views(), ...(quota && { quota }), chats, notices: notices.all(), streams: answers.running() };
    return project(++rev, session, shared);
  };
  const drafts = createDrafts(join(data, 'drafts'), tell);
  const signIns = openSignIns(shell.hints, sessions, accounts.store, language.locale, log);
  return {
    sessions,
    list,
    search,
    transfer,
    drafts,
    draftSlots: createDraftSlots(drafts),
    conversations,
    answers,
    prepare: createRehearsal(wire, trustSystem),
    checks,
    setup: lazySetup({ writer, vault, wire }),
    vault,
    shellEnvironment,
    signIns,
    accounts,
    preferences,
    editing,
    fixes,
    updates,
    notices,
    tell,
    writer,
    projection,
  };
}

/** Preferences whose changes reach the windows. */
function publishing(preferences: Preferences, publish: () => void): Preferences {
  const { set, favourite, used } = preferences;
  return {
    ...preferences,
    set: (changes) => set(changes).then(publish),
    favourite: (key, isFavourite) => favourite(key, isFavourite).then(publish),
    used: (key) => used(key).then(publish),
  };
}

/** The doctor waits until the window has had time to show itself, and is loaded then. */
async function examine(place: Place, workspace: Workspace): Promise<Finding[]> {
  await sleep(EXAMINE_AFTER_MS, undefined, { ref: false });
  return (await import('../services/doctor.ts')).windowFindings(place, workspace);
}
