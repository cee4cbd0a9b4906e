import { t } from '../../../i18n/t.ts';
import { MOST_PICTURES } from '../../../../src-preload/schemas/picture-limit.ts';
import { useStores } from '../../../stores/stores.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { DismissButton } from '../../../ui/dismiss-button.tsx';
import type { PicturesParts } from './use-added-pictures.ts';

/** Says why a picture cannot go along, and what to do. */
export function PictureNotice({ refused, refusal, dismiss }: Pick<PicturesParts, 'refused' | 'refusal' | 'dismiss'>) {
  const { ui } = useStores();
  if (refused !== null) {
    const choose = (
      <Button small onClick={() => ui.openPicker()}>
        {t('error.do.choose-model')}
      </Button>
    );
    return (
      <Banner tone="warn" role="status" title={t('pictures.refused', { name: refused })} actions={choose}>
        <p className="banner-text">{t('pictures.refusedText')}</p>
      </Banner>
    );
  }
  if (refusal === null) return null;
  const text = refusal.why === 'too-many' ? t('pictures.tooMany', { most: MOST_PICTURES }) : t('pictures.unreadable', { name: refusal.name });
  return (
    <Banner tone="warn" role="status" title={t('pictures.notAdded')} actions={<DismissButton onClick={dismiss} />}>
      <p className="banner-text">{text}</p>
    </Banner>
  );
}
