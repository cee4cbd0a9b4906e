import type { Log } from '../../core/log/entry.ts';
import { errorText } from '../../core/log/error-text.ts';
import { updateTrouble } from '../../core/updates/update-trouble.ts';
import type { UpdateEvent } from '../../core/updates/update-view.ts';

/** The part of electron-updater that tells what happens. */
interface TellingUpdater {
  on(event: 'checking-for-update' | 'update-not-available', listener: () => void): unknown;
  on(event: 'update-available' | 'update-downloaded', listener: (info: { version: string }) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Tells what an updater does, `now` in milliseconds since the epoch; a failure is in the log, too, without its message, which can hold addresses. */
export function followUpdater(updater: TellingUpdater, { tell, log, now }: { tell: (event: UpdateEvent) => void; log: Log; now: () => number }): void {
  updater.on('checking-for-update', () => tell({ kind: 'checking' }));
  updater.on('update-not-available', () => tell({ kind: 'none', at: now() }));
  updater.on('update-available', ({ version }) => tell({ kind: 'found', version }));
  updater.on('update-downloaded', ({ version }) => tell({ kind: 'ready', version }));
  updater.on('error', (error) => {
    const trouble = updateTrouble(error);
    log({ level: 'warn', code: 'update/failed', text: `${trouble} ${errorText(error)}` });
    tell({ kind: 'failed', trouble });
  });
}
