import type { Explanation } from '../core/explain/explanation.ts';
import { explain, type Chosen } from '../core/explain/explain.ts';
import { hashOf } from '../shell/files.ts';
import type { Workspace } from './workspace.ts';

/** Where each value of the next request comes from, for the terminal and the window alike. Reads and sends nothing, never throws. */
export function explainWorkspace(workspace: Workspace): Explanation {
  const { known, fatal } = workspace;
  const chosen = chosenIn(workspace);
  const explained = { inputs: known.rules.inputs, models: known.models, route: workspace.route(), ...(fatal ? { fatal } : {}) };
  return explain(chosen ? { ...explained, chosen } : explained, hashOf);
}

function chosenIn({ selection, known }: Workspace): Chosen | undefined {
  if (selection.key === null) return undefined;
  const model = known.models.find(({ key }) => key === selection.key);
  return model && { model, decidedBy: selection.decidedBy };
}
