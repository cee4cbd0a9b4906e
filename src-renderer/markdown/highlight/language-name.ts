const ALIASES: Readonly<Record<string, string>> = {
  sh: 'bash', zsh: 'bash', console: 'shell', 'shell-session': 'shell', terminal: 'shell',
  h: 'c', cc: 'cpp', 'c++': 'cpp', hpp: 'cpp', cs: 'csharp', 'c#': 'csharp', docker: 'dockerfile', patch: 'diff', ex: 'elixir', golang: 'go', gql: 'graphql', hs: 'haskell',
  toml: 'ini', conf: 'ini', env: 'ini', dotenv: 'ini', properties: 'ini', js: 'javascript', jsx: 'javascript', mjs: 'javascript', cjs: 'javascript', json5: 'json', jsonc: 'json', jsonl: 'json',
  kt: 'kotlin', make: 'makefile', md: 'markdown', pl: 'perl', ps1: 'powershell', pwsh: 'powershell', py: 'python', python3: 'python', rb: 'ruby', rs: 'rust', sass: 'scss',
  postgresql: 'sql', postgres: 'sql', mysql: 'sql', sqlite: 'sql', ts: 'typescript', tsx: 'typescript', mts: 'typescript', html: 'xml', svg: 'xml', xhtml: 'xml', vue: 'xml', yml: 'yaml',
};

const KNOWN = new Set([
  'bash', 'c', 'cmake', 'cpp', 'csharp', 'css', 'dart', 'diff', 'dockerfile', 'elixir', 'go', 'graphql', 'haskell', 'ini', 'java', 'javascript', 'json', 'kotlin', 'lua', 'makefile', 'markdown',
  'nginx', 'perl', 'php', 'powershell', 'python', 'r', 'ruby', 'rust', 'scala', 'scss', 'shell', 'sql', 'swift', 'typescript', 'xml', 'yaml',
]);

/** The name under which a language is highlighted, from what stands behind a fence; undefined for one that is not. */
export function languageName(info: string): string | undefined {
  const lower = info.toLowerCase();
  const name = Object.hasOwn(ALIASES, lower) ? (ALIASES[lower] ?? lower) : lower;
  return KNOWN.has(name) ? name : undefined;
}
