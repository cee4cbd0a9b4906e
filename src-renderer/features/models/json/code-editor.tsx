import { useEffect, useRef } from 'react';
import { mountEditor } from './mount-editor.ts';

export interface CodeEditorProps {
  label: string;
  text: string;
  readOnly: boolean;
  onChange: (text: string) => void;
}

/**
 * JSON with comments, mistakes underlined. It stands in a shadow tree: there the editor's style sheet is adopted,
 * while a style element would be refused by the page's policy.
 */
export function CodeEditor({ label, text, readOnly, onChange }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<ReturnType<typeof mountEditor>>(null);
  const changed = useRef(onChange);
  const first = useRef(text);
  useEffect(() => {
    changed.current = onChange;
  }, [onChange]);
  useEffect(() => {
    if (!host.current) return undefined;
    const mounted = mountEditor(host.current, { label, text: first.current, readOnly, onChange: (next) => changed.current(next) });
    editor.current = mounted;
    return () => {
      editor.current = null;
      mounted.destroy();
    };
  }, [label, readOnly]);
  useEffect(() => {
    first.current = text;
    editor.current?.show(text);
  }, [text]);
  return <div className="code-editor" ref={host} />;
}
