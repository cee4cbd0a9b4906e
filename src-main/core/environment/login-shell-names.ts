const EXACT = new Set(['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'XAI_API_KEY', 'ZAI_API_KEY', 'MOONSHOT_API_KEY', 'MINIMAX_API_KEY']);

const FAMILIES = [
  'OPENAI_',
  'ANTHROPIC_',
  'GEMINI_',
  'GOOGLE_',
  'QWEN_',
  'DASHSCOPE_',
  'BAILIAN_',
  'DEEPSEEK_',
  'OPENROUTER_',
  'MODELSCOPE_',
  'AZURE_OPENAI_',
];

/** Whether a variable is one that providers and proxies are known by. */
export const isKnownVariable = (name: string): boolean => EXACT.has(name) || FAMILIES.some((family) => name.startsWith(family));

/** What is kept of a login shell's exports: known variables, and those that the settings name. Everything else is forgotten. */
export function allowedVariables(exported: ReadonlyMap<string, string>, named: ReadonlySet<string>): Map<string, string> {
  return new Map([...exported].filter(([name, value]) => value !== '' && (isKnownVariable(name) || named.has(name))));
}
