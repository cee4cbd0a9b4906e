import { say } from '../say.ts';
import { positionAt } from '../settings/position.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Facts, ReadFile } from './facts.ts';

/** What the rules of the `.env` search leave out (R2, R4). */
export function envFindings({ env, hiddenEnv }: Facts): Diagnosis[] {
  if (!env) return [];
  const { file, excluded } = env.values;
  const left = [...excluded].map(([name, { line }]): Diagnosis => {
    const message = say`${name} does not count: advanced.excludedEnvVars keeps it out of plain project .env files. Set it in .qwen/.env if it is meant.`;
    return { code: 'env/variable-excluded', severity: 'note', message, file, line };
  });
  return [...unreadableLetters(env.text), ...left, ...hiddenEnv.map((hidden) => hiddenFile(hidden, file))];
}

/** U+FFFD stands for bytes that are no UTF-8. */
function unreadableLetters({ file, text }: ReadFile): Diagnosis[] {
  const at = text.search(/[\0\uFFFD]/);
  if (at < 0) return [];
  const message = say`This .env file is not plain text in UTF-8, so some of its values cannot be read as they are meant. Save it as UTF-8.`;
  return [{ code: 'env/not-utf8', severity: 'warning', message, file, line: positionAt(text, at).line }];
}

function hiddenFile({ file, kind }: Facts['hiddenEnv'][number], found: string): Diagnosis {
  const begin = say`This file is not read here, because ${found} is nearer and .env files are never merged`;
  if (kind !== 'home') return { code: 'env/hidden-file', severity: 'note', message: say`${begin}. Move what you need into that one.`, file };
  const message = say`${begin}; the newest Qwen Code CLI also reads this one and may find keys that are not found here. Copy what you need into the nearer file.`;
  return { code: 'env/cli-reads-more', severity: 'note', message, file };
}
