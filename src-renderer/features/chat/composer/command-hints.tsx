import { t } from '../../../i18n/t.ts';
import type { Command } from './commands.ts';

interface CommandHintsProps {
  commands: readonly Command[];
  onPick: (command: Command) => void;
}

/** The commands that the typed text may become; Enter takes the first. */
export function CommandHints({ commands, onPick }: CommandHintsProps) {
  if (commands.length === 0) return null;
  return (
    <ul className="command-hints" aria-label={t('commands.label')}>
      {commands.map((command, place) => (
        <li key={command}>
          <button type="button" tabIndex={-1} className={place === 0 ? 'command-first' : undefined} onClick={() => onPick(command)}>
            <span className="mono">/{command}</span>
            <span>{t(`commands.${command}`)}</span>
            {place === 0 && <kbd className="kbd">Enter</kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}
