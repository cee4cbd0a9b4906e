import type { AnswerMessage, ChatSummary, ModelView, Projection, Receipt, Selection, StreamBatch, StreamSnapshot, UserMessage } from '../../src-preload/contract.ts';
import { say } from '../../src-main/core/say.ts';

/** A well-formed id that ends in `number`. */
export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const SETTINGS = '~/.qwen/settings.json';

export function model(name: string, more: Partial<ModelView> = {}): ModelView {
  return {
    key: `openai/${name}`,
    provider: 'openai',
    group: 'OpenAI-compatible',
    id: name,
    name,
    host: 'api.example.com',
    origin: { layer: 'model-entry', name: 'modelProviders.openai[0]', file: SETTINGS, line: 4 },
    runtime: false,
    ...more,
  };
}

export const demo: ModelView = { key: 'demo', provider: 'demo', group: 'Demo', id: 'demo', name: 'Demo', runtime: false };

export const keyMissing = { message: say`No key: EXAMPLE_KEY is not set.`, lookedIn: ['the environment', '~/.qwen/.env'] };

export const noneSelected: Selection = { key: null, problem: { code: 'model/none-selected', message: say`No model is chosen. Choose one.`, action: 'choose-model' } };

export function selected(key: string, layer: 'settings' | 'flag' | 'window' = 'settings'): Selection {
  return { key, decidedBy: { layer, name: layer === 'flag' ? '--model' : 'model.name' } };
}

export function projection(more: Partial<Projection> = {}): Projection {
  const alpha = model('alpha');
  return {
    rev: 1,
    version: '1.2.3',
    platform: 'linux',
    folder: '~/code/site',
    models: [alpha, model('beta'), demo],
    selection: selected(alpha.key),
    selectionFile: SETTINGS,
    selectionFileMissing: false,
    selectionManagedBy: null,
    accounts: [],
    locale: 'en',
    firstRun: false,
    findings: [],
    vault: { state: 'unknown', names: [] },
    preferences: { appearance: 'system', language: 'system', skipPreview: false, formulas: true, checkForUpdates: true, favourites: [], recents: [] },
    update: { state: 'off' },
    shellEnvironment: { supported: true, mode: 'auto', state: 'off', shell: 'bash', names: [] },
    chats: [],
    streams: [],
    notices: [],
    ...more,
  };
}

export function summary(number: number, title: string, updated = 0): ChatSummary {
  return { id: id(number), title, created: updated, updated, messages: 2 };
}

export const receipt: Receipt = { provider: 'openai', modelKey: 'openai/alpha', modelName: 'alpha', host: 'api.example.com', durationMs: 1200 };

export function question(number: number, text: string): UserMessage {
  return { role: 'user', id: id(number), at: 0, text };
}

export function answer(number: number, text: string, more: Partial<AnswerMessage> = {}): AnswerMessage {
  return { role: 'assistant', id: id(number), at: 0, text, reasoning: '', status: 'done', finish: 'stop', receipt, ...more };
}

export function snapshot(number: number, more: Partial<StreamSnapshot> = {}): StreamSnapshot {
  return { streamId: id(number), answerId: id(number + 1), provider: 'openai', seq: 0, text: '', reasoning: '', ...more };
}

export function batch(streamNumber: number, seq: number, text: string, more: Partial<StreamBatch> = {}): StreamBatch {
  return { streamId: id(streamNumber), chatId: id(1), seq, text, reasoning: '', ...more };
}
