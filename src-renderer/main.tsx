import { createRoot } from 'react-dom/client';
import { chosenLocale } from '../src-preload/schemas/language.ts';
import { App } from './app/app.tsx';
import { connect } from './app/connect.ts';
import { preloadParts } from './app/preload-parts.ts';
import { StartFailed } from './app/start-failed.tsx';
import { appErrorOf, openBridge } from './bridge.ts';
import { speak } from './i18n/spoken.ts';
import { preparePicture } from './pictures/prepare.ts';
import { AttachmentStore } from './stores/attachments.ts';
import { ChatStore } from './stores/chat.ts';
import { DraftKeeper } from './stores/drafts.ts';
import { LibraryStore } from './stores/library.ts';
import { createProgressStore } from './stores/progress.ts';
import { createSessionStore, replaceProjection } from './stores/session.ts';
import { shownChat } from './stores/shown-chat.ts';
import { StoresContext, type Stores } from './stores/stores.ts';
import { UiStore } from './stores/ui.ts';

const bridge = openBridge();
const session = createSessionStore();
const nextFrame = (run: () => void) => void requestAnimationFrame(run);
const chat = new ChatStore({ call: bridge.call, nextFrame, now: () => Date.now() });
const ui = new UiStore(localStorage);
const attachments = new AttachmentStore(preparePicture);
const drafts = new DraftKeeper(bridge.call, ui.drafts, attachments);
const library = new LibraryStore({ call: bridge.call, chat, ui });
const stores: Stores = { call: bridge.call, session, chat, library, attachments, drafts, ui, progress: createProgressStore() };

/** Before anything is drawn, so that the address still tells. */
function reopen(): void {
  const chatId = shownChat(location.hash);
  if (chatId !== null) void chat.open(chatId);
}

/** The static frame of index.html stands until main has answered, so that nothing on screen moves twice. */
async function start(): Promise<void> {
  try {
    const projection = await bridge.call('session.get', {});
    await speak(projection.locale);
    replaceProjection(session, projection);
  } catch (thrown) {
    await speak(chosenLocale('system', navigator.languages));
    root.render(<StartFailed error={appErrorOf(thrown)} onRetry={() => void start()} />);
    return;
  }
  reopen();
  root.render(
    <StoresContext value={stores}>
      <App />
    </StoresContext>,
  );
  preloadParts(stores);
}

const element = document.querySelector('#root');
if (!element) throw new Error('index.html has no #root');
const root = createRoot(element);
connect(bridge, stores);
window.addEventListener('pagehide', () => drafts.flush());
void start();
