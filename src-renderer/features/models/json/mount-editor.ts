import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter } from '@codemirror/lint';
import { EditorState, type ChangeSpec, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { t } from '../../../i18n/t.ts';
import { editorTheme, jsonColours } from './editor-theme.ts';
import { mistakes } from './mistakes.ts';

interface MountOptions {
  label: string;
  text: string;
  readOnly: boolean;
  onChange: (text: string) => void;
}

/** A mounted editor. */
interface MountedEditor {
  /** Shows another text unless it is what stands there. */
  show(text: string): void;
  destroy(): void;
}

/** Puts an editor into `host`. */
export function mountEditor(host: HTMLElement, { label, text, readOnly, onChange }: MountOptions): MountedEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  let own = true;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        ...extensions(label, readOnly),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && own) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show(next) {
      if (view.state.doc.toString() === next) return;
      own = false;
      view.dispatch({ changes: differenceOf(view.state.doc.toString(), next) });
      own = true;
    },
    destroy: () => view.destroy(),
  };
}

/** Only what differs is replaced, so that the caret stays where it is. */
function differenceOf(held: string, next: string): ChangeSpec {
  const shorter = Math.min(held.length, next.length);
  let start = 0;
  while (start < shorter && held[start] === next[start]) start += 1;
  let end = 0;
  while (end < shorter - start && held.at(-1 - end) === next.at(-1 - end)) end += 1;
  return { from: start, to: held.length - end, insert: next.slice(start, next.length - end) };
}

function extensions(label: string, readOnly: boolean): Extension[] {
  return [
    lineNumbers(),
    history(),
    indentOnInput(),
    bracketMatching(),
    json(),
    syntaxHighlighting(jsonColours),
    lintGutter(),
    linter(mistakes, { delay: 150 }),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
    EditorState.readOnly.of(readOnly),
    // The one thing that the editor tells a screen reader in words of its own.
    EditorState.phrases.of({ 'Selection deleted': t('json.deleted') }),
    editorTheme,
  ];
}
