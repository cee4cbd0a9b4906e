/** What the demo can talk about. */
export type Topic = 'welcome' | 'code' | 'table' | 'list' | 'setup' | 'receipt' | 'files' | 'long';

/** English. Earlier topics win when a message fits several. Matched against words in lower case. */
const KEYWORDS: readonly (readonly [Topic, RegExp])[] = [
  ['table', /\b(?:tables?|compar\w*|versus|vs|differences?|columns?)\b/u],
  ['receipt', /\b(?:receipts?|costs?|tokens?|prices?|usage|how (?:much|long|fast))\b/u],
  ['code', /\b(?:code|functions?|program\w*|scripts?|python|javascript|typescript|java|rust|sql|regex|bug)\b/u],
  ['setup', /\b(?:keys?|api|set ?up|configur\w*|sign.?in|log.?in|connect|providers?|openai|anthropic|claude|gemini|qwen|ollama|install\w*|get started)\b/u],
  ['files', /\b(?:settings?|\.?env(?:ironment)?|json|cli|switch\w*|models?)\b/u],
  ['list', /\b(?:lists?|steps?|shortcuts?|features?|what can you do|help|ideas?)\b/u],
  ['long', /\b(?:long\w*|story|essay|stop|stream\w*|tell me)\b/u],
];

/** The same in French and Chinese, where \b does not find the ends of words. */
const FURTHER: readonly (readonly [Topic, RegExp])[] = [
  ['table', /(?<!\p{L})(?:tableau\p{L}*|compar\p{L}*|différence\p{L}*|colonne\p{L}*)|表格|比较|对比|区别/u],
  ['receipt', /(?<!\p{L})(?:reçus?(?!\p{L})|coût|prix(?!\p{L})|combien)|回执|费用|价格/u],
  ['code', /(?<!\p{L})(?:fonction|programm)|代码|函数|程序/u],
  ['setup', /(?<!\p{L})(?:clés?(?!\p{L})|configur|fournisseur|connecter|connexion|install)|密钥|登录|提供商|怎么设置|如何设置/u],
  ['files', /(?<!\p{L})(?:paramètre|fichier|modèle|variable)|设置|文件|模型|环境变量/u],
  ['list', /(?<!\p{L})(?:liste|raccourci|étape|aide(?!\p{L}))|列表|列出|快捷键|步骤|帮助/u],
  ['long', /(?<!\p{L})(?:histoire|raconte|longue?s?(?!\p{L}))|故事|长文/u],
];

/** The topic that the words of a message ask for; a greeting and everything unknown is the welcome. */
export function topicOf(message: string): Topic {
  const words = message.toLowerCase();
  return [...KEYWORDS, ...FURTHER].find(([, keywords]) => keywords.test(words))?.[0] ?? 'welcome';
}
