import type { Projection } from '../../../src-preload/contract.ts';
import { shortTime } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { Card } from './card.tsx';
import { Choice } from './choice.tsx';

const MODES = ['auto', 'always', 'never'] as const;

/** Whether the login shell is asked for its variables, and which were taken: names only. */
export function LoginShellCard() {
  const stores = useStores();
  const now = useMinute();
  const shell = useProjection((projection) => projection.shellEnvironment);
  if (!shell.supported) return null;
  return (
    <Card title={t('shell.title')} text={t('shell.text', { shell: shell.shell })}>
      <Choice
        label={t('shell.mode')}
        value={shell.mode}
        options={MODES.map((value) => ({ value, label: t(`shell.mode.${value}`) }))}
        onChange={(mode) => attempt(stores, 'shellEnvironment.use', { mode })}
      />
      <div className="settings-file">
        <span className="settings-text" role="status">
          {stateText(shell, now)}
        </span>
        <Button small disabled={shell.state === 'off' || shell.state === 'reading'} onClick={() => attempt(stores, 'shellEnvironment.refresh', {})}>
          {t('shell.refresh')}
        </Button>
      </div>
    </Card>
  );
}

function stateText({ state, readAt = 0, names }: Projection['shellEnvironment'], now: number): string {
  if (state !== 'read') return t(`shell.${state}`);
  const time = shortTime(readAt, now);
  return names.length === 0 ? t('shell.readNone', { time }) : t('shell.read', { time, names: names.join(', ') });
}
