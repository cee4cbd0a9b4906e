import { t } from '../../../i18n/t.ts';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import type { EntryEditor } from '../editor/entry-editor.ts';
import { useEntry } from '../editor/use-models.ts';
import { RenameChoice } from '../rename-choice.tsx';
import type { CodeEditorProps } from './code-editor.tsx';
import { firstMistake } from './first-mistake.ts';

const codeEditor = lazyPart<CodeEditorProps>(async () => (await import('./code-editor.tsx')).CodeEditor);

/** Fetches the editor's code before it is needed. */
export const preloadCodeEditor = codeEditor.preload;

/** The entry as it stands in the file, with its comments, to be edited by hand. */
export function JsonPane({ editor }: { editor: EntryEditor }) {
  const text = useEntry(editor, (state) => state.text ?? shownText(state));
  const readOnly = useEntry(editor, ({ open }) => open.entry.managed);
  const mistake = useEntry(editor, (state) => (state.malformed ? firstMistake(state.text ?? '') : undefined));
  const hides = useEntry(editor, ({ open }) => open.hidden.length > 0);
  return (
    <div className="json-pane">
      <codeEditor.Part label={t('json.label')} text={text} readOnly={readOnly} onChange={(next) => editor.typedText(next)} fallback={<div className="code-editor" />} />
      <RenameChoice editor={editor} />
      {mistake === undefined ? (
        <p className="field-hint">{t(hides ? 'json.hidden' : 'json.hint')}</p>
      ) : (
        <p className="field-problem" aria-live="polite">
          {t('json.mistake', { place: mistake })}
        </p>
      )}
    </div>
  );
}

/** The file's own text with the form's changes in it, as main writes them; a new entry has none yet. */
function shownText({ subject, inspection, open, changes, entry }: ReturnType<EntryEditor['state']['getState']>): string {
  if (subject.kind === 'new') return JSON.stringify(entry, undefined, 2);
  return changes.length === 0 ? open.text : (inspection?.text ?? open.text);
}
