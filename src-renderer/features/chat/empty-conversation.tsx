import { t } from '../../i18n/t.ts';
import { useProjection } from '../../stores/stores.ts';
import { Mark } from '../../ui/icons.tsx';
import { keyNames } from '../../ui/shortcuts.ts';

/** What a new conversation shows before its first message. */
export function EmptyConversation() {
  const platform = useProjection((projection) => projection.platform);
  const rows = [
    { text: t('chat.empty.send'), keys: 'Enter' },
    { text: t('chat.empty.line'), keys: platform === 'darwin' ? '⇧Enter' : 'Shift+Enter' },
    { text: t('chat.empty.model'), keys: keyNames('model-picker', platform) },
    { text: t('commands.label'), keys: '/' },
  ];
  return (
    <div className="chat-empty">
      <Mark />
      <h2>{t('chat.empty.title')}</h2>
      <dl>
        {rows.map(({ text, keys }) => (
          <div key={text} className="chat-empty-row">
            <dt>{text}</dt>
            <dd>
              <kbd className="kbd">{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
