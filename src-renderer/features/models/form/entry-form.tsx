import { useEffect, useMemo, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { EntryEditor } from '../editor/entry-editor.ts';
import { useEntry, useModelsEditor } from '../editor/use-models.ts';
import { t } from '../../../i18n/t.ts';
import { ConnectionFields } from './connection-fields.tsx';
import { FormContext } from './form-context.ts';
import type { FormValues } from './form-fields.ts';
import { FoldedFields } from './folded-fields.tsx';
import { Field } from './field.tsx';
import { UnknownFields } from './unknown-fields.tsx';
import { showValues } from './show-values.ts';
import { focusFirst } from './wrong-field.ts';

/** Every field of a model entry. */
export function EntryForm({ editor }: { editor: EntryEditor }) {
  const models = useModelsEditor();
  const group = useRef<HTMLDivElement>(null);
  const form = useForm<FormValues>({ defaultValues: editor.values });
  const locked = useEntry(editor, ({ open }) => open.entry.managed);
  const malformed = useEntry(editor, (state) => state.malformed);
  const revision = useEntry(editor, ({ formRevision }) => formRevision);
  const parts = useMemo(() => ({ editor, form, locked: locked || malformed }), [editor, form, locked, malformed]);

  useEffect(() => {
    if (revision > 0) showValues(form, editor.values);
  }, [form, editor, revision]);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => editor.typed(values) }), [form, editor]);

  useEffect(() => models.state.subscribe(({ wrong }, before) => wrong !== before.wrong && group.current && focusFirst(group.current, wrong, editor.values)), [models, editor]);

  return (
    <FormContext value={parts}>
      <div ref={group} className="entry-form" role="group" aria-label={t('editor.tab.form')}>
        {malformed && <p className="field-problem field-wide">{t('editor.formWaits')}</p>}
        <Field name="id" mono placeholder="qwen3-coder-plus" />
        <Field name="name" hint={t('field.name.hint')} />
        <ConnectionFields />
        <Field name="description" wide />
        <FoldedFields />
        <UnknownFields />
      </div>
    </FormContext>
  );
}
