import { said } from '../i18n/said.ts';
import { t, tn } from '../i18n/t.ts';
import { attempt } from '../stores/attempt.ts';
import { useProjection, useStores } from '../stores/stores.ts';
import { Banner } from '../ui/banner.tsx';
import { DismissButton } from '../ui/dismiss-button.tsx';

/** What happened to a file of the app's own, one thing at a time, until it has been read. */
export function NoticeBanner() {
  const stores = useStores();
  const [notice, ...others] = useProjection((projection) => projection.notices);
  if (!notice) return null;
  return (
    <Banner
      tone="warn"
      role="status"
      title={t('notice.title')}
      actions={
        <>
          {others.length > 0 && <span className="banner-text">{tn('notice.more', others.length)}</span>}
          <DismissButton label={t('notice.dismiss')} onClick={() => attempt(stores, 'notice.dismiss', { id: notice.id })} />
        </>
      }
    >
      <p className="banner-text">{said(notice.message)}</p>
    </Banner>
  );
}
