import { useState } from 'react';
import type { Finding } from '../../../../src-preload/contract.ts';
import { said } from '../../../i18n/said.ts';
import { placeText } from '../../../i18n/source.ts';
import { t } from '../../../i18n/t.ts';
import { openFileAt } from '../../../stores/open-file.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { FixDialog } from './fix-dialog.tsx';

/** One finding: how bad, what, where, and the fix, which is shown before it is made. */
export function FindingRow({ finding }: { finding: Finding }) {
  const stores = useStores();
  const [fixing, setFixing] = useState(false);
  const { severity, message, file, line, column, fix } = finding;
  return (
    <li className={`finding finding-${severity}`}>
      <p className="finding-severity">{t(`models.finding.${severity}`)}</p>
      <p className="finding-text">{said(message)}</p>
      <div className="finding-foot">
        <span className="finding-place">{placeText(finding)}</span>
        {file !== undefined && (
          <Button look="quiet" small onClick={() => openFileAt(stores, { file, line, column })}>
            {t('action.openFile')}
          </Button>
        )}
        {fix && (
          <Button small title={said(fix.label)} aria-description={said(fix.label)} onClick={() => setFixing(true)}>
            {t('doctor.fix')}
          </Button>
        )}
      </div>
      {fixing && fix && <FixDialog fix={fix} message={message} onClose={() => setFixing(false)} />}
    </li>
  );
}
