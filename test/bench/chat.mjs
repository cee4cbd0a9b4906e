import { conversations } from './chat-open.mjs';
import { streaming } from './chat-stream.mjs';
import { rendering } from './markdown.mjs';

/**
 * The rows about chat.
 * @param {string} executable
 * @param {number} count samples of each
 */
export const chat = async (executable, count) => [...(await rendering(executable, count)), ...(await streaming(executable, count)), ...(await conversations(executable, count))];
