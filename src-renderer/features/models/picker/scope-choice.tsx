import { t } from '../../../i18n/t.ts';

/** For whom a choice holds: this conversation, this window, or everybody, written as the default. */
export type Scope = 'conversation' | 'window' | 'default';

interface ScopeChoiceProps {
  scope: Scope;
  /** The file that a new default is written to. */
  file: string;
  /** The organisation's file that settles the default, so that none can be written. */
  managedBy: string | null;
  onChange: (scope: Scope) => void;
}

/** The picker's foot: what choosing a model will write, before it is chosen. */
export function ScopeChoice({ scope, file, managedBy, onChange }: ScopeChoiceProps) {
  return (
    <div className="scope" role="radiogroup" aria-label={t('picker.scope')} aria-describedby="scope-hint">
      <span className="scope-title">{t('picker.scope')}</span>
      {(['conversation', 'window', 'default'] as const).map((value) => (
        <label key={value}>
          <input type="radio" name="scope" checked={scope === value} disabled={value === 'default' && managedBy !== null} onChange={() => onChange(value)} />
          {t(`picker.scope.${value}`)}
        </label>
      ))}
      <span className="scope-hint" id="scope-hint">
        {hint(scope, file, managedBy)}
      </span>
    </div>
  );
}

function hint(scope: Scope, file: string, managedBy: string | null): string {
  if (managedBy !== null) return t('picker.scope.managedHint', { file: managedBy });
  return scope === 'default' ? t('picker.scope.defaultHint', { file }) : t(`picker.scope.${scope}Hint`);
}
