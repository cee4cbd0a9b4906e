import type { PresetView } from './setup-view.ts';

/** A server on this computer that needs no key. Requests carry one all the same, so a stand-in is kept under its variable. */
export interface LocalPreset extends PresetView {
  kind: 'local';
  /** Where it usually listens. */
  port: number;
  /** What stands for the key that it does not need. */
  standIn: string;
}

const local = (id: string, name: string, envKey: string, port: number): LocalPreset => ({
  id,
  kind: 'local',
  name,
  protocol: 'openai',
  envKey,
  port,
  standIn: id,
  servers: [{ name, baseUrl: localBaseUrl(port) }],
  modelIds: [],
  needsNoKey: true,
  listsModels: true,
});

/** The address of an OpenAI-compatible server on this computer. */
export const localBaseUrl = (port: number): string => `http://127.0.0.1:${port}/v1`;

export const LOCAL_PRESETS: readonly LocalPreset[] = [
  local('ollama', 'Ollama', 'OLLAMA_API_KEY', 11434),
  local('lm-studio', 'LM Studio', 'LM_STUDIO_API_KEY', 1234),
  local('vllm', 'vLLM', 'VLLM_API_KEY', 8000),
];

/** What stands for the key of a server that needs none; `undefined` for one that needs a key. */
export function standInKey(presetId: string): string | undefined {
  return LOCAL_PRESETS.find(({ id }) => id === presetId)?.standIn;
}

/**
 * The ports to look at: the usual ones, or those that `SWITCHYARD_LOCAL_PORTS` names as `ollama=11434,vllm=8000`; a
 * server that it does not name is not looked for.
 */
export function localPorts(stated: string | undefined): { preset: LocalPreset; port: number }[] {
  if (stated === undefined) return LOCAL_PRESETS.map((preset) => ({ preset, port: preset.port }));
  const named = new Map(stated.split(',').map((pair) => pair.trim().split('=')).map(([id, port]) => [id, port]));
  return LOCAL_PRESETS.flatMap((preset) => {
    const port = Number(named.get(preset.id));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? [{ preset, port }] : [];
  });
}
