import { useEffect, useId, useState } from 'react';
import type { PresetView } from '../../../../src-preload/contract.ts';
import { saidName } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import type { EntryEditor } from '../editor/entry-editor.ts';
import { useEntry, useModels } from '../editor/use-models.ts';
import type { Entry } from '../form/json-value.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { ServerModelsDialog } from './server-models-dialog.tsx';

const PROTOCOLS = ['openai', 'anthropic', 'gemini', 'vertex-ai'] as const;

/** Where a new model begins: its provider, its file, the server's own list, or a paste. */
export function NewEntryHead({ editor }: { editor: EntryEditor }) {
  const id = useId();
  const presets = usePresets();
  const [preset, setPreset] = useState('');
  const [dialog, setDialog] = useState<'server' | 'paste' | null>(null);
  const files = useModels(({ list }) => list?.files) ?? [];
  const subject = useEntry(editor, (state) => state.subject);
  const pasted = useEntry(editor, (state) => state.pasteVersion !== null);
  if (subject.kind !== 'new') return null;
  const { file, providerKey } = subject.to;
  const choose = (value: string) => {
    const found = presets.find((candidate) => `preset ${candidate.id}` === value);
    setPreset(found?.id ?? '');
    editor.setSubject({ kind: 'new', to: { file, providerKey: found?.protocol ?? value } });
    if (found) editor.put(withPreset(editor.state.getState().entry, found));
  };
  const writable = files.filter(({ managed }) => !managed);
  return (
    <div className="new-entry">
      <div className="field">
        <label htmlFor={`${id}-provider`}>{t('add.provider')}</label>
        <select id={`${id}-provider`} value={preset === '' || pasted ? providerKey : `preset ${preset}`} onChange={(event) => choose(event.target.value)}>
          <optgroup label={t('add.protocols')}>
            {PROTOCOLS.map((protocol) => (
              <option key={protocol} value={protocol}>
                {t(`protocol.${protocol}`)}
              </option>
            ))}
            {!PROTOCOLS.some((protocol) => protocol === providerKey) && <option value={providerKey}>{providerKey}</option>}
          </optgroup>
          {presets.length > 0 && (
            <optgroup label={t('add.presets')}>
              {presets.map(({ id: value, name }) => (
                <option key={value} value={`preset ${value}`}>
                  {saidName(name)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      {writable.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}-file`}>{t('add.file')}</label>
          <select id={`${id}-file`} value={file} onChange={(event) => editor.setSubject({ kind: 'new', to: { file: event.target.value, providerKey } })}>
            {writable.map(({ file: name, scope, problem }) => (
              <option key={name} value={name} disabled={problem !== undefined}>
                {`${name} (${t(`list.scope.${scope}`)})`}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="new-entry-ways">
        <Button small onClick={() => setDialog('server')}>
          {t('add.server')}
        </Button>
        <Button small onClick={() => setDialog('paste')}>
          {t('add.paste')}
        </Button>
      </div>
      {dialog === 'server' && <ServerModelsDialog editor={editor} onClose={() => setDialog(null)} />}
      {dialog === 'paste' && <PasteDialog onClose={() => setDialog(null)} />}
    </div>
  );
}

/** Presets that say no more than their protocol does. */
const LIKE_A_PROTOCOL: ReadonlySet<string> = new Set(['anthropic', 'gemini', 'vertex-ai']);

function usePresets(): PresetView[] {
  const { call } = useStores();
  const [presets, setPresets] = useState<PresetView[]>([]);
  useEffect(() => {
    let shown = true;
    // Without presets, the protocols remain.
    call('setup.presets', {}).then((value) => shown && setPresets(value.filter(({ id, kind }) => kind !== 'custom' && !LIKE_A_PROTOCOL.has(id))), () => undefined);
    return () => {
      shown = false;
    };
  }, [call]);
  return presets;
}

/** The preset's address and variable; what was typed already and is no preset's stays. */
function withPreset(entry: Entry, { servers, envKey, needsNoKey, modelIds }: PresetView): Entry {
  const baseUrl = servers[0]?.baseUrl;
  const id = entry['id'] ?? (modelIds.length > 0 ? modelIds[0] : undefined);
  return { ...(id !== undefined && { id }), ...entry, ...(needsNoKey && envKey === '' ? {} : { envKey }), ...(baseUrl !== undefined && { baseUrl }) };
}
