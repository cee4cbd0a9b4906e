import type { ChatTurn } from '../events.ts';

/** A part of a message of chat completions. */
type Part = { type: 'text'; text: string; cache_control?: { type: 'ephemeral' } } | { type: 'image_url'; image_url: { url: string } };

/** What a turn says: a plain text, or parts where there are pictures or `cached` asks for a mark on the last one. */
export function openAiContent({ text, images = [] }: ChatTurn, cached = false): string | Part[] {
  if (images.length === 0 && !cached) return text;
  const pictures = images.map(({ mime, data }): Part => ({ type: 'image_url', image_url: { url: `data:${mime};base64,${data}` } }));
  const mark = cached && { cache_control: { type: 'ephemeral' as const } };
  return text === '' && pictures.length > 0 ? pictures : [...pictures, { type: 'text', text, ...mark }];
}
