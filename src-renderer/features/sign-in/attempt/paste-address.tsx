import { useState } from 'react';
import type { AppError } from '../../../../src-preload/contract.ts';
import { appErrorOf } from '../../../bridge.ts';
import { said } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { TextField } from '../fields/field.tsx';

/** The last resort: the address at which a browser on another computer ended up. */
export function PasteAddress({ attempt }: { attempt: string }) {
  const { call } = useStores();
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<AppError | null>(null);
  const paste = async () => {
    setProblem(null);
    await call('signIn.paste', { attemptId: attempt, url: url.trim() }).catch((thrown: unknown) => setProblem(appErrorOf(thrown)));
  };
  return (
    <details className="paste">
      <summary>
        <Icon name="right" />
        {t('signIn.paste')}
      </summary>
      <div className="paste-row">
        <TextField
          label={t('signIn.paste.label')}
          hint={t('signIn.paste.hint')}
          wrong={problem ? said(problem.message) : undefined}
          value={url}
          maxLength={16_384}
          mono
          placeholder="http://127.0.0.1:…/callback?code=…"
          onChange={setUrl}
        />
        <Button disabled={url.trim() === ''} onClick={() => void paste()}>
          {t('signIn.paste.use')}
        </Button>
      </div>
    </details>
  );
}
