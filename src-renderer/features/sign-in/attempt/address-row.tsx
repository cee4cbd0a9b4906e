import { t } from '../../../i18n/t.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';

/** An address to be opened elsewhere, with a button that copies it. */
export function AddressRow({ label, url }: { label: string; url: string }) {
  return (
    <div className="address">
      <span className="field-label">{label}</span>
      <div className="address-row">
        <span className="mono selectable address-text" tabIndex={0} role="group" aria-label={label}>
          {url}
        </span>
        <CopyButton text={() => url} label={t('signIn.copyAddress')} />
      </div>
    </div>
  );
}
