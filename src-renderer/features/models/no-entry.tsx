import type { ReactNode } from 'react';
import { said } from '../../i18n/said.ts';
import { placeText } from '../../i18n/source.ts';
import { t } from '../../i18n/t.ts';
import { openFileAt } from '../../stores/open-file.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useModelsEditor } from './editor/use-models.ts';

/** What stands in the place of a model where none is listed: the way to the first one, or to the mistake that hides them all. */
export function NoEntry() {
  const stores = useStores();
  const models = useModelsEditor();
  const unread = useProjection(({ findings }) => findings.find(({ code }) => code === 'settings/malformed'));
  if (unread?.file !== undefined) {
    const { file, line, column } = unread;
    return (
      <Empty icon="warning" title={placeText(unread) ?? file} text={said(unread.message)}>
        <Button look="primary" onClick={() => openFileAt(stores, { file, line, column })}>
          {t('action.openFile')}
        </Button>
      </Empty>
    );
  }
  return (
    <Empty icon="models" title={t('models.emptyTitle')} text={t('models.empty')}>
      <Button look="primary" onClick={() => stores.ui.openSignIn()}>
        {t('account.add')}
      </Button>
      <Button onClick={() => models.add()}>{t('editor.new')}</Button>
    </Empty>
  );
}

function Empty({ icon, title, text, children }: { icon: 'warning' | 'models'; title: string; text: string; children: ReactNode }) {
  return (
    <div className="no-entry">
      <span className="no-entry-icon" data-icon={icon}>
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className="no-entry-actions">{children}</div>
    </div>
  );
}
