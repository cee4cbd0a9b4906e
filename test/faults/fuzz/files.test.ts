import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { chatFromJson } from '../../../src-main/core/chat/export-json.ts';
import { chatFromMarkdown } from '../../../src-main/core/chat/export-markdown.ts';
import { parseRecords } from '../../../src-main/core/chat/record.ts';
import { foldRecords } from '../../../src-main/core/chat/transcript.ts';
import { veil } from '../../../src-main/core/editing/hide.ts';
import { editEnv } from '../../../src-main/core/environment/edit-env.ts';
import { parseEnvFile } from '../../../src-main/core/environment/env-file.ts';
import { parseListing } from '../../../src-main/core/environment/login-shell-output.ts';
import { parseVault } from '../../../src-main/core/environment/vault-file.ts';
import { parseAccounts } from '../../../src-main/core/oauth/accounts-file.ts';
import { readCredentials } from '../../../src-main/core/oauth/credentials-file.ts';
import { readHeld } from '../../../src-main/core/oauth/held-text.ts';
import { nextTurn, parseCount, quotaView } from '../../../src-main/core/oauth/quota.ts';
import { parseSettings } from '../../../src-main/core/settings/document.ts';
import { applyEdits } from '../../../src-main/core/settings/edit.ts';
import { readTrustRules } from '../../../src-main/core/settings/trust.ts';
import { parseBounds } from '../../../src-main/core/window-bounds.ts';
import { readBackup } from '../../../src-main/core/writing/backup.ts';
import { envKind, settingsKind } from '../../../src-main/core/writing/kind.ts';
import { secretsInEnv, secretsInSettings } from '../../../src-main/core/writing/secret-spans.ts';
import { readChatIndex } from '../../../src-main/services/chats/chat-index.ts';
import { createPreferences } from '../../../src-main/services/preferences.ts';
import { hashOf } from '../../../src-main/shell/files.ts';
import { fuzz } from './fuzzed.ts';
import { hostileBytes, hostileText } from './hostile.ts';
import * as good from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'switchyard-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads a file with these bytes; afterwards they are still all that there is, under its name or one that says that it is damaged. */
async function onlyRead(name: string, bytes: Buffer, read: (path: string) => Promise<unknown>): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await read(path);
  const [found = '', ...others] = readdirSync(folder);
  expect([found.startsWith(name), others, readFileSync(join(folder, found)).equals(bytes)]).toEqual([true, [], true]);
  rmSync(join(folder, found));
}

describe('files that people and other programs write', () => {
  const settings = hostileText(good.SETTINGS);
  fuzz('settings: reading', settings, parseSettings);
  fuzz('settings: editing', settings, (text) => {
    const edited = applyEdits(text, [{ path: ['model', 'name'], value: 'x' }, { path: ['env', 'A'], remove: true }]);
    if (edited.ok) expect(parseSettings(edited.value).ok).toBe(true);
  });
  fuzz('settings: comparing', settings, (text) => settingsKind.problem(text) ?? settingsKind.difference(text, good.SETTINGS[0] ?? ''));
  fuzz('settings: hiding secrets', settings, (text) => [veil(text, ['sk-0123456789abcdef']), secretsInSettings(text)]);
  fuzz('.env: reading', hostileText(good.ENV), parseEnvFile);
  fuzz('.env: editing', hostileText(good.ENV), (text) => [editEnv(text, [{ name: 'KEY_ONE', value: 'x y' }, { name: 'B', remove: true }]), secretsInEnv(text), envKind.difference(text, '')]);
  fuzz('trusted folders', hostileText(good.TRUST), (text) => {
    const parsed = parseSettings(text);
    return parsed.ok && readTrustRules(parsed.document.value, posix);
  });
  fuzz('the login shell’s variables', hostileText(good.ENV.map((text) => text.replaceAll('\n', '\0'))), parseListing);
  fuzz('credentials of the CLI', hostileText(good.CREDENTIALS), readCredentials);
});

describe('files of the app', () => {
  fuzz('conversations', hostileText(good.CHAT), (text) => foldRecords('c', parseRecords(text).records));
  fuzz('exported conversations', hostileText(good.EXPORTED), (text) => [chatFromJson(text), chatFromMarkdown(text)]);
  fuzz('vault', hostileText(good.VAULT), parseVault);
  fuzz('accounts', hostileText(good.ACCOUNTS), parseAccounts);
  fuzz('tokens behind the keyring', hostileText(good.HELD), readHeld);
  fuzz('count of requests', hostileText(good.QUOTA), (text) => {
    const count = parseCount(text);
    return count && [nextTurn(count, 1_790_000_000_000), quotaView(count, 1_790_000_000_000, 0)];
  });
  fuzz('place of the window', hostileText(good.WINDOW), parseBounds);
  fuzz('copies for undoing', hostileText(good.BACKUP), (text) => readBackup(text, hashOf));
  fuzz('list of conversations', hostileBytes(good.CHAT_INDEX), (bytes) => onlyRead('index.json', bytes, () => readChatIndex(folder, () => undefined)), 0.25);
  fuzz('preferences', hostileBytes(good.PREFERENCES), (bytes) => onlyRead('preferences.json', bytes, (path) => createPreferences(path, () => undefined).view()), 0.25);
});
