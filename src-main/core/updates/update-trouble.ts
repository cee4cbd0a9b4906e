import type { UpdateTrouble } from './update-view.ts';

/** Codes and words of electron-updater, Chromium's network and the file system, by what they mean to a person. */
const KINDS: readonly (readonly [RegExp, UpdateTrouble])[] = [
  [/ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK|ENOTFOUND|ENETUNREACH|EAI_AGAIN/, 'offline'],
  [/ERR_CHECKSUM_MISMATCH|sha512 checksum mismatch|ERR_UPDATER_NO_CHECKSUM/, 'damaged'],
  [/ERR_UPDATER_INVALID_SIGNATURE|not signed by the application owner|code signature/i, 'signature'],
  [/ENOSPC|EACCES|EPERM|EROFS|EXDEV|EDQUOT/, 'disk'],
  [/ERR_UPDATER_INVALID_UPDATE_INFO|ERR_UPDATER_INVALID_VERSION|ERR_UPDATER_NO_FILES_PROVIDED|ERR_UPDATER_ASSET_NOT_FOUND|Cannot parse/, 'unreadable'],
  [/ERR_UPDATER_CHANNEL_FILE_NOT_FOUND|HttpError|net::ERR_|ECONNREFUSED|ECONNRESET|ETIMEDOUT|status \d{3}/, 'no-answer'],
];

/** The kind of a failure, from its code and its message; neither is shown, because both may hold addresses. */
export function updateTrouble(error: unknown): UpdateTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = `${code} ${error instanceof Error ? `${error.name} ${error.message}` : ''}`;
  return KINDS.find(([words]) => words.test(text))?.[1] ?? 'unknown';
}
