import type { Diagnosis } from './diagnosis.ts';
import type { Facts } from './facts.ts';

/** What the rules of the `.env` search leave out (R2, R4). */
export function envFindings({ env, hiddenEnv }: Facts): Diagnosis[] {
  if (!env) return [];
  const { file, excluded } = env.values;
  const left = [...excluded].map(([name, { line }]): Diagnosis => {
    const message = `${name} does not count: advanced.excludedEnvVars keeps it out of plain project .env files. Set it in .qwen/.env if it is meant.`;
    return { code: 'env/variable-excluded', severity: 'note', message, file, line };
  });
  return [...left, ...hiddenEnv.map((hidden) => hiddenFile(hidden, file))];
}

function hiddenFile({ file, kind }: Facts['hiddenEnv'][number], found: string): Diagnosis {
  const begin = `This file is not read here, because ${found} is nearer and .env files are never merged`;
  if (kind !== 'home') return { code: 'env/hidden-file', severity: 'note', message: `${begin}. Move what you need into that one.`, file };
  const message = `${begin}; the newest Qwen Code CLI also reads this one and may find keys that are not found here. Copy what you need into the nearer file.`;
  return { code: 'env/cli-reads-more', severity: 'note', message, file };
}
