import { join } from 'node:path';
import { secretVariables } from '../core/environment/secret-variables.ts';
import { knownSecrets } from '../core/known-secrets.ts';
import type { Log } from '../core/log/entry.ts';
import { errorText } from '../core/log/error-text.ts';
import { LOG_LIMITS } from '../core/log/rotation.ts';
import { AppFailure } from '../core/result.ts';
import { createLog, type AppLog } from '../services/log/log.ts';
import type { Place } from '../services/place.ts';
import { logFile } from '../shell/log-file.ts';
import { once } from './once.ts';

/** The log in the app's own folder; its first entry says what was started. */
export function openLog(data: string, { environment }: Place): AppLog {
  const variables = once(() => secretVariables(environment).map((name) => environment[name] ?? ''));
  const appLog = createLog({ append: logFile(join(data, 'logs'), LOG_LIMITS), now: Date.now, secrets: () => [...knownSecrets(), ...variables()] });
  appLog.log({ level: 'info', code: 'app/start', text: `Switchyard ${__APP_VERSION__}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}` });
  return appLog;
}

/** Faults of the main process are noted on their way: an exception still brings up the system's own dialogue. */
export function logFaults(log: Log): void {
  process.on('uncaughtExceptionMonitor', (error) => log({ level: 'error', code: 'main/exception', text: errorText(error) }));
  process.on('unhandledRejection', (reason) => log({ level: 'error', code: 'main/rejection', text: errorText(reason) }));
}

/** Of the calls that fail: writes, by their code, and faults of the app. What else a call refuses is told where it was asked for. */
export const logCallFailures =
  (log: Log) =>
  (error: unknown): void => {
    if (!(error instanceof AppFailure)) log({ level: 'error', code: 'internal', text: errorText(error) });
    else if (/^(?:storage|settings)\//u.test(error.error.code)) log({ level: 'warn', code: error.error.code, text: 'not written' });
  };
