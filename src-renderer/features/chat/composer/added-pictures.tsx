import { t } from '../../../i18n/t.ts';
import { Icon } from '../../../ui/icons.tsx';
import type { PicturesParts } from './use-added-pictures.ts';

/** Thumbnails of the pictures that go along with the message, each with a way out. */
export function AddedPictures({ attached, preparing, remove }: Pick<PicturesParts, 'attached' | 'preparing' | 'remove'>) {
  if (attached.length === 0 && !preparing) return null;
  return (
    <ul className="added-pictures" aria-label={t('pictures.added')} aria-busy={preparing}>
      {attached.map(({ key, name, picture: { mime, data } }) => (
        <li key={key}>
          <img src={`data:${mime};base64,${data}`} alt={name} title={name} />
          <button type="button" aria-label={t('pictures.remove', { name })} title={t('pictures.remove', { name })} onClick={() => remove(key)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
      {preparing && <li className="added-preparing" aria-label={t('pictures.preparing')} />}
    </ul>
  );
}
