import type { Tokens } from 'marked';
import type { BlockToken } from './lex.ts';

/** A line that closes a fence, or might. */
const FENCE_LINE = /^[ \t]*(?:`{3}|~{3})/m;
const OPENING = /^(?:`{3,}|~{3,})[^\n]*\n/;

/** Whether the block is fenced code whose closing line is there. */
export function isClosedFence({ raw, codeBlockStyle }: Tokens.Code): boolean {
  if (codeBlockStyle === 'indented') return true;
  const fence = /^[ \t]*(`{3,}|~{3,})/.exec(raw)?.[1];
  const last = raw.trimEnd();
  const line = last.slice(last.lastIndexOf('\n') + 1).trim();
  return fence !== undefined && last.includes('\n') && line.length >= fence.length && line === fence.charAt(0).repeat(line.length);
}

/**
 * The same fenced code with more text, without reading it from its beginning again; undefined if what came may have
 * closed it. `source` is the text from the block's first character on.
 */
export function extendFence(token: BlockToken, source: string): Tokens.Code | undefined {
  if (token.type !== 'code') return undefined;
  const code = token as Tokens.Code;
  const opening = OPENING.exec(code.raw)?.[0];
  if (opening === undefined || isClosedFence(code) || !source.startsWith(code.raw)) return undefined;
  const lastLine = Math.max(opening.length, code.raw.lastIndexOf('\n') + 1);
  if (FENCE_LINE.test(source.slice(lastLine))) return undefined;
  return { ...code, raw: source, text: source.slice(opening.length).replace(/\n$/, '') };
}
