const ID = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The conversation that a page's address names, so that the same one is shown after the page is loaded again. */
export const shownChat = (hash: string): string | null => ID.exec(hash)?.[1] ?? null;

/** The address of a page that shows a conversation, without its host. */
export const addressOf = (chatId: string | null): string => (chatId === null ? '/' : `/#${chatId}`);
