import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect } from 'vitest';
import { windowFindings } from '../../../src-main/services/doctor.ts';
import { createDrafts } from '../../../src-main/services/chats/drafts.ts';
import type { Place } from '../../../src-main/services/place.ts';
import { loadWorkspace } from '../../../src-main/services/workspace.ts';
import { fuzz } from './fuzzed.ts';
import { hostileBytes } from './hostile.ts';
import * as good from './samples.ts';

const root = mkdtempSync(join(tmpdir(), 'switchyard-fuzz-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
for (const folder of ['home/.qwen', 'proj/.qwen', 'drafts']) mkdirSync(join(root, folder), { recursive: true });

const place: Place = { home: join(root, 'home'), cwd: join(root, 'proj'), environment: { QWEN_CODE_SYSTEM_SETTINGS_PATH: join(root, 'none.json') }, platform: 'linux', flags: {} };

const FILES = ['home/.qwen/settings.json', 'home/.qwen/.env', 'home/.qwen/trustedFolders.json', 'proj/.qwen/settings.json', 'proj/.env'];

/** Every file below the root with its bytes. */
const everything = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]),
  );

describe('a home full of broken files', () => {
  const files = fc.tuple(hostileBytes(good.SETTINGS), hostileBytes(good.ENV), hostileBytes(good.TRUST), hostileBytes(good.SETTINGS), hostileBytes(good.ENV));
  fuzz(
    'all files of a home together',
    files,
    async (bytes) => {
      for (const [at, name] of FILES.entries()) writeFileSync(join(root, name), bytes[at] ?? '');
      const before = everything();
      const workspace = await loadWorkspace(place);
      expect(workspace.models.length).toBeGreaterThan(0);
      await windowFindings(place, workspace);
      expect(everything()).toEqual(before);
    },
    0.1,
  );
});

describe('what was typed and not sent', () => {
  fuzz(
    'drafts',
    hostileBytes(['a draft\n', '[{"name":"a.png","mime":"image/png","width":1,"height":1,"data":"AAEC"}]']),
    async (bytes) => {
      for (const name of ['new.txt', 'new.pictures.json']) writeFileSync(join(root, 'drafts', name), bytes);
      const before = Object.values(everything()).toSorted();
      expect(await createDrafts(join(root, 'drafts')).get('new')).toMatchObject({ text: bytes.toString() });
      const after = Object.values(everything()).toSorted();
      expect(after).toEqual(before);
      for (const name of readdirSync(join(root, 'drafts')).filter((file) => file.includes('.damaged-'))) rmSync(join(root, 'drafts', name));
    },
    0.1,
  );
});
