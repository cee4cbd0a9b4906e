import { isDeepStrictEqual } from 'node:util';
import type { Explanation } from '../core/explain/explanation.ts';
import type { Finding, ModelView } from '../core/models/view.ts';
import type { Route } from '../core/models/route.ts';
import { AppFailure, type AppError, type Result } from '../core/result.ts';
import { say } from '../core/say.ts';
import { explainWorkspace } from './explain.ts';
import { followingDefault } from './following-default.ts';
import { freshRoute } from './fresh-route.ts';
import { loadWorkspace, type Place, type Workspace } from './workspace.ts';
import { writeDefaultModel } from './select-model.ts';
import type { Writer } from './writing/writer.ts';

/** What one window works with: its folder, its flags, its own model, and what the files say. */
export interface WindowSession {
  readonly place: Place;
  readonly workspace: Workspace;
}

/** The windows' sessions. Main owns the truth; windows get projections of it. */
export interface Sessions {
  open(windowId: number, place: Place): Promise<void>;
  close(windowId: number): void;
  /** Resolves when the window's files have been read. */
  get(windowId: number): Promise<WindowSession>;
  /** The route of a conversation's own model, else of the window's, read from the files as they are now. */
  route(windowId: number, modelKey?: string): Promise<Route>;
  /** Fails with `model/unknown` for a model that is not listed. */
  mustList(windowId: number, modelKey: string): Promise<void>;
  select(windowId: number, modelKey: string, scope: 'window' | 'default'): Promise<void>;
  /** After a model became the default in the files: the window follows it, and is given it where a stronger place names another one. */
  useDefault(windowId: number, modelKey: string): Promise<void>;
  /** Where each value of a request to this model would come from. */
  explain(windowId: number, modelKey: string): Promise<Explanation>;
  /** Reads all files again, after an outside change. */
  reload(): Promise<void>;
  /** Absolute paths whose change matters to any window. */
  watched(): string[];
}

/** What is known of one window; `workspace` is the last one that was read, `loaded` the one that is being read. */
interface Entry {
  place: Place;
  loaded: Promise<Workspace>;
  workspace?: Workspace;
}

/** Looks closer than loading does, at leisure: all findings, those of loading among them. */
type Examine = (place: Place, workspace: Workspace) => Promise<Finding[]>;

/**
 * `changed` is called after every change that a window should show; `writer` writes what a window decides; `examine`
 * follows each load, and what it finds is shown when it is there.
 */
export function createSessions(changed: () => void, writer: Writer, examine?: Examine): Sessions {
  const windows = new Map<number, Entry>();

  const lookCloser = async (windowId: number, seen: Required<Entry>): Promise<void> => {
    const { place, workspace } = seen;
    const findings = await examine?.(place, workspace);
    // Another load that is under way, or done, knows better.
    if (windows.get(windowId) !== seen || !findings || isDeepStrictEqual(findings, workspace.findings)) return;
    const examined = { ...workspace, findings };
    windows.set(windowId, { place, loaded: Promise.resolve(examined), workspace: examined });
    changed();
  };

  const load = async (windowId: number, place: Place): Promise<void> => {
    const loaded = loadWorkspace(place);
    const entry = { ...windows.get(windowId), place, loaded };
    windows.set(windowId, entry);
    const workspace = await loaded;
    if (windows.get(windowId) !== entry) return;
    const seen = { place, loaded, workspace };
    windows.set(windowId, seen);
    changed();
    void lookCloser(windowId, seen);
  };

  const get = async (windowId: number): Promise<WindowSession> => {
    const entry = windows.get(windowId);
    if (!entry) throw new AppFailure({ code: 'ipc/forbidden-sender', message: say`This window is closing.` });
    return { place: entry.place, workspace: await entry.loaded };
  };

  return {
    open: load,
    close: (windowId) => void windows.delete(windowId),
    get,
    async route(windowId, modelKey) {
      const { place } = await get(windowId);
      return unwrap(await freshRoute(modelKey === undefined ? place : { ...place, windowModel: modelKey }));
    },
    async mustList(windowId, modelKey) {
      const { workspace } = await get(windowId);
      usable(workspace.models, modelKey);
    },
    async select(windowId, modelKey, scope) {
      const { place, workspace } = await get(windowId);
      const model = usable(workspace.models, modelKey);
      if (scope === 'window' || model.provider === 'demo') return load(windowId, { ...place, windowModel: modelKey });
      const { file, hiddenBy } = unwrap(await writeDefaultModel(place, modelKey, writer));
      const next = followingDefault(place);
      await load(windowId, hiddenBy === undefined ? next : { ...next, windowModel: modelKey });
      await reload(windowId);
      if (hiddenBy !== undefined) throw new AppFailure(overruled(file, hiddenBy));
    },
    async useDefault(windowId, modelKey) {
      const { place } = await get(windowId);
      const next = followingDefault(place);
      await load(windowId, next);
      const { workspace } = await get(windowId);
      if (workspace.selection.key !== modelKey && workspace.models.some(({ key }) => key === modelKey)) await load(windowId, { ...next, windowModel: modelKey });
      await reload(windowId);
    },
    async explain(windowId, modelKey) {
      const { place, workspace } = await get(windowId);
      const isSelected = workspace.selection.key === modelKey;
      return explainWorkspace(await loadWorkspace(isSelected ? place : { ...place, windowModel: modelKey }));
    },
    reload: () => reload(),
    watched: () => [...new Set([...windows.values()].flatMap(({ workspace }) => workspace?.watched ?? []))],
  };

  async function reload(except?: number): Promise<void> {
    const others = [...windows].filter(([id]) => id !== except);
    await Promise.all(others.map(([id, { place }]) => load(id, place)));
  }
}

function overruled(file: string, hiddenBy: string): AppError {
  return {
    code: 'settings/overruled',
    message: say`The model was saved as the default in ${file}, but ${hiddenBy} names another one for this folder and is stronger. This window uses your choice until it closes; change ${hiddenBy} to make it last here.`,
  };
}

function usable(models: readonly ModelView[], modelKey: string): ModelView {
  const model = models.find(({ key }) => key === modelKey);
  if (!model) {
    throw new AppFailure({
      code: 'model/unknown',
      message: say`This model is no longer listed. The settings changed in the meantime; choose another one.`,
      action: 'choose-model',
    });
  }
  return model;
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new AppFailure(result.error);
  return result.value;
}
