import type { Source } from '../../src-preload/contract.ts';
import { t } from './t.ts';

/** Where a value comes from, in words that fit after "from": "~/.qwen/.env line 3", "the environment (OPENAI_API_KEY)". */
export function sourceText({ layer, name, shell, issuer, file, line }: Source): string {
  if (file !== undefined) return line === undefined ? file : t('source.fileLine', { file, line });
  switch (layer) {
    case 'flag':
      return t('source.flag', { name });
    case 'login-shell':
      return t('source.loginShell', { name, shell: shell ?? '' });
    case 'vault':
      return t('source.vault', { name });
    case 'account':
      return t('source.account', { name, issuer: issuer ?? '' });
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

/** A place in a file as far as it is known: "~/.qwen/settings.json, line 4, column 9". */
export function placeText({ file, line, column }: { file?: string; line?: number | undefined; column?: number }): string | undefined {
  if (file === undefined || line === undefined) return file;
  return column === undefined ? t('place.line', { file, line }) : t('place.column', { file, line, column });
}
