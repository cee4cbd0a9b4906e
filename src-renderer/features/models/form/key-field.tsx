import { useId, useState } from 'react';
import type { Sentence } from '../../../../src-preload/contract.ts';
import { sourceText } from '../../../i18n/source.ts';
import { unusableText } from '../../../i18n/unusable.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { useEntry } from '../editor/use-models.ts';
import type { NewKey } from '../editor/entry-state.ts';
import { RenameChoice } from '../rename-choice.tsx';
import { useFormParts } from './form-context.ts';

const PLACES = ['env-file', 'vault', 'settings'] as const;
const SUGGESTED = 'MY_API_KEY';

/** Where the key of the variable comes from; a new one can be put away with the save. A stored key is never shown. */
export function KeyField() {
  const { editor, form, locked } = useFormParts();
  const key = useEntry(editor, (state) => state.key);
  const isKey = useEntry(editor, ({ problems }) => problems.some(({ code }) => code === 'looks-like-key'));
  const state = useEntry(editor, ({ inspection }) => inspection?.key);
  if (locked) return null;
  if (isKey) {
    const takeKey = () => {
      editor.setKey({ value: form.getValues('fields.envKey'), where: 'env-file' });
      form.setValue('fields.envKey', SUGGESTED);
    };
    return (
      <div className="key-state key-pasted" role="alert">
        <span>{t('key.pasted')}</span>
        <Button small onClick={takeKey}>
          {t('key.takePasted')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className="key-state" data-state={state?.state}>
        {state && <span className={`dot ${state.state === 'missing' ? 'dot-warn' : ''}`} />}
        <span className="key-state-text" role="status">{key ? t('key.willBeKept') : state ? stateText(state) : t('key.unknown')}</span>
        <Button small onClick={() => editor.setKey(key ? null : { value: '', where: 'env-file' })}>
          {t(key ? 'key.cancel' : state?.state === 'found' ? 'key.replace' : 'key.enter')}
        </Button>
      </div>
      {key && <KeyInput initial={key} onChange={(next) => editor.setKey(next)} />}
      <RenameChoice editor={editor} />
    </>
  );
}

function stateText(state: { state: 'found'; source: Parameters<typeof sourceText>[0] } | { state: 'missing'; message: Sentence; lookedIn: string[] } | { state: 'not-needed' }): string {
  switch (state.state) {
    case 'found':
      return t('key.found', { place: sourceText(state.source) });
    case 'missing':
      return unusableText(state);
    case 'not-needed':
      return t('key.notNeeded');
  }
}

function KeyInput({ initial, onChange }: { initial: NewKey; onChange: (key: NewKey) => void }) {
  const id = useId();
  const [value, setValue] = useState(initial.value);
  const [where, setWhere] = useState(initial.where);
  return (
    <div className="key-new">
      <label htmlFor={id}>{t('key.label')}</label>
      <input
        id={id}
        type="text"
        className="mono settings-secret"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          setValue(event.target.value);
          onChange({ value: event.target.value.trim(), where });
        }}
      />
      <div className="key-places" role="radiogroup" aria-label={t('key.where')}>
        {PLACES.map((place) => (
          <label key={place}>
            <input
              type="radio"
              name={id}
              checked={where === place}
              onChange={() => {
                setWhere(place);
                onChange({ value: value.trim(), where: place });
              }}
            />
            {t(`key.where.${place}`)}
          </label>
        ))}
      </div>
    </div>
  );
}
