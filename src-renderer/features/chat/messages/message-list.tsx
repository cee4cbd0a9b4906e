import { memo, useMemo } from 'react';
import type { Message } from '../../../../src-preload/contract.ts';
import { useChat } from '../../../stores/stores.ts';
import { sameItems } from '../../../ui/runs.ts';
import { Windowed } from '../../../ui/windowed.tsx';
import { groupsOf } from './groups.ts';
import { MessageRow } from './message-row.tsx';

/** The messages of a conversation, the first one first. Of a long one, only what is near to what is seen exists. */
export function MessageList({ messages }: { messages: readonly Message[] }) {
  const reveal = useChat((state) => state.reveal);
  const earlier = useChat((state) => state.earlier);
  const groups = useMemo(() => groupsOf(messages, earlier), [messages, earlier]);
  return groups.map(({ key, items: together, estimate }, place) => (
    <Group
      key={key}
      messages={together}
      next={groups[place + 1]?.items[0]}
      estimate={estimate}
      pinned={place === groups.length - 1 || (reveal !== null && together.some(({ id }) => id === reveal))}
    />
  ));
}

interface GroupProps {
  messages: readonly Message[];
  /** What follows the last of them. */
  next: Message | undefined;
  estimate: number;
  pinned: boolean;
}

const Group = memo(
  function Group({ messages, next, estimate, pinned }: GroupProps) {
    return (
      <Windowed className="message-group" estimate={estimate} pinned={pinned}>
        {messages.map((message, place) => (
          <MessageRow key={message.id} message={message} next={messages[place + 1] ?? next} />
        ))}
      </Windowed>
    );
  },
  (before, after) => before.pinned === after.pinned && before.next === after.next && sameItems(before.messages, after.messages),
);
