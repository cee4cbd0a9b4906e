import type { ModelView, Projection, Selection } from '../../src-preload/contract.ts';

type Models = Pick<Projection, 'models' | 'selection'>;

/** The model that this window uses, or undefined when none is chosen or the chosen one is not listed. */
export function selectedModel({ models, selection }: Models): ModelView | undefined {
  return models.find(({ key }) => key === selection.key);
}

/** Whether a request can be sent to this model as things stand. */
export function isUsable(model: ModelView | undefined): boolean {
  return model !== undefined && model.unusable === undefined;
}

/** Everything but the built-in demo. */
export function realModels(models: readonly ModelView[]): ModelView[] {
  return models.filter(({ provider }) => provider !== 'demo');
}

/** Whether the choice holds for this window alone: made by a flag, or picked for the window. */
export function isWindowChoice(selection: Selection): boolean {
  return selection.key !== null && (selection.decidedBy.layer === 'flag' || selection.decidedBy.layer === 'window');
}

/** Models in runs of the same heading, in the order they came. */
export function groupModels(models: readonly ModelView[]): { group: string; models: ModelView[] }[] {
  const groups = new Map<string, ModelView[]>();
  for (const model of models) {
    const members = groups.get(model.group);
    if (members) members.push(model);
    else groups.set(model.group, [model]);
  }
  return [...groups].map(([group, members]) => ({ group, models: members }));
}
