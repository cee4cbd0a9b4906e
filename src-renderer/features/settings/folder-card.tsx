import type { PlaceView } from '../../../src-preload/contract.ts';
import { appErrorOf } from '../../bridge.ts';
import { sourceText } from '../../i18n/source.ts';
import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from './card.tsx';
import { Choice } from './choice.tsx';

const RULES = ['TRUST_FOLDER', 'TRUST_PARENT', 'DO_NOT_TRUST', 'none'] as const;

/** The folder whose settings this window reads, whether it is trusted, and the proxy that requests go through. */
export function FolderCard({ place }: { place: PlaceView }) {
  const stores = useStores();
  const { folder, trust, proxy } = place;
  const choose = () => void stores.call('folder.choose', {}).catch((thrown: unknown) => stores.ui.report(appErrorOf(thrown)));
  return (
    <Card title={t('settings.window')} text={t('settings.windowText')}>
      <div className="settings-file">
        <span className="mono selectable">{folder}</span>
        <Button small onClick={choose}>
          {t('settings.chooseFolder')}
        </Button>
      </div>
      {trust.enabled ? (
        <>
          <p className="settings-state" data-state={trust.trusted ? 'trusted' : 'not-protected'} role="status">
            {t(trust.trusted ? 'settings.trusted' : 'settings.notTrusted')}
          </p>
          <Choice
            label={t('settings.trust', { file: trust.file })}
            value={trust.rule ?? 'none'}
            options={RULES.map((value) => ({ value, label: t(`settings.trust.${value}`) }))}
            onChange={(value) => attempt(stores, 'folder.trust', { trust: value })}
          />
        </>
      ) : (
        <p className="settings-text">{t('settings.trustOff')}</p>
      )}
      <p className="settings-text">{proxy ? t('settings.proxy', { address: proxy.address, place: sourceText(proxy.source) }) : t('settings.noProxy')}</p>
    </Card>
  );
}
