/** What the demo can talk about. */
export type Topic = 'welcome' | 'code' | 'table' | 'list' | 'setup' | 'receipt' | 'files' | 'long';

/** Earlier topics win when a message fits several. Matched against words in lower case. */
const KEYWORDS: readonly (readonly [Topic, RegExp])[] = [
  ['table', /\b(?:tables?|compar\w*|versus|vs|differences?|columns?)\b/u],
  ['receipt', /\b(?:receipts?|costs?|tokens?|prices?|usage|how (?:much|long|fast))\b/u],
  ['code', /\b(?:code|functions?|program\w*|scripts?|python|javascript|typescript|java|rust|sql|regex|bug)\b/u],
  ['setup', /\b(?:keys?|api|set ?up|configur\w*|sign.?in|log.?in|connect|providers?|openai|anthropic|claude|gemini|qwen|ollama|install\w*|get started)\b/u],
  ['files', /\b(?:settings?|\.?env(?:ironment)?|json|cli|switch\w*|models?)\b/u],
  ['list', /\b(?:lists?|steps?|shortcuts?|features?|what can you do|help|ideas?)\b/u],
  ['long', /\b(?:long\w*|story|essay|stop|stream\w*|tell me)\b/u],
];

/** The topic that the words of a message ask for; a greeting and everything unknown is the welcome. */
export function topicOf(message: string): Topic {
  const words = message.toLowerCase();
  return KEYWORDS.find(([, keywords]) => keywords.test(words))?.[0] ?? 'welcome';
}
