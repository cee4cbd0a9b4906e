import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { ownWords } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import type { Attached } from '../../../stores/attachments.ts';
import { useAttachments, useChat, useStores, useUi } from '../../../stores/stores.ts';
import { NEW_DRAFT } from '../../../stores/ui.ts';
import { isComposing } from '../../../ui/is-composing.ts';
import { hintsFor, readTyped, type Command } from './commands.ts';

interface ComposerParts {
  textarea: RefObject<HTMLTextAreaElement | null>;
  hasText: boolean;
  /** Commands that the text may become; null when it is none. */
  hints: readonly Command[] | null;
  onInput: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  submit: () => void;
  pick: (command: Command) => void;
}

/** The composer's behaviour: drafts by conversation, commands, and sending without ever losing what was typed. No message is sent while it is `blocked`. */
export function useComposer(blocked: boolean): ComposerParts {
  const { chat, ui, drafts, attachments } = useStores();
  const textarea = useRef<HTMLTextAreaElement>(null);
  const draftKey = useChat(({ chatId }) => chatId ?? NEW_DRAFT);
  const focus = useUi((state) => state.composerFocus);
  const pictures = useAttachments((state) => state.pictures[draftKey]) ?? NO_PICTURES;
  const [noticed, setNoticed] = useState(() => notice(draftKey, ui.drafts.get(draftKey) ?? ''));
  // Another conversation brings its own draft, which nobody has typed just now.
  const { hasText, hints } = noticed.draftKey === draftKey ? noticed : notice(draftKey, ui.drafts.get(draftKey) ?? '');

  const write = (text: string) => {
    if (textarea.current && textarea.current.value !== text) textarea.current.value = text;
    if (text !== '' && !ui.drafts.has(draftKey)) chat.prepare();
    if (text === '') ui.drafts.delete(draftKey);
    else ui.drafts.set(draftKey, text);
    drafts.changed(draftKey);
    setNoticed(notice(draftKey, text));
  };

  useLayoutEffect(() => {
    const draft = ui.drafts.get(draftKey) ?? '';
    if (textarea.current && textarea.current.value !== draft) textarea.current.value = draft;
  }, [draftKey, ui]);
  useEffect(() => {
    void drafts.kept(draftKey).then((kept) => {
      if (kept && kept.pictures.length > 0) attachments.restore(draftKey, kept.pictures);
      const text = kept?.text ?? '';
      if (text === '') return;
      ui.drafts.set(draftKey, text);
      if ((chat.state.getState().chatId ?? NEW_DRAFT) !== draftKey) return;
      if (textarea.current) textarea.current.value = text;
      setNoticed(notice(draftKey, text));
    });
  }, [draftKey, drafts, chat, ui, attachments]);
  useEffect(() => {
    if (focus >= 0) textarea.current?.focus();
  }, [focus]);
  // A start is over here, for whoever measures it: the field is there, has the focus and listens.
  useEffect(() => void performance.mark('composer'), []);

  const run = (command: Command, rest: string) => {
    write('');
    if (command === 'model') ui.openPicker(rest);
    else if (command === 'auth') ui.openSignIn();
    else if (command === 'help') ui.showHelp(true);
    else chat.startNew();
  };
  // A button that tries again sends what stands here by then.
  const latest = useRef(() => {});
  const send = async (text: string) => {
    if (!(await chat.send(text, { images: pictures.map(({ picture }) => picture), again: () => latest.current() }))) return;
    ui.drafts.delete(draftKey);
    attachments.clear(draftKey);
    drafts.changed(draftKey);
    drafts.flush();
    const shown = chat.state.getState().chatId ?? NEW_DRAFT;
    const draft = ui.drafts.get(shown) ?? '';
    if (textarea.current) textarea.current.value = draft;
    setNoticed(notice(shown, draft));
  };
  const submit = () => {
    const text = textarea.current?.value ?? '';
    const [first] = hintsFor(text) ?? [];
    if (first !== undefined) return run(first, '');
    const typed = readTyped(text);
    if (typed.kind === 'command') run(typed.command, typed.rest);
    else if (blocked) return;
    else if (typed.kind === 'message') void send(typed.text);
    else if (typed.kind === 'empty' && pictures.length > 0) void send('');
    else if (typed.kind === 'unknown-command') chat.report({ code: 'chat/unknown-command', message: ownWords(t('commands.unknown', { command: typed.word })) });
  };

  useEffect(() => {
    latest.current = submit;
  });

  return {
    textarea,
    hasText,
    hints,
    submit,
    pick: (command) => run(command, ''),
    onInput: () => write(textarea.current?.value ?? ''),
    onKeyDown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
      event.preventDefault();
      submit();
    },
  };
}

const NO_PICTURES: readonly Attached[] = [];

/** What the buttons and hints need to know of a text. */
function notice(draftKey: string, text: string): Pick<ComposerParts, 'hasText' | 'hints'> & { draftKey: string } {
  return { draftKey, hasText: /\S/.test(text), hints: hintsFor(text) };
}
