/** Why no browser is expected to open on the screen in front of the person. */
export type BrowserObstacle = 'ssh' | 'container' | 'no-display' | 'no-opener';

/** Whether a browser can open here. */
export type Situation = { canOpen: true } | { canOpen: false; reason: BrowserObstacle };

/** What is known of the machine. */
export interface Surroundings {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  /** The machine has the program that opens addresses (`xdg-open`); only Linux is in doubt. */
  hasOpener: boolean;
  /** A container's mark was found on the disk (`/.dockerenv`, `/run/.containerenv`). */
  isContainer: boolean;
}

const SSH = ['SSH_CONNECTION', 'SSH_CLIENT', 'SSH_TTY'];
const CONTAINER = ['container', 'KUBERNETES_SERVICE_HOST', 'REMOTE_CONTAINERS', 'CODESPACES'];
const DISPLAY = ['DISPLAY', 'WAYLAND_DISPLAY'];

/** A browser that opens over SSH opens on the wrong computer. A container is in the way only if nothing there opens addresses. */
export function situationOf({ platform, environment, hasOpener, isContainer }: Surroundings): Situation {
  const has = (names: readonly string[]): boolean => names.some((name) => Boolean(environment[name]));
  if (has(SSH)) return { canOpen: false, reason: 'ssh' };
  if (platform !== 'linux') return { canOpen: true };
  if (!hasOpener) return { canOpen: false, reason: isContainer || has(CONTAINER) ? 'container' : 'no-opener' };
  return has(DISPLAY) ? { canOpen: true } : { canOpen: false, reason: 'no-display' };
}
