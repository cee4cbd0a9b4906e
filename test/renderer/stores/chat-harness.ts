import { openBridge } from '../../../src-renderer/bridge.ts';
import { ChatStore } from '../../../src-renderer/stores/chat.ts';
import type { FakeBridge } from '../fake-bridge.ts';

/** A chat store whose frames come when the test says so, 16 ms after one another. No DOM. */
export function chatOver(bridge: FakeBridge): { chat: ChatStore; frame: () => void } {
  let now = 1000;
  let asked: (() => void)[] = [];
  const chat = new ChatStore({
    call: openBridge(bridge).call,
    nextFrame: (run) => void asked.push(run),
    now: () => now,
  });
  return {
    chat,
    frame: () => {
      now += 16;
      const due = asked;
      asked = [];
      for (const run of due) run();
    },
  };
}

/** A promise that the test settles by hand. */
export function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let settle: ((value: T) => void) | undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle?.(value) };
}
