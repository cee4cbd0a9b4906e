import { t } from '../../../i18n/t.ts';
import { Icon } from '../../../ui/icons.tsx';

/** What the model thought before it answered, folded. */
export function Reasoning({ text, live }: { text: string; live: boolean }) {
  return (
    <details className="reasoning">
      <summary>
        <Icon name="right" />
        {t(live ? 'chat.reasoning.live' : 'chat.reasoning')}
      </summary>
      <div className="selectable" dir="auto">{text}</div>
    </details>
  );
}
