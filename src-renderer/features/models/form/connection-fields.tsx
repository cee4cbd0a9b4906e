import { said } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { useEntry } from '../editor/use-models.ts';
import { Field } from './field.tsx';
import { useFormParts } from './form-context.ts';
import { KeyField } from './key-field.tsx';
import { SelectField } from './select-field.tsx';

const EXAMPLES: Record<string, { baseUrl: string; envKey: string }> = {
  openai: { baseUrl: 'https://api.openai.com/v1', envKey: 'OPENAI_API_KEY' },
  anthropic: { baseUrl: 'https://api.anthropic.com', envKey: 'ANTHROPIC_API_KEY' },
  gemini: { baseUrl: 'https://generativelanguage.googleapis.com', envKey: 'GEMINI_API_KEY' },
  'vertex-ai': { baseUrl: 'https://aiplatform.googleapis.com', envKey: 'GOOGLE_API_KEY' },
};

/** The names of OpenAI's two APIs are the same in every language. */
const WIRE_APIS = { '': 'field.wireApi.unset', 'chat-completions': undefined, responses: undefined } as const;

/** Where requests go and with which key. */
export function ConnectionFields() {
  const { editor } = useFormParts();
  const providerKey = useEntry(editor, ({ subject, open }) => (subject.kind === 'new' ? subject.to.providerKey : (open.entry.protocol ?? '')));
  const example = EXAMPLES[providerKey];
  return (
    <>
      <Field name="baseUrl" wide mono {...(example && { placeholder: example.baseUrl })}>
        <FinalUrl />
      </Field>
      <Field name="envKey" wide mono hint={t('field.envKey.hint')} {...(example && { placeholder: example.envKey })}>
        <KeyField />
      </Field>
      {providerKey === 'openai' && <SelectField name="wireApi" options={WIRE_APIS} hint={t('field.wireApi.hint')} />}
    </>
  );
}

/** The exact address of the request, as it is with what is typed now. */
function FinalUrl() {
  const { editor } = useFormParts();
  const url = useEntry(editor, ({ inspection }) => inspection?.url);
  const blocked = useEntry(editor, ({ inspection, isFresh, open }) => (isFresh || open.entry.managed ? undefined : inspection?.blocked));
  if (url === undefined && blocked === undefined) return null;
  return (
    <p className="field-hint" role="status">
      {blocked !== undefined && url === undefined ? said(blocked) : t('field.finalUrl')} {url !== undefined && <code className="selectable">{url}</code>}
    </p>
  );
}
