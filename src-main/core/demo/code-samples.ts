/** Code that the demo shows in every language, as blocks of Markdown. */
export const TYPESCRIPT = `\`\`\`typescript
function groupBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const byProtocol = groupBy(models, (model) => model.protocol);
\`\`\``;

export const PYTHON = `\`\`\`python
groups = {key: list(items) for key, items in itertools.groupby(sorted(models, key=protocol), key=protocol)}
\`\`\``;

export const SETTINGS = `\`\`\`json
{
  "modelProviders": {
    "openai": [
      {
        "id": "gpt-4o",
        "name": "GPT-4o",
        "envKey": "OPENAI_API_KEY",
        "baseUrl": "https://api.openai.com/v1"
      }
    ]
  }
}
\`\`\``;

export const ENV = `\`\`\`sh
OPENAI_API_KEY=sk-...
\`\`\``;

export const MODEL = `\`\`\`json
{
  // yours to keep
  "model": { "name": "qwen3-coder-plus" }
}
\`\`\``;
