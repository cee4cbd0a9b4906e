import { useId, useState } from 'react';
import type { PlaceView } from '../../../src-preload/contract.ts';
import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Card } from './card.tsx';

/** The app's own folder: opened, or deleted with all that is in it, after its name was typed. */
export function DataCard({ place }: { place: PlaceView }) {
  const id = useId();
  const stores = useStores();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const platform = useProjection((projection) => projection.platform);
  const { dataFolder, deleteWord } = place;
  const close = () => {
    setAsking(false);
    setTyped('');
  };
  const foot = (
    <>
      <Button onClick={close}>{t('dialog.cancel')}</Button>
      <Button look="danger" disabled={typed.trim() !== deleteWord} onClick={() => attempt(stores, 'data.delete', { confirmation: typed.trim() })}>
        {t('settings.deleteNow')}
      </Button>
    </>
  );
  return (
    <Card title={t('settings.data')} text={t('settings.dataText')}>
      <div className="settings-file">
        <span className="mono selectable">{dataFolder}</span>
        <Button small onClick={() => attempt(stores, 'data.open', {})}>
          {t('settings.openFolder')}
        </Button>
      </div>
      <div>
        <Button small onClick={() => setAsking(true)}>
          {t('settings.delete')}
        </Button>
      </div>
      {asking && (
        <Dialog title={t('settings.delete')} onClose={close} foot={foot}>
          <p>{t('settings.deleteText', { folder: dataFolder })}</p>
          <p>{[t('settings.deleteKeyring'), platform === 'win32' && t('settings.deleteAtStart')].filter(Boolean).join(' ')}</p>
          <label htmlFor={id}>{t('settings.deleteType', { word: deleteWord })}</label>
          <input id={id} type="text" className="settings-confirm mono" autoComplete="off" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Dialog>
      )}
    </Card>
  );
}
