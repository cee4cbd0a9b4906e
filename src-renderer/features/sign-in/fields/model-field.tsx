import type { OfferedModel } from '../../../../src-preload/contract.ts';
import { t, tn } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from './field.tsx';
import { useWizard, useWizardState } from '../use-wizard.ts';

const SHOWN = 8;

/** The model's id: typed, or taken from the models that are known there or that the server offers. */
export function ModelField({ form, known, canFetch }: { form: 'provider' | 'local'; known: readonly string[]; canFetch: boolean }) {
  const wizard = useWizard();
  const busy = useWizardState((state) => state.busy);
  const { modelId, offered } = useWizardState((state) => state[form]);
  const fetch = canFetch && (
    <Button look="quiet" small disabled={busy} onClick={() => void wizard.fetchModels(form)}>
      {t('signIn.models.fetch')}
    </Button>
  );
  return (
    <div className="model-field">
      <TextField label={t('signIn.model')} aside={fetch} mono maxLength={512} value={modelId} onChange={(value) => wizard.editForm(form, { modelId: value })} />
      <Suggestions models={offered ?? known.map((id) => ({ id }))} typed={modelId} fetched={offered !== null} onPick={(id) => wizard.editForm(form, { modelId: id })} />
    </div>
  );
}

interface SuggestionsProps {
  models: readonly OfferedModel[];
  typed: string;
  fetched: boolean;
  onPick: (id: string) => void;
}

function Suggestions({ models, typed, fetched, onPick }: SuggestionsProps) {
  const isChosen = models.some(({ id }) => id === typed);
  const words = isChosen ? '' : typed.trim().toLowerCase();
  const fitting = models.filter(({ id, name = '' }) => `${id} ${name}`.toLowerCase().includes(words));
  const shown = fitting.slice(0, SHOWN);
  return (
    <>
      {shown.length > 0 && (
        <div className="suggestions" role="group" aria-label={t('signIn.models.label')}>
          {shown.map(({ id, name }) => (
            <button key={id} type="button" className="suggestion" aria-pressed={id === typed} title={name} onClick={() => onPick(id)}>
              {id}
            </button>
          ))}
          {fitting.length > SHOWN && <span className="suggestions-more">{tn('signIn.models.more', fitting.length - SHOWN)}</span>}
        </div>
      )}
      <span className="visually-hidden" role="status">
        {fetched && tn('signIn.models.found', models.length)}
      </span>
      {fetched && models.length === 0 && <p className="field-hint">{t('signIn.models.none')}</p>}
    </>
  );
}
