import type { UpdateView } from '../../../src-preload/contract.ts';
import { shortTime } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';

type Working = Exclude<UpdateView, { state: 'off' }>;

/** Newer versions of the app, for a copy that can bring them itself. Nothing happens to the running one unless it is asked for. */
export function Updates({ update }: { update: Working }) {
  const stores = useStores();
  const automatic = useProjection(({ preferences }) => preferences.checkForUpdates);
  const busy = update.state === 'checking' || update.state === 'downloading';
  return (
    <>
      <p role="status">{wordsOf(update)}</p>
      <div>
        {update.state === 'ready' ? (
          <Button small look="primary" onClick={() => attempt(stores, 'update.install', {})}>
            {t('update.restart')}
          </Button>
        ) : (
          <Button small disabled={busy} onClick={() => attempt(stores, 'update.check', {})}>
            {t('update.check')}
          </Button>
        )}
      </div>
      <label className="settings-check">
        <input type="checkbox" checked={automatic} onChange={(event) => attempt(stores, 'preferences.set', { checkForUpdates: event.target.checked })} />
        {t('update.automatic', { host: update.feed })}
      </label>
    </>
  );
}

function wordsOf(update: Working): string {
  switch (update.state) {
    case 'idle':
      return update.checkedAt === undefined ? t('update.idle') : t('update.none', { time: shortTime(update.checkedAt, Date.now()) });
    case 'checking':
      return t('update.checking');
    case 'downloading':
      return t('update.downloading', { version: update.version });
    case 'ready':
      return t('update.ready', { version: update.version });
    case 'failed':
      return t(`update.failed.${update.trouble}`, { host: update.feed });
  }
}
