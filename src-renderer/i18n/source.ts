import type { Source } from '../../src-preload/contract.ts';
import { t } from './t.ts';

/** Where a value comes from, in words that fit after "from": "~/.qwen/.env line 3", "the environment (OPENAI_API_KEY)". */
export function sourceText({ layer, name, file, line }: Source): string {
  if (file !== undefined) return line === undefined ? file : t('source.fileLine', { file, line });
  switch (layer) {
    case 'flag':
      return t('source.flag', { name });
    case 'vault':
      return t('source.vault');
    case 'window':
      return t('source.window');
    case 'default':
      return t('source.default');
    case 'environment':
    case 'env-file':
    case 'settings-env':
    case 'model-entry':
    case 'settings':
      return t('source.environment', { name });
  }
}

/** A file and line as an editor takes it: "~/.qwen/settings.json:14". */
export function placeText({ file, line }: { file?: string; line?: number }): string | undefined {
  if (file === undefined) return undefined;
  return line === undefined ? file : `${file}:${line}`;
}
