import type { Flags } from '../core/flags.ts';

/** Where and for whom the settings are read: all that the rules need to know of the machine. */
export interface Place {
  /** The home folder, absolute. */
  home: string;
  /** The folder that the window or terminal works in, absolute. */
  cwd: string;
  /** The process environment. */
  environment: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  flags: Flags;
  /** `modelKey` of the model chosen for this window only; stronger than flags and settings. */
  windowModel?: string;
}
