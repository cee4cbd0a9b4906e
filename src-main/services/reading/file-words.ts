import { say } from '../../core/say.ts';
import type { TextProblem } from '../../core/settings/document.ts';
import type { Finding } from '../../core/models/view.ts';
import type { AppError } from '../../core/result.ts';
import type { Unreadable } from '../../shell/files.ts';

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  directory: say`there is a folder of that name where the file should be`,
  'not-a-file': say`it is not an ordinary file`,
  permission: say`you may not read it; check its permissions`,
  'dangling-link': say`it is a link to a file that does not exist`,
  'link-loop': say`it is a link that leads back to itself`,
  'too-large': say`it is too large`,
  failed: say`the system refused to read it`,
};

/** A file that is there and cannot be read. */
export function unreadableFinding(code: string, file: string, reason: Unreadable): Finding {
  return { code, severity: 'error', message: say`This file cannot be read: ${UNREADABLE[reason]}. It is not used.`, file };
}

/** A problem of a settings file's own text (R13). */
export function textFinding(file: string, { kind, words, line, column }: TextProblem): Finding {
  switch (kind) {
    case 'malformed':
      return {
        code: 'settings/malformed',
        severity: 'error',
        message: say`This settings file has a mistake: ${words}. It is not used and will not be written to until the mistake is corrected.`,
        file,
        line,
        column,
      };
    case 'trailing-comma':
      return {
        code: 'settings/trailing-comma',
        severity: 'warning',
        message: say`There is a comma too many before this. It is read here, but the Qwen Code CLI refuses the file. Remove the comma.`,
        file,
        line,
        column,
      };
    case 'empty':
      return { code: 'settings/empty', severity: 'note', message: say`This settings file is empty. It counts as one without settings.`, file };
  }
}

/** A settings file whose bytes are not UTF-8: it is read as well as it can be, and not written to. */
export function encodingFinding(file: string): Finding {
  return {
    code: 'settings/not-utf8',
    severity: 'warning',
    message: say`This settings file is not saved as UTF-8, so some of its letters cannot be read and it will not be written to. Save it as UTF-8.`,
    file,
  };
}

/** A settings file that vanished in the middle of another program's write. */
export function interruptedFinding(file: string, aside: string): Finding {
  return {
    code: 'settings/interrupted-write',
    severity: 'warning',
    message: say`This settings file is missing, and ${aside} lies beside it: another program may have stopped while it wrote. Rename that file back, or delete it if it is not needed.`,
    file,
  };
}

/** True for a finding about a settings file that could not be used at all. */
export function isFatal({ code, severity }: Finding): boolean {
  return severity === 'error' && code.startsWith('settings/');
}

/** What stops the terminal for good: a settings file that has a mistake or cannot be read. */
export function fatalError({ code, file = '', line, column, message }: Finding): AppError {
  const place = line === undefined ? file : say`${file}, line ${line}, column ${column ?? 1}`;
  return { code: code === 'settings/malformed' ? code : 'settings/unreadable', message: say`${place}: ${message}`, action: 'open-settings' };
}
