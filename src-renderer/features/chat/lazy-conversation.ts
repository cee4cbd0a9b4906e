import { lazyPart } from '../../ui/lazy-part.tsx';

/** The messages of a conversation; a start shows none. */
export const conversation = lazyPart<object>(async () => (await import('./messages/conversation.tsx')).Conversation);
