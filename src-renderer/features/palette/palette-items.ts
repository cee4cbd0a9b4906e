import type { ChatSummary, ModelView, SearchHit } from '../../../src-preload/contract.ts';
import type { IconName } from '../../ui/icons.tsx';

/** What the palette can lead to besides conversations and models. */
export interface PaletteAction {
  text: string;
  icon: IconName;
  keys?: string;
  run: () => void;
}

export type PaletteItem =
  | { kind: 'action'; id: string; action: PaletteAction }
  | { kind: 'chat'; id: string; hit: SearchHit }
  | { kind: 'model'; id: string; model: ModelView };

export type PaletteGroup = 'actions' | 'chats' | 'models';

interface Sources {
  actions: readonly PaletteAction[];
  chats: readonly ChatSummary[];
  models: readonly ModelView[];
  /** What a search over all text found for this very query. */
  hits: readonly SearchHit[];
}

const MOST_CHATS = 8;
const RECENT_CHATS = 5;
const MOST_MODELS = 6;

/** What is listed for a query: every word of it must stand in a name, or in the text of a conversation. Without one, the latest and all actions. */
export function paletteItems(query: string, { actions, chats, models, hits }: Sources): { group: PaletteGroup; items: PaletteItem[] }[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const named: SearchHit[] = chats.filter(({ title }) => has(title)).map((chat) => ({ chat }));
  const found = words.length === 0 ? named.slice(0, RECENT_CHATS) : withoutTwice([...named.slice(0, MOST_CHATS), ...hits]).slice(0, MOST_CHATS);
  const usable = words.length === 0 ? [] : models.filter(({ unusable, name, id, group }) => !unusable && has(`${name} ${id} ${group}`)).slice(0, MOST_MODELS);
  const groups: { group: PaletteGroup; items: PaletteItem[] }[] = [
    { group: 'chats', items: found.map((hit) => ({ kind: 'chat', id: `chat-${hit.chat.id}`, hit })) },
    { group: 'models', items: usable.map((model) => ({ kind: 'model', id: `model-${model.key}`, model })) },
    { group: 'actions', items: actions.filter(({ text }) => has(text)).map((action) => ({ kind: 'action', id: `action-${action.text}`, action })) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function withoutTwice(hits: readonly SearchHit[]): SearchHit[] {
  const seen = new Set<string>();
  return hits.filter(({ chat }) => !seen.has(chat.id) && seen.add(chat.id));
}
