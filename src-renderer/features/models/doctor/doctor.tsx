import { useState } from 'react';
import { t, tn } from '../../../i18n/t.ts';
import { useProjection } from '../../../stores/stores.ts';
import { Icon } from '../../../ui/icons.tsx';
import { FindingRow } from './finding-row.tsx';

/** Where the list would leave no room for the form. */
const SMALL = '(max-width: 1280px) and (max-height: 560px)';

/** Everything in the files that deserves attention, worst first as main orders it. It can be folded away. */
export function Doctor() {
  const findings = useProjection((projection) => projection.findings);
  const [open, setOpen] = useState(() => !window.matchMedia(SMALL).matches);
  const isFine = findings.length === 0;
  return (
    <section className="doctor" aria-label={t('models.doctor')} tabIndex={open ? 0 : -1} data-open={open} data-region>
      <h2 className="doctor-head">
        <button type="button" className="doctor-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} />
          {t('models.doctor')}
          <span className="badge">{isFine ? t('doctor.fine') : tn('places.findings', findings.length)}</span>
        </button>
      </h2>
      {open && isFine && (
        <p className="doctor-fine">
          <Icon name="check" />
          {t('models.doctor.fine')}
        </p>
      )}
      {open && !isFine && (
        <ul>
          {findings.map((finding) => (
            <FindingRow key={`${finding.code} ${finding.file} ${finding.line} ${finding.column} ${finding.message}`} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}
