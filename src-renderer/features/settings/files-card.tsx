import type { PlaceView } from '../../../src-preload/contract.ts';
import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Card } from './card.tsx';

/** Every file that counts for this window: whose it is, whether it is there and read, and the way to it. */
export function FilesCard({ place }: { place: PlaceView }) {
  const stores = useStores();
  return (
    <Card title={t('settings.files')} text={t('settings.filesText')}>
      <ul className="settings-list" aria-label={t('settings.files')}>
        {place.files.map(({ file, scope, kind, exists, used }) => (
          <li key={file} className="settings-file" data-missing={!exists || undefined}>
            <span className="settings-file-name">
              <span className="mono selectable">{file}</span>
              <span className="settings-text settings-small">{[t(`settings.kind.${kind}`, { scope: t(`list.scope.${scope}`) }), !exists && t('settings.missing'), exists && !used && t(kind === 'env' ? 'settings.notUsed' : 'settings.notRead')].filter(Boolean).join(' · ')}</span>
            </span>
            {exists && scope !== 'system' && scope !== 'system-defaults' && kind !== 'credentials' && (
              <Button small aria-label={t('settings.openFileOf', { file })} onClick={() => attempt(stores, 'file.open', { file })}>
                <Icon name="open" />
                {t('settings.open')}
              </Button>
            )}
            <Button small look="quiet" aria-label={t('settings.revealOf', { file })} onClick={() => attempt(stores, 'file.reveal', { file })}>
              {t('settings.reveal')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
