import type { ModelView, Projection } from '../../src-preload/contract.ts';
import { useChat, useProjection } from './stores.ts';

/** Key of the conversation's own model; null where it follows its window. */
export function useOwnModel(): string | null {
  const chatId = useChat((state) => state.chatId);
  const begun = useChat((state) => state.modelKey);
  const kept = useProjection(({ chats }) => chats.find(({ id }) => id === chatId)?.modelKey ?? null);
  return chatId === null ? begun : kept;
}

/** The model that the next message goes to: the conversation's own, or the window's. */
export function useChosenModel(): ModelView | undefined {
  const own = useOwnModel();
  return useProjection((projection) => chosenModel(projection, own));
}

/** A conversation's own model that is no longer listed does not stand in the way of the window's. */
export function chosenModel({ models, selection }: Pick<Projection, 'models' | 'selection'>, own: string | null): ModelView | undefined {
  const named = own === null ? undefined : models.find(({ key }) => key === own);
  return named ?? models.find(({ key }) => key === selection.key);
}
