import { said } from '../../i18n/said.ts';
import { t } from '../../i18n/t.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { attempt } from '../../stores/attempt.ts';
import { ChangePreview } from '../../ui/change-preview.tsx';
import type { Review } from './editor/models-store.ts';

/** What will be written, byte by byte, before it is. */
export function ReviewPane({ review }: { review: Review }) {
  const stores = useStores();
  const skipPreview = useProjection(({ preferences }) => preferences.skipPreview);
  const { preview, notes, verb } = review;
  return (
    <div className="entry-scroll review" role="region" aria-label={t('review.region')}>
      <h3>{t(preview.files.length === 0 ? 'review.nothing' : verb === 'delete' ? 'review.titleDelete' : 'review.title')}</h3>
      {notes.map((note) => (
        <p key={note} className="review-note">
          {said(note)}
        </p>
      ))}
      <ChangePreview preview={preview} />
      <label className="review-skip">
        <input type="checkbox" checked={skipPreview} onChange={(event) => attempt(stores, 'preferences.set', { skipPreview: event.target.checked })} />
        {t('review.skip')}
      </label>
    </div>
  );
}
