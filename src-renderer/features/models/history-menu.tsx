import { shortTime } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { useModels, useModelsEditor } from './editor/use-models.ts';

/** Undo of the last save, and of each of the last ten. */
export function HistoryMenu() {
  const models = useModelsEditor();
  const history = useModels((state) => state.history);
  const busy = useModels((state) => state.busy);
  const now = useMinute();
  return (
    <div className="undo">
      <Button disabled={history.length === 0 || busy} onClick={() => void models.undo()}>
        {t('editor.undo')}
      </Button>
      {history.length > 1 && (
        <Menu label={t('editor.history')}>
          {history.map(({ saveId, time, files }) => (
            <MenuItem key={saveId} onChoose={() => void models.undo(saveId)}>
              {t('editor.undoOf', { time: shortTime(time, now), places: files.flatMap(({ file, places }) => (places.length === 0 ? [file] : places)).join(', ') })}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}
