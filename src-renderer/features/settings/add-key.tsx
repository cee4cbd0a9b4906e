import { useId, useState, type KeyboardEvent } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from './choice.tsx';
import { useAddKey } from './use-add-key.ts';

const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The form that takes one key. It forgets the key as soon as that is saved. */
export function AddKey({ isProtected }: { isProtected: boolean }) {
  const id = useId();
  const { name, key, setName, setKey, save, saved } = useAddKey();
  const [wanted, setWanted] = useState<'disk' | 'session'>('disk');
  const keep = isProtected ? wanted : 'session';
  const isWrong = name !== '' && !VARIABLE_NAME.test(name);
  const isComplete = name !== '' && !isWrong && key.trim() !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isComplete) save(keep);
  };
  return (
    <div className="settings-form" role="group" aria-label={t('vault.add')}>
      <label className="settings-field">
        <span className="settings-label">{t('vault.name')}</span>
        <input
          type="text"
          className="mono"
          value={name}
          maxLength={256}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <label className="settings-field">
        <span className="settings-label">{t('vault.key')}</span>
        <input
          type="text"
          className="mono settings-secret"
          value={key}
          maxLength={16_384}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setKey(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      {isWrong && (
        <p id={id} className="settings-wrong">
          {t('vault.nameHint')}
        </p>
      )}
      <Choice
        label={t('vault.keep')}
        value={keep}
        options={[
          { value: 'disk', label: t('vault.keep.disk'), disabled: !isProtected },
          { value: 'session', label: t('vault.keep.session') },
        ]}
        onChange={setWanted}
      />
      <div className="settings-actions">
        <Button look="primary" disabled={!isComplete} onClick={() => save(keep)}>
          {t('vault.save')}
        </Button>
        <span className="settings-text" role="status">
          {saved !== '' && t('vault.saved', { name: saved })}
        </span>
      </div>
    </div>
  );
}
