import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Place } from '../../src-main/services/place.ts';

/** A root with `home/` and `proj/` in it, which is the working folder, gone when the test is done. */
export interface Home {
  root: string;
  place: Place;
  /** Writes a file below the root; anything but a text as JSON. */
  write(name: string, content: unknown): Promise<string>;
}

/** Files are named from the root: "home/.qwen/settings.json", "proj/.env". */
export async function makeHome(files: Record<string, unknown> = {}, place: Partial<Place> = {}): Promise<Home> {
  const root = await mkdtemp(join(tmpdir(), 'switchyard-home-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (name: string, content: unknown): Promise<string> => {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, undefined, 2));
    return path;
  };
  await Promise.all(['home', 'proj'].map((folder) => mkdir(join(root, folder))));
  await Promise.all(Object.entries(files).map(([name, content]) => write(name, content)));
  const system = { QWEN_CODE_SYSTEM_SETTINGS_PATH: join(root, 'sys', 'settings.json') };
  const defaults: Place = { home: join(root, 'home'), cwd: join(root, 'proj'), environment: {}, platform: 'linux', flags: {} };
  return { root, write, place: { ...defaults, ...place, environment: { ...system, ...place.environment } } };
}

export const USER = 'home/.qwen/settings.json';
export const PROJECT = 'proj/.qwen/settings.json';

const one = { id: 'p-one', name: 'P One', envKey: 'KEY_ONE', baseUrl: 'http://h/one/v1' };
const two = { id: 'p-two', name: 'P Two', envKey: 'KEY_TWO', baseUrl: 'http://h/two/v1' };

/** Two models with keys of their own, none selected. */
export const TWO_MODELS = { modelProviders: { openai: [one, two] } };

export const KEYS = { KEY_ONE: 'k-one', KEY_TWO: 'k-two' };
