import type { Message } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { useChat, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';

/** "‹ 2/3 ›": leads through the versions of a message, each with what followed it. Nothing where there is one only. */
export function VersionSwitch({ message: { role, versions } }: { message: Message }) {
  const { chat } = useStores();
  const busy = useChat(({ busy: state, live }) => state !== 'no' || live !== null);
  if (!versions) return null;
  const { ids, shown } = versions;
  const step = (by: 1 | -1) => {
    const to = ids[shown + by];
    return {
      // Not `disabled`: a button that goes away under the focus would drop it.
      'aria-disabled': to === undefined || busy,
      onClick: () => {
        if (to !== undefined && !busy) void chat.showVersion(to);
      },
    };
  };
  return (
    <div className="versions" role="group" aria-label={t(role === 'user' ? 'chat.versions.question' : 'chat.versions.answer')}>
      <Button look="quiet" small square aria-label={t('chat.versions.previous')} title={t('chat.versions.previous')} {...step(-1)}>
        <Icon name="left" />
      </Button>
      <span aria-label={t('chat.versions.place', { place: shown + 1, count: ids.length })} role="status">
        {shown + 1}/{ids.length}
      </span>
      <Button look="quiet" small square aria-label={t('chat.versions.next')} title={t('chat.versions.next')} {...step(1)}>
        <Icon name="right" />
      </Button>
    </div>
  );
}
