// One answer in the thread of @assistant-ui/react, put together as its documentation does: the app's own store, its Markdown part.
import { AssistantRuntimeProvider, MessagePrimitive, ThreadPrimitive, useExternalStoreRuntime } from '@assistant-ui/react';
import { MarkdownTextPrimitive } from '@assistant-ui/react-markdown';
import type { ReactElement } from 'react';
import remarkGfm from 'remark-gfm';

/** Without its typing effect, which would show the text later than it came. */
const Text = (): ReactElement => <MarkdownTextPrimitive remarkPlugins={[remarkGfm]} smooth={false} />;

const Answer = (): ReactElement => (
  <MessagePrimitive.Root>
    <MessagePrimitive.Parts components={{ Text }} />
  </MessagePrimitive.Root>
);

const CONVERSATION = { UserMessage: Answer, AssistantMessage: Answer };

export function AssistantThread({ text, growing }: { text: string; growing: boolean }): ReactElement {
  const runtime = useExternalStoreRuntime({
    isRunning: growing,
    messages: [{ role: 'assistant', id: 'answer', text }],
    convertMessage: ({ id, text: said }: { id: string; text: string }) => ({ role: 'assistant' as const, id, content: [{ type: 'text' as const, text: said }] }),
    onNew: () => Promise.resolve(),
  });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root>
        <ThreadPrimitive.Viewport>
          <ThreadPrimitive.Messages components={CONVERSATION} />
        </ThreadPrimitive.Viewport>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  );
}
