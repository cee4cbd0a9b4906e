import type { Route } from '../core/models/route.ts';
import type { Finding, ModelView, Selection } from '../core/models/view.ts';
import type { AppError, Result } from '../core/result.ts';
import type { Place } from './place.ts';

export type { Place } from './place.ts';

/** Everything that settings, environment and flags say about models at one moment. */
export interface Workspace {
  /** Runtime models, then protocol by protocol in file order, the demo last. */
  models: ModelView[];
  selection: Selection;
  findings: Finding[];
  /** Where a new default would be written, as people write it: "~/.qwen/settings.json" (R19). */
  selectionFile: string;
  /** Absolute paths whose change matters, existing or not. */
  watched: string[];
  /** A settings file that cannot be read: the terminal stops with it, the window runs on without that file (R13). */
  fatal?: AppError;
  /** What a request to this model would use; without a key, the selected model. */
  route(modelKey?: string): Result<Route>;
}

/** Reads everything fresh. Never writes, never throws. */
export async function loadWorkspace(place: Place): Promise<Workspace> {
  await Promise.resolve(place);
  throw new Error('not yet');
}
