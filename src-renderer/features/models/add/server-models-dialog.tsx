import { useEffect, useMemo, useState } from 'react';
import type { AppError, OfferedModel } from '../../../../src-preload/contract.ts';
import { appErrorOf } from '../../../bridge.ts';
import { t, tn } from '../../../i18n/t.ts';
import { runErrorAction } from '../../../stores/error-action.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorCard } from '../../../ui/error-card.tsx';
import type { EntryEditor } from '../editor/entry-editor.ts';
import { useModelsEditor } from '../editor/use-models.ts';
import type { Entry } from '../form/json-value.ts';

/** The new entry with another model's id and name. */
function entryFor({ id, name }: OfferedModel, entry: Entry): Entry {
  return { ...entry, id, ...(name !== undefined && { name }) };
}

/** More matches than this are not drawn; the search narrows them. */
const DRAWN = 300;

/** The models that the server itself lists, to be searched and taken, several at once. */
export function ServerModelsDialog({ editor, onClose }: { editor: EntryEditor; onClose: () => void }) {
  const stores = useStores();
  const models = useModelsEditor();
  const [offered, setOffered] = useState<OfferedModel[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useEffect(() => {
    let shown = true;
    stores.call('edit.serverModels', { draft: editor.draft() }).then(
      (value) => shown && setOffered(value),
      (thrown: unknown) => shown && setError(appErrorOf(thrown)),
    );
    return () => {
      shown = false;
    };
  }, [stores, editor]);
  const matches = useMemo(() => (offered ?? []).filter(({ id, name = '' }) => `${id} ${name}`.toLowerCase().includes(search.trim().toLowerCase())), [offered, search]);
  const take = () => {
    const { entry, subject } = editor.state.getState();
    const entries = (offered ?? []).filter(({ id }) => chosen.includes(id)).map((model) => entryFor(model, entry));
    onClose();
    const [only] = entries;
    if (entries.length === 1 && only) editor.put(only);
    else if (subject.kind === 'new') void models.propose({ ...editor.draft(), kind: 'add', to: subject.to, entries }, 'save');
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('dialog.cancel')}</Button>
      <Button look="primary" disabled={chosen.length === 0} onClick={take}>
        {tn('add.take', chosen.length)}
      </Button>
    </>
  );
  return (
    <Dialog title={t('add.serverTitle')} onClose={onClose} foot={foot}>
      {error && <ErrorCard error={error} onAction={(action) => runErrorAction(action, stores)} />}
      {!error && offered === null && <p role="status">{t('add.serverAsking')}</p>}
      {offered && (
        <>
          <input type="search" className="models-filter" aria-label={t('add.serverSearch')} placeholder={t('add.serverSearch')} value={search} onChange={(event) => setSearch(event.target.value)} />
          <ul className="offered" aria-label={t('add.serverTitle')}>
            {matches.slice(0, DRAWN).map(({ id, name }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => setChosen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))} />
                  <span className="mono">{id}</span>
                  {name !== undefined && name !== id && <span className="field-hint">{name}</span>}
                </label>
              </li>
            ))}
          </ul>
          {matches.length === 0 && <p role="status">{t('add.serverNone')}</p>}
          {matches.length > DRAWN && <p className="field-hint">{t('picker.more', { count: matches.length - DRAWN })}</p>}
        </>
      )}
    </Dialog>
  );
}
