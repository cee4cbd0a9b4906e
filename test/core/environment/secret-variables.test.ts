import { expect, it } from 'vitest';
import { secretVariables } from '../../../src-main/core/environment/secret-variables.ts';

it('names variables that hold a key, by name or by value, and none that the system needs', () => {
  const environment = {
    OPENAI_API_KEY: 'x', HF_TOKEN: 'x', my_secret: 'x', DB_PASSWORD: 'x', KEY_ONE: 'x', KEYS: 'x', GOOGLE_APPLICATION_CREDENTIALS: '/x',
    PLAIN: 'sk-1234567890abcdef', HTTPS_PROXY: 'http://user:word@proxy:8080',
    PATH: '/bin', HOME: '/home/x', DISPLAY: ':0', XAUTHORITY: '/home/x/.Xauthority', SSH_AUTH_SOCK: '/run/x', GNOME_KEYRING_CONTROL: '/run/x', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/x', HTTP_PROXY: 'http://proxy:8080', EMPTY: undefined,
  };
  expect(secretVariables(environment)).toEqual(['OPENAI_API_KEY', 'HF_TOKEN', 'my_secret', 'DB_PASSWORD', 'KEY_ONE', 'KEYS', 'GOOGLE_APPLICATION_CREDENTIALS', 'PLAIN', 'HTTPS_PROXY']);
});
