import type { Stores } from '../../../stores/stores.ts';
import { modelsEditorOf } from './use-models.ts';

/** A list of more models than this is read when the Models place opens. */
const MOST = 2000;

/** Reads the list and the model in use before the Models place is opened, so that it has something to show at once. */
export async function warmUpModels(stores: Stores): Promise<void> {
  const { projection } = stores.session.getState();
  if (!projection || projection.models.length > MOST) return;
  const models = modelsEditorOf(stores);
  await models.follow(projection.rev);
  const { list, shown } = models.state.getState();
  const entry = list?.entries.find(({ modelKey }) => modelKey !== undefined && modelKey === projection.selection.key) ?? list?.entries[0];
  if (entry && shown === null) await models.show(entry.ref);
}
