import { t } from '../../i18n/t.ts';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import type { EntryEditor } from './editor/entry-editor.ts';
import { neighbours } from './editor/models-store.ts';
import { useEntry, useModels, useModelsEditor } from './editor/use-models.ts';

/** What is done more rarely: a copy, another place, another file. */
export function EntryMenu({ editor }: { editor: EntryEditor }) {
  const models = useModelsEditor();
  const list = useModels((state) => state.list);
  const view = useEntry(editor, ({ open }) => open.entry);
  if (!list) return null;
  const { ref, managed, scope: own } = view;
  if (own === 'system') return null; // the organisation's list is the whole list: a copy beside it would be hidden
  const count = neighbours(list, ref).length;
  const others = list.files.filter(({ file, managed: locked }) => !locked && file !== ref.file);
  return (
    <Menu label={t('editor.more')}>
      <MenuItem onChoose={() => void models.duplicate()}>{t('editor.duplicate')}</MenuItem>
      {!managed && (
        <>
          <MenuItem disabled={ref.index === 0} onChoose={() => void models.reorder(view, ref.index - 1, count)}>
            {t('editor.up')}
          </MenuItem>
          <MenuItem disabled={ref.index + 1 >= count} onChoose={() => void models.reorder(view, ref.index + 1, count)}>
            {t('editor.down')}
          </MenuItem>
          {others.map(({ file, scope, exists }) => (
            <MenuItem key={file} onChoose={() => void models.move({ file, providerKey: ref.providerKey })}>
              {t('editor.moveTo', { scope: t(`list.scope.${scope}`), file })} {!exists && <span className="badge">{t('change.created')}</span>}
            </MenuItem>
          ))}
        </>
      )}
    </Menu>
  );
}
