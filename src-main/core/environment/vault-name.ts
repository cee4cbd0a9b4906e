import { isUnsafeName } from '../settings/json.ts';

/** Variables that say where or what, not who: nothing to hide, and lists of models are made of them. */
const NOT_A_KEY = /(?:_BASE_URL|_ENDPOINT|_MODEL|_ORG_ID|_PROJECT_ID|_PROJECT|_LOCATION|^HTTPS?_PROXY|^NO_PROXY)$/i;

/** Whether the vault takes a variable of this name: it keeps keys. */
export const isKeyName = (name: string): boolean => !NOT_A_KEY.test(name) && !isUnsafeName(name);
