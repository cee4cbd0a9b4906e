import { t } from '../../i18n/t.ts';
import type { EntryEditor } from './editor/entry-editor.ts';
import { useEntry } from './editor/use-models.ts';

/** A renamed variable can take its value in `.env` or in the settings along. */
export function RenameChoice({ editor }: { editor: EntryEditor }) {
  const rename = useEntry(editor, ({ inspection }) => inspection?.rename);
  const chosen = useEntry(editor, ({ renameVariable }) => renameVariable);
  if (!rename) return null;
  return (
    <label className="key-rename">
      <input type="checkbox" checked={chosen} onChange={(event) => editor.setRenameVariable(event.target.checked)} />
      {t('key.rename', { from: rename.from, to: rename.to, file: rename.file })}
    </label>
  );
}
