import type { Finding } from '../core/models/view.ts';
import { say } from '../core/say.ts';
import type { LoginShellRun } from '../shell/login-shell.ts';

/** Why a login shell's variables are not there. */
export type ShellTrouble = Extract<LoginShellRun, { ok: false }>['reason'] | 'unsupported';

const WHY: Readonly<Record<ShellTrouble, string>> = {
  timeout: say`it did not finish within 5 seconds`,
  'too-much': say`its start-up files print too much`,
  ended: say`it ended before it could list its variables; a start-up file may call exit`,
  'not-started': say`it could not be started`,
  unsupported: say`it is none of bash, zsh, fish and sh`,
};

/** Never more than a note: everything else works without the shell's variables. */
export const shellFinding = (shell: string, trouble: ShellTrouble): Finding => ({
  code: `login-shell/${trouble}`,
  severity: 'note',
  message: say`Variables that only your login shell (${shell || 'none'}) exports are not known here: ${WHY[trouble]}. Correct its start-up files and refresh, put the variables into ~/.qwen/.env, or switch this off in Settings.`,
});
