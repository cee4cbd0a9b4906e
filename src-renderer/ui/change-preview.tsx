import type { ChangePreview as Changes, FilePreview, PreviewLine } from '../../src-preload/contract.ts';
import { said } from '../i18n/said.ts';
import { t } from '../i18n/t.ts';
import { Icon } from './icons.tsx';
import { differenceIn, type Parts } from './line-difference.ts';

/** What a write will do, file by file and line by line. Secrets are masked before they come here. */
export function ChangePreview({ preview }: { preview: Changes }) {
  return (
    <div className="change-files">
      {preview.files.map((file) => (
        <ChangedFile key={file.file} {...file} />
      ))}
    </div>
  );
}

function ChangedFile({ file, created, note, hunks }: FilePreview) {
  return (
    <section className="change-file" aria-label={t('change.file', { file })}>
      <header className="change-head">
        <Icon name="file" />
        <span className="mono selectable truncate">{file}</span>
        {created && <span className="badge">{t('change.created')}</span>}
        {note !== undefined && <span className="change-note">{said(note)}</span>}
      </header>
      <div className="change-body" role="group" aria-label={t('change.lines', { file })} tabIndex={0}>
        {hunks.map(({ lines }, index) => (
          // Hunks have no name but their place, and a new preview replaces all of them.
          <div key={lines[0]?.newLine ?? lines[0]?.oldLine ?? index} className="change-hunk">
            {lines.map((line, place) => (
              <Line key={`${line.kind}-${line.oldLine ?? ''}-${line.newLine ?? ''}`} {...line} parts={differenceIn(lines, place)} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

const SIGNS: Record<PreviewLine['kind'], string> = { same: ' ', removed: '−', added: '+' };

function Line({ kind, oldLine, newLine, text, parts }: PreviewLine & { parts: Parts | undefined }) {
  return (
    <div className={`change-line change-${kind}`}>
      <span className="change-number">{kind === 'removed' ? oldLine : newLine}</span>
      <span className="change-sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      {kind !== 'same' && <span className="visually-hidden">{t(`change.${kind}`)}</span>}
      <code className="selectable">
        {parts ? (
          <>
            {parts[0]}
            {parts[1] !== '' && <mark>{parts[1]}</mark>}
            {parts[2]}
          </>
        ) : (
          text
        )}
      </code>
    </div>
  );
}
