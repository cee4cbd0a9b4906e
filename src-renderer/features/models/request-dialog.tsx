import { useEffect, useState } from 'react';
import type { AppError, Draft, ErrorAction, RequestPreview } from '../../../src-preload/contract.ts';
import { appErrorOf } from '../../bridge.ts';
import { t } from '../../i18n/t.ts';
import { runErrorAction } from '../../stores/error-action.ts';
import { useStores } from '../../stores/stores.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorCard } from '../../ui/error-card.tsx';

/** The exact request that would go out: address, headers without secrets, body. */
export function RequestDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const stores = useStores();
  const { call } = stores;
  const [request, setRequest] = useState<RequestPreview | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let shown = true;
    call('request.preview', { subject: { draft } }).then(
      (value) => shown && setRequest(value),
      (thrown: unknown) => shown && setError(appErrorOf(thrown)),
    );
    return () => {
      shown = false;
    };
  }, [call, draft]);
  const act = (action: ErrorAction) => {
    onClose();
    runErrorAction(action, stores);
  };
  return (
    <Dialog title={t('request.title')} onClose={onClose} foot={request && <CopyButton label={t('request.copyCurl')} words={t('request.copyCurl')} text={() => request.curl} />}>
      {error && <ErrorCard error={error} onAction={act} />}
      {request && <Request {...request} />}
    </Dialog>
  );
}

function Request({ method, url, headers, body, proxy }: RequestPreview) {
  return (
    <div className="request">
      <p className="request-url selectable">
        <span className="badge">{method}</span> <code>{url}</code>
      </p>
      {proxy !== undefined && <p className="field-hint">{t('request.proxy', { proxy })}</p>}
      <h3>{t('request.headers')}</h3>
      <dl className="request-headers selectable">
        {headers.map(({ name, value }) => (
          <div key={name}>
            <dt className="mono">{name}</dt>
            <dd className="mono">{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('request.body')}</h3>
      <pre className="request-body selectable" tabIndex={0} aria-label={t('request.body')}>
        {body}
      </pre>
    </div>
  );
}
