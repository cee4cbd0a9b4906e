import { useId } from 'react';
import { t, tn } from '../../i18n/t.ts';
import type { EntryEditor } from './editor/entry-editor.ts';
import { useEntry } from './editor/use-models.ts';

/** A renamed variable can take its value in `.env` or in the settings along, and all else that names it. */
export function RenameChoice({ editor }: { editor: EntryEditor }) {
  const id = useId();
  const rename = useEntry(editor, ({ inspection }) => inspection?.rename);
  const chosen = useEntry(editor, ({ renameVariable }) => renameVariable);
  if (!rename) return null;
  const { from, to, file, others, references } = rename;
  const follow = [others > 0 && tn('key.renameOthers', others), references > 0 && tn('key.renameReferences', references, { name: `\${${from}}` })].filter(Boolean).join(' ');
  return (
    <>
      <label className="key-rename">
        <input type="checkbox" checked={chosen} aria-describedby={follow === '' ? undefined : id} onChange={(event) => editor.setRenameVariable(event.target.checked)} />
        {t('key.rename', { from, to, file })}
      </label>
      {follow !== '' && (
        <p className="field-hint" id={id}>
          {follow}
        </p>
      )}
    </>
  );
}
