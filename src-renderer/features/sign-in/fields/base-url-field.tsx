import { t } from '../../../i18n/t.ts';
import { TextField } from './field.tsx';
import { useEndpoint } from './use-endpoint.ts';
import { useWizard, useWizardState } from '../use-wizard.ts';

/** The server's address, and the address that requests will really go to. */
export function BaseUrlField({ form, placeholder }: { form: 'provider' | 'local'; placeholder?: string | undefined }) {
  const wizard = useWizard();
  const { baseUrl, endpoint } = useWizardState((state) => state[form]);
  useEndpoint(form);
  const isOdd = endpoint?.url === null && baseUrl.trim() !== '';
  return (
    <TextField
      label={t('signIn.baseUrl')}
      hint={endpoint?.url ? <FinalUrl url={endpoint.url} /> : t('signIn.baseUrl.empty')}
      wrong={isOdd ? t('signIn.baseUrl.odd') : undefined}
      placeholder={placeholder}
      mono
      value={baseUrl}
      onChange={(value) => wizard.editForm(form, { baseUrl: value })}
    />
  );
}

function FinalUrl({ url }: { url: string }) {
  return (
    <>
      {t('signIn.baseUrl.final')} <span className="mono selectable">{url}</span>
    </>
  );
}
