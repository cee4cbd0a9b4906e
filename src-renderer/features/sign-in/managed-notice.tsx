import { t } from '../../i18n/t.ts';
import { Notice } from './notice.tsx';
import { useWizardState } from './use-wizard.ts';

/** The organisation settles the models of this protocol, told before anything is typed: an entry of one's own would be hidden. */
export function ManagedNotice({ protocol = 'openai' }: { protocol?: string | undefined }) {
  const managed = useWizardState((state) => state.detection?.managed.find((list) => list.protocol === protocol));
  if (!managed) return null;
  return (
    <Notice icon="warning" tone="warn" title={t('signIn.managed', { protocol: t(`signIn.protocol.${managed.protocol}`) })}>
      {t('signIn.managedText', { file: managed.file })}
    </Notice>
  );
}
