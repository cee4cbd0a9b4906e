import type { Draft, Pasted } from '../../../../src-preload/contract.ts';
import type { ModelsEditor } from '../editor/models-editor.ts';
import type { Entry } from '../form/json-value.ts';
import { groupBy } from '../list/group-by.ts';
import { defaultTarget } from '../editor/models-store.ts';

/** One entry fills the form; several are added to their lists at once, each list shown before it is written. */
export function takePaste(models: ModelsEditor, { entries, keys, version }: Pasted): void {
  const [first] = entries;
  if (!first) return;
  const wanted = keys.map(({ name, token }) => ({ name, value: token, where: 'env-file' as const }));
  if (entries.length === 1) {
    models.add(first.providerKey, first.entry as Entry, version);
    const key = keys.find(({ name }) => name === first.entry['envKey']);
    if (key) models.current?.setKey({ value: key.token, where: 'env-file' });
    return;
  }
  const { list } = models.state.getState();
  const lists = [...groupBy(entries, ({ providerKey }) => providerKey)];
  void models.proposeAll(
    lists.map(([providerKey, members], place): Draft => {
      const added = members.map(({ entry }) => entry as Entry);
      return { kind: 'add', to: defaultTarget(list, providerKey), entries: added, version, keys: place === 0 ? wanted : [] };
    }),
  );
}
