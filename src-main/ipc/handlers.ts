import type { OpenChat, Projection } from '../../src-preload/contract.ts';
import { openableLink } from '../core/links.ts';
import { AppFailure } from '../core/result.ts';
import type { Answers } from '../services/answers.ts';
import type { Conversations } from '../services/conversations.ts';
import { Secret } from '../core/secret.ts';
import type { Sessions } from '../services/session.ts';
import type { ShellEnvironment } from '../services/shell-environment.ts';
import type { Vault } from '../services/vault.ts';
import type { Handlers } from './dispatch.ts';

/** What the calls act on. */
export interface HandlerPorts {
  sessions: Sessions;
  conversations: Conversations;
  answers: Answers;
  vault: Vault;
  shellEnvironment: ShellEnvironment;
  projection(windowId: number): Promise<Projection>;
  openLink(url: string): Promise<void>;
  openFile(windowId: number, file: string): Promise<void>;
  openWindow(windowId: number): Promise<void>;
}

/** The table: one entry for each call of the contract. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const { sessions, conversations, answers, vault, shellEnvironment, projection, openLink, openFile, openWindow } = ports;
  const done = async (task: Promise<void>): Promise<null> => {
    await task;
    return null;
  };
  return {
    async 'session.get'(_argument, { windowId }) {
      answers.forget(windowId);
      return projection(windowId);
    },
    'model.select': ({ key, scope }, { windowId }) => done(sessions.select(windowId, key, scope)),
    'model.explain': ({ key }, { windowId }) => sessions.explain(windowId, key),
    'chat.open': ({ chatId }, { windowId }): Promise<OpenChat> => conversations.open(chatId, windowId),
    async 'chat.send'({ chatId, text }, { windowId }) {
      return conversations.send({ chatId, text, route: await sessions.route(windowId), viewer: windowId });
    },
    async 'chat.retry'({ chatId }, { windowId }) {
      return conversations.retry({ chatId, route: await sessions.route(windowId), viewer: windowId });
    },
    'chat.stop': ({ streamId }) => done(answers.stop(streamId)),
    async 'chat.acknowledge'({ streamId, seq }, { windowId }) {
      answers.acknowledge(windowId, streamId, seq);
      return null;
    },
    'file.open': ({ file }, { windowId }) => done(openFile(windowId, file)),
    async 'link.open'({ url }) {
      const link = openableLink(url);
      if (!link.ok) throw new AppFailure(link.error);
      return done(openLink(link.value));
    },
    'vault.check': () => done(vault.check()),
    'vault.set': ({ name, value, keep }) => done(vault.set(name, new Secret(value), keep)),
    'vault.clear': ({ name }) => done(vault.clear(name)),
    'shellEnvironment.refresh': () => done(shellEnvironment.refresh()),
    'shellEnvironment.use': ({ mode }) => done(shellEnvironment.use(mode)),
    'window.open': (_argument, { windowId }) => done(openWindow(windowId)),
  };
}
