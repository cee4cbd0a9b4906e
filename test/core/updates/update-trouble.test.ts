import { expect, it } from 'vitest';
import { updateTrouble } from '../../../src-main/core/updates/update-trouble.ts';

const failure = (message: string, code?: string): Error => Object.assign(new Error(message), code !== undefined && { code });

it.each([
  ['offline', failure('net::ERR_INTERNET_DISCONNECTED')],
  ['offline', failure('getaddrinfo ENOTFOUND example.com', 'ENOTFOUND')],
  ['no-answer', failure('net::ERR_CONNECTION_REFUSED')],
  ['no-answer', failure('Cannot find channel "latest-linux.yml" update info: HttpError: 404', 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND')],
  ['damaged', failure('sha512 checksum mismatch, expected a, got b', 'ERR_CHECKSUM_MISMATCH')],
  ['disk', failure("ENOSPC: no space left on device, open '/x'", 'ENOSPC')],
  ['disk', failure("EACCES: permission denied, unlink '/opt/x.AppImage'", 'EACCES')],
  ['signature', failure('New version 2.0.0 is not signed by the application owner', 'ERR_UPDATER_INVALID_SIGNATURE')],
  ['unreadable', failure('Cannot parse update info from latest.yml', 'ERR_UPDATER_INVALID_UPDATE_INFO')],
  ['unknown', failure('something else')],
  ['unknown', 'not even an error'],
])('is %s for %s', (trouble, error) => {
  expect(updateTrouble(error)).toBe(trouble);
});
