import { useCallback, useState } from 'react';
import { t } from '../../../i18n/t.ts';
import { useChatSearch } from '../../../stores/search.ts';
import { useProjection, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { ContextMenu } from '../../../ui/context-menu.tsx';
import { keyNames } from '../../../ui/shortcuts.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { conversationMenu, type MenuAt } from './conversation-menu.ts';
import { ConversationRows } from './conversation-rows.tsx';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';

/** The second column: all conversations, a search over what stands in them, and the way to a new one. */
export function ConversationList() {
  const stores = useStores();
  const { chat, ui, library } = stores;
  const chats = useProjection((projection) => projection.chats);
  const platform = useProjection((projection) => projection.platform);
  const folder = useProjection((projection) => projection.folder);
  const now = useMinute();
  const [query, setQuery] = useState('');
  const found = useChatSearch(query);
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);
  const startNew = () => {
    chat.startNew();
    ui.focusComposer();
  };
  return (
    <nav className="conversations" aria-label={t('conversations.label')} data-region>
      <div className="conversations-head">
        <Button className="conversations-new" title={keyNames('new-conversation', platform)} onClick={startNew}>
          <Icon name="compose" />
          <span>{t('conversations.new')}</span>
        </Button>
        <Button look="quiet" square aria-label={t('conversations.import')} title={t('conversations.import')} onClick={() => void library.import()}>
          <Icon name="load" />
        </Button>
      </div>
      <SearchField query={query} found={found} onChange={setQuery} />
      {found ? (
        <SearchResults found={found} now={now} />
      ) : (
        <ConversationRows chats={chats} now={now} menuFor={menu?.chat.id} onMenu={setMenu} />
      )}
      <p className="conversations-folder" title={t('conversations.folder', { folder })}>
        <Icon name="folder" />
        <span className="truncate" dir="ltr">{folder}</span>
      </p>
      {menu && <ContextMenu label={t('conversations.menuOf', { title: menu.chat.title })} items={conversationMenu(menu.chat, stores)} at={menu.at} onClose={closeMenu} />}
    </nav>
  );
}
