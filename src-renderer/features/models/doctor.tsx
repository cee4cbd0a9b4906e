import type { Finding } from '../../../src-preload/contract.ts';
import { placeText } from '../../i18n/source.ts';
import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';

/** Everything in the files that deserves attention, worst first as main orders it. */
export function Doctor() {
  const findings = useProjection((projection) => projection.findings);
  return (
    <section className="doctor" aria-label={t('models.doctor')} tabIndex={0}>
      <h2>{t('models.doctor')}</h2>
      {findings.length === 0 ? (
        <p className="doctor-fine">
          <Icon name="check" />
          {t('models.doctor.fine')}
        </p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <FindingRow key={`${finding.code} ${finding.file} ${finding.line} ${finding.column} ${finding.message}`} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const stores = useStores();
  const { severity, message, file } = finding;
  return (
    <li className={`finding finding-${severity}`}>
      <p className="finding-severity">{t(`models.finding.${severity}`)}</p>
      <p className="finding-text">{message}</p>
      {file !== undefined && (
        <div className="finding-foot">
          <span className="finding-place">{placeText(finding)}</span>
          <Button look="quiet" small onClick={() => attempt(stores, 'file.open', { file })}>
            {t('action.openFile')}
          </Button>
        </div>
      )}
    </li>
  );
}
