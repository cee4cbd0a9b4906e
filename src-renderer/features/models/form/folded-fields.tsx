import type { ReactNode } from 'react';
import type { TextKey } from '../../../i18n/catalogue.ts';
import { t } from '../../../i18n/t.ts';
import { Field } from './field.tsx';
import { useFormParts } from './form-context.ts';
import { FORM_FIELDS, type FieldName, type RecordName } from './form-fields.ts';
import { PairsField } from './pairs-field.tsx';
import { ReasoningFields } from './reasoning-fields.tsx';
import { SelectField } from './select-field.tsx';

const SAMPLING = ['temperature', 'top_p', 'top_k', 'max_tokens', 'presence_penalty', 'frequency_penalty', 'repetition_penalty'] as const;
const REQUESTS = ['timeout', 'maxRetries', 'retryErrorCodes', 'retryInitialDelayMs', 'retryMaxDelayMs', 'streamIdleTimeoutMs'] as const;
const MODALITIES = ['image', 'pdf', 'audio', 'video'] as const;
const ABILITIES = ['contextWindowSize', ...MODALITIES, 'reasoning', 'effort', 'budget'] as const;
const CACHING = ['enableCacheControl', 'cacheRetention', 'schemaCompliance'] as const;

const YES_NO = { '': 'field.unset', true: 'field.yes', false: 'field.no' } as const;

/** generationConfig, by subject; a subject with values is open. */
export function FoldedFields() {
  return (
    <>
      <Fold title="fold.sampling" fields={SAMPLING} records={['sampling']}>
        {SAMPLING.map((name) => (
          <Field key={name} name={name} />
        ))}
        <PairsField name="sampling" />
      </Fold>
      <Fold title="fold.requests" fields={REQUESTS} records={[]}>
        {REQUESTS.map((name) => (
          <Field key={name} name={name} mono {...(name === 'retryErrorCodes' && { hint: t('field.retryErrorCodes.hint') })} />
        ))}
      </Fold>
      <Fold title="fold.abilities" fields={ABILITIES} records={[]}>
        <Field name="contextWindowSize" hint={t('field.contextWindowSize.hint')} />
        <ReasoningFields />
        {MODALITIES.map((name) => (
          <SelectField key={name} name={name} options={YES_NO} />
        ))}
      </Fold>
      <Fold title="fold.extra" fields={[]} records={['headers', 'extraBody']}>
        <PairsField name="headers" />
        <PairsField name="extraBody" />
      </Fold>
      <Fold title="fold.caching" fields={CACHING} records={[]}>
        <SelectField name="enableCacheControl" options={YES_NO} />
        <Field name="cacheRetention" />
        <Field name="schemaCompliance" />
      </Fold>
    </>
  );
}

interface FoldProps {
  title: Extract<TextKey, `fold.${string}`>;
  fields: readonly FieldName[];
  records: readonly RecordName[];
  children: ReactNode;
}

function Fold({ title, fields, records, children }: FoldProps) {
  const { editor } = useFormParts();
  const { values } = editor;
  const set = [...fields.filter((name) => values.fields[name] !== '').map((name) => FORM_FIELDS[name].path.at(-1)), ...records.flatMap((name) => values.records[name].map(({ key }) => key))];
  return (
    <details className="fold field-wide" open={set.length > 0}>
      <summary>
        <span className="fold-title">{t(title)}</span>
        <span className="fold-set truncate">{set.join(', ')}</span>
      </summary>
      <div className="fold-fields">{children}</div>
    </details>
  );
}
