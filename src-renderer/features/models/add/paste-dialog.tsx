import { useId, useRef, useState } from 'react';
import type { AppError, Pasted } from '../../../../src-preload/contract.ts';
import { appErrorOf } from '../../../bridge.ts';
import { said } from '../../../i18n/said.ts';
import { t, tn } from '../../../i18n/t.ts';
import { runErrorAction } from '../../../stores/error-action.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorCard } from '../../../ui/error-card.tsx';
import { useModelsEditor } from '../editor/use-models.ts';
import { takePaste } from './take-paste.ts';

/** Takes a curl command, `export` lines, a `.env` block, JSON or an address, and fills the form with it. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const stores = useStores();
  const models = useModelsEditor();
  const box = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const read = () => {
    setError(null);
    stores.call('edit.paste', { text: box.current?.value ?? '' }).then(setPasted, (thrown: unknown) => setError(appErrorOf(thrown)));
  };
  const use = () => {
    onClose();
    if (pasted) takePaste(models, pasted);
  };
  const count = pasted?.entries.length ?? 0;
  const foot = (
    <>
      <Button onClick={onClose}>{t('dialog.cancel')}</Button>
      {pasted === null ? (
        <Button look="primary" onClick={read}>
          {t('paste.read')}
        </Button>
      ) : (
        <Button look="primary" disabled={count === 0} onClick={use}>
          {tn('paste.use', count)}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={t('paste.title')} onClose={onClose} foot={foot}>
      <label htmlFor={id}>{t('paste.label')}</label>
      <textarea ref={box} id={id} className="paste-box mono" rows={8} spellCheck={false} autoComplete="off" onChange={() => setPasted(null)} />
      {error && <ErrorCard error={error} onAction={(action) => runErrorAction(action, stores)} />}
      {pasted && (
        <div className="paste-found" role="status">
          <p>{t(`paste.kind.${pasted.kind}`)}</p>
          <ul>
            {pasted.entries.map(({ providerKey, entry }, place) => (
              // A paste may hold equal entries.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${place} ${providerKey}`} className="mono">{`${providerKey}: ${nameOf(entry)}`}</li>
            ))}
            {pasted.keys.map(({ name }) => (
              <li key={name}>{t('paste.key', { name })}</li>
            ))}
          </ul>
          {pasted.notes.map((note) => (
            <p key={note} className="field-hint">
              {said(note)}
            </p>
          ))}
        </div>
      )}
    </Dialog>
  );
}

function nameOf({ id, baseUrl }: Record<string, unknown>): string {
  if (typeof id === 'string') return id;
  return typeof baseUrl === 'string' ? baseUrl : '';
}
