import { memo, useId } from 'react';
import { useFieldArray } from 'react-hook-form';
import { t } from '../../../i18n/t.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { useEntry } from '../editor/use-models.ts';
import { useFormParts } from './form-context.ts';
import { FREE_RECORDS, type RecordName } from './form-fields.ts';
import { problemText, unusedText } from './problem-of.ts';

/** A record with free keys: a row each, values as JSON or as texts. */
export const PairsField = memo(function PairsField({ name }: { name: RecordName }) {
  useLocale();
  const id = useId();
  const { editor, form, locked } = useFormParts();
  const { path } = FREE_RECORDS[name];
  const { fields, append, remove } = useFieldArray({ control: form.control, name: `records.${name}` });
  const unused = useEntry(editor, (state) => unusedText(state, name === 'sampling' ? [...path, '*'] : path));
  const problem = useEntry(editor, ({ problems }) => (name === 'sampling' ? undefined : problemText(problems, path)));
  const described = problem === undefined ? undefined : `${id}-problem`;
  const isOff = locked || unused !== undefined;
  return (
    <div className="field field-wide" role="group" aria-labelledby={id} data-unused={unused !== undefined || undefined}>
      <span className="field-title" id={id}>
        {t(`pairs.${name}`)}
      </span>
      {fields.map((pair, index) => (
        <div className="pair" key={pair.id}>
          <input className="mono" aria-label={t('pairs.name', { what: t(`pairs.${name}`), place: index + 1 })} placeholder={t('pairs.namePlaceholder')} autoComplete="off" spellCheck={false} readOnly={locked} disabled={unused !== undefined} aria-describedby={described} {...form.register(`records.${name}.${index}.key`)} />
          <input className="mono" aria-label={t('pairs.value', { what: t(`pairs.${name}`), place: index + 1 })} placeholder={t('pairs.valuePlaceholder')} autoComplete="off" spellCheck={false} readOnly={locked} disabled={unused !== undefined} aria-describedby={described} {...form.register(`records.${name}.${index}.value`)} />
          <Button look="quiet" small square disabled={locked} aria-label={t('pairs.remove', { what: t(`pairs.${name}`), place: index + 1 })} title={t('pairs.removeTip')} onClick={() => remove(index)}>
            <Icon name="close" />
          </Button>
        </div>
      ))}
      {problem !== undefined && <p className="field-problem" id={`${id}-problem`}>{problem}</p>}
      <p className="field-hint">{unused ?? t(`pairs.${name}.hint`)}</p>
      {!isOff && (
        <Button small className="pairs-add" onClick={() => append({ key: '', value: '' })}>
          <Icon name="plus" />
          {t(`pairs.${name}.add`)}
        </Button>
      )}
    </div>
  );
});
