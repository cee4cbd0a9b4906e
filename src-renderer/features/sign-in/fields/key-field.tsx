import type { PresetView } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { attempt as makeCall } from '../../../stores/attempt.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { AttemptPanel } from '../attempt/attempt-panel.tsx';
import { TextField } from './field.tsx';
import { LinkButton } from './link-button.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

/** The key: typed, or for OpenRouter received by signing in there. */
export function KeyField({ preset }: { preset: PresetView | undefined }) {
  const stores = useStores();
  const wizard = useWizard();
  const { key, keyFrom } = useWizardState((state) => state.provider);
  const attempt = useWizardState((state) => state.attempt);
  const signIn = () => void wizard.signIn({ way: 'openrouter' });
  if (attempt !== null) {
    return (
      <div className="key-sign-in">
        <AttemptPanel attempt={attempt} onRetry={signIn} />
        <Button onClick={() => wizard.endSignIn()}>{t('signIn.cancel')}</Button>
      </div>
    );
  }
  if (keyFrom !== null) {
    return (
      <div className="key-received" role="status">
        <Icon name="check" />
        <p>{t('signIn.openrouter.received')}</p>
        <Button small onClick={() => wizard.editForm('provider', { keyFrom: null })}>
          {t('signIn.openrouter.type')}
        </Button>
      </div>
    );
  }
  const { keyUrl, keyExample, id } = preset ?? {};
  return (
    <div className="key-field">
      <TextField
        label={t('signIn.key')}
        aside={keyUrl !== undefined && <LinkButton text={t('signIn.getKey')} onClick={() => makeCall(stores, 'link.open', { url: keyUrl })} />}
        hint={t('signIn.key.hint')}
        placeholder={keyExample}
        secret
        maxLength={16_384}
        value={key}
        onChange={(value) => wizard.editForm('provider', { key: value })}
      />
      {id === 'openrouter' && (
        <Button className="key-openrouter" onClick={signIn}>
          <Icon name="person" />
          {t('signIn.openrouter')}
        </Button>
      )}
    </div>
  );
}
