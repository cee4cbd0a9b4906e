import { useEffect } from 'react';
import { ChatPlace } from '../features/chat/chat-place.tsx';
import { ModelPicker } from '../features/models/picker/model-picker.tsx';
import { Welcome } from '../features/welcome/welcome.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { isUsable } from '../stores/models.ts';
import { useChat, useProjection, useStores, useUi } from '../stores/stores.ts';
import { addressOf } from '../stores/shown-chat.ts';
import { NEW_DRAFT, type Place } from '../stores/ui.ts';
import { useChosenModel } from '../stores/use-chosen-model.ts';
import { CrashGuard } from './crash-guard.tsx';
import { FindingsBanner } from './findings-banner.tsx';
import { keepFocus } from './keep-focus.ts';
import { keyAction } from './keys.ts';
import { modelsPlace, palette, settingsPlace, signInPlace } from './lazy-places.ts';
import { NoticeBanner } from './notice-banner.tsx';
import { OpenedNote } from './opened-note.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { Rail } from './rail.tsx';
import { runKeyAction } from './run-key-action.ts';

/** The window: the rail, and the place that it leads to. */
export function App() {
  const place = useUi((state) => state.place);
  const paletteOpen = useUi((state) => state.palette);
  const signsIn = useUi((state) => state.signIn !== null);
  useLocale();
  useKeys();
  useEffect(keepFocus, []);
  useTitle();
  useAddress();
  return (
    <div className="shell">
      <Rail />
      <CrashGuard key={signsIn ? 'sign-in' : place}>{signsIn ? <signInPlace.Part fallback={<main className="stage" />} /> : <CurrentPlace place={place} />}</CrashGuard>
      {paletteOpen && <palette.Part />}
      <ProblemAlert />
      <OpenedNote />
    </div>
  );
}

function CurrentPlace({ place }: { place: Place }) {
  switch (place) {
    case 'chat':
      return <Chat />;
    case 'models':
      return <modelsPlace.Part fallback={<main className="stage" />} />;
    case 'settings':
      return <settingsPlace.Part fallback={<main className="stage" />} />;
  }
}

function Chat() {
  const banners = (
    <div className="banners">
      <FindingsBanner />
      <NoticeBanner />
    </div>
  );
  return <ChatPlace banners={banners} welcome={useWelcomes() ? <Welcome /> : undefined} picker={<ModelPicker />} />;
}

/** On the first run, until the person starts; later whenever there is nothing to talk to and nothing has been written. */
function useWelcomes(): boolean {
  const { ui } = useStores();
  const usable = isUsable(useChosenModel());
  const isNew = useChat(({ chatId, busy }) => chatId === null && busy === 'no');
  const picking = useUi(({ picker }) => picker !== null);
  const first = useProjection((projection) => projection.firstRun);
  const started = useUi((state) => state.started);
  return isNew && (usable ? first && !started : !picking && !ui.drafts.has(NEW_DRAFT));
}

function useKeys(): void {
  const stores = useStores();
  const platform = useProjection((projection) => projection.platform);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? undefined : keyAction(event, platform);
      if (!action) return;
      event.preventDefault();
      runKeyAction(action, stores);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [stores, platform]);
}

/** The window is named after its conversation, so that several windows can be told apart. */
function useTitle(): void {
  const chatId = useChat((state) => state.chatId);
  const title = useProjection(({ chats }) => chats.find(({ id }) => id === chatId)?.title);
  useEffect(() => {
    document.title = title === undefined ? 'Switchyard' : `${title} - Switchyard`;
  }, [title]);
}

/** A page that has to be loaded again comes back to its conversation. */
function useAddress(): void {
  const chatId = useChat((state) => state.chatId);
  useEffect(() => history.replaceState(null, '', addressOf(chatId)), [chatId]);
}
