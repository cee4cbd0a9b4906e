import { said } from '../i18n/said.ts';
import { t, tn } from '../i18n/t.ts';
import { openFileAt } from '../stores/open-file.ts';
import { useProjection, useStores } from '../stores/stores.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { worstFinding } from './worst-finding.ts';

/** A file that could not be read, with its place and the way to it. What could be read works on. */
export function FindingsBanner() {
  const stores = useStores();
  const findings = useProjection((projection) => projection.findings);
  const worst = worstFinding(findings);
  if (!worst) return null;
  const { finding, title, others } = worst;
  const { file, line, column } = finding;
  return (
    <Banner
      tone="bad"
      role="alert"
      title={title}
      actions={
        <>
          {file !== undefined && (
            <Button small onClick={() => openFileAt(stores, { file, line, column })}>
              {t('action.openFile')}
            </Button>
          )}
          {others > 0 && (
            <Button small look="quiet" onClick={() => stores.ui.go('models')}>
              {tn('findings.more', others)}
            </Button>
          )}
        </>
      }
    >
      <p className="banner-text">{said(finding.message)}</p>
    </Banner>
  );
}
