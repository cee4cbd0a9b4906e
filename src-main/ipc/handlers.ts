import type { Projection } from '../../src-preload/contract.ts';
import { openableLink } from '../core/links.ts';
import type { FilePosition } from '../core/line-editor.ts';
import { AppFailure } from '../core/result.ts';
import type { Handlers } from './dispatch.ts';
import { accountHandlers, type AccountPorts } from './handlers/accounts.ts';
import { chatHandlers, type ChatPorts } from './handlers/chat.ts';
import { checkHandlers, type CheckPorts } from './handlers/check.ts';
import { doctorHandlers, type DoctorPorts } from './handlers/doctor.ts';
import { done } from './handlers/done.ts';
import { editingHandlers, type EditingPorts } from './handlers/editing.ts';
import { libraryHandlers, type LibraryPorts } from './handlers/library.ts';
import { keyHandlers, type KeyPorts } from './handlers/keys.ts';
import { modelHandlers, type ModelPorts } from './handlers/models.ts';
import { noticeHandlers, type NoticePorts } from './handlers/notices.ts';
import { placeHandlers, type PlacePorts } from './handlers/places.ts';
import { setupHandlers, type SetupPorts } from './handlers/setup.ts';
import { signInHandlers, type SignInCallPorts } from './handlers/sign-in.ts';
import { updateHandlers, type UpdatePorts } from './handlers/updates.ts';

/** What the calls act on. */
export interface HandlerPorts extends ChatPorts, LibraryPorts, ModelPorts, KeyPorts, AccountPorts, CheckPorts, DoctorPorts, EditingPorts, NoticePorts, PlacePorts, SetupPorts, SignInCallPorts, UpdatePorts {
  projection(windowId: number): Promise<Projection>;
  openLink(url: string): Promise<void>;
  /** At a position where there is an editor that takes one. */
  openFile(windowId: number, file: string, position?: FilePosition): Promise<{ at: 'line' | 'file' }>;
  openWindow(windowId: number): Promise<void>;
}

/** The table: one entry for each call of the contract. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const { answers, checks, signIns, projection, openLink, openFile, openWindow } = ports;
  return {
    ...chatHandlers(ports),
    ...libraryHandlers(ports),
    ...modelHandlers(ports),
    ...keyHandlers(ports),
    ...doctorHandlers(ports),
    ...setupHandlers(ports),
    ...checkHandlers(ports),
    ...accountHandlers(ports),
    ...editingHandlers(ports),
    ...placeHandlers(ports),
    ...signInHandlers(ports),
    ...noticeHandlers(ports),
    ...updateHandlers(ports),
    async 'session.get'(_argument, { windowId }) {
      answers.forget(windowId);
      checks.forget(windowId);
      void signIns.forget(windowId);
      return projection(windowId);
    },
    'file.open': ({ file, line, column }, { windowId }) => openFile(windowId, file, line === undefined ? undefined : { line, ...(column !== undefined && { column }) }),
    async 'link.open'({ url }) {
      const link = openableLink(url);
      if (!link.ok) throw new AppFailure(link.error);
      return done(openLink(link.value));
    },
    'window.open': (_argument, { windowId }) => done(openWindow(windowId)),
  };
}
