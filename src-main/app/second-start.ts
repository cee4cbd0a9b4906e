import { app } from 'electron';
import { parseFlags } from '../core/flags.ts';
import { isProfileHeld } from '../shell/profile-lock.ts';
import type { Place } from '../services/place.ts';

/** What a second start hands to the first: its arguments and its folder. */
export interface Start {
  argv: string[];
  cwd: string;
}

/** True for the first start. A later one hands itself over and must quit. Where no lock can be written, the one that finds none is the first. */
export function isFirstStart(start: Start): boolean {
  return app.requestSingleInstanceLock({ ...start }) || !isProfileHeld(app.getPath('userData'));
}

/** Opens a window for every later start, with that start's own folder and flags. */
export function onLaterStart(place: Place, open: (place: Place) => void): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => open(placeOf(data, place)));
}

/** What arrives from another process is checked; anything odd opens a plain window. */
function placeOf(data: unknown, place: Place): Place {
  const { argv, cwd } = (typeof data === 'object' && data !== null ? data : {}) as Partial<Record<keyof Start, unknown>>;
  const words = Array.isArray(argv) ? argv.filter((word): word is string => typeof word === 'string') : [];
  const flags = parseFlags(words);
  const { windowModel: _windowModel, ...base } = place;
  return { ...base, cwd: typeof cwd === 'string' && cwd !== '' ? cwd : place.cwd, flags: flags.ok ? flags.value : {} };
}
