import { homedir, userInfo } from 'node:os';

/** What systems name as the home of those who have none. */
const NOWHERE = '/nonexistent';

/** The person's home folder: what the environment names, else the system's list of users, else one that does not exist. */
export function homeFolder(): string {
  for (const look of [homedir, () => userInfo().homedir]) {
    try {
      const folder = look();
      if (folder !== '') return folder;
    } catch {
      // a number without a name, as in some containers
    }
  }
  return NOWHERE;
}
