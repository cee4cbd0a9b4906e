import type { Projection } from '../../../src-preload/contract.ts';
import { t } from '../../i18n/t.ts';
import { attempt } from '../../stores/attempt.ts';
import type { Stores } from '../../stores/stores.ts';
import { keyNames } from '../../ui/shortcuts.ts';
import type { PaletteAction } from './palette-items.ts';

/** Everything that the palette can do, in the order in which it is listed. */
export function paletteActions(stores: Stores, { platform, preferences }: Pick<Projection, 'platform' | 'preferences'>): PaletteAction[] {
  const { chat, ui, library } = stores;
  const { chatId } = chat.state.getState();
  const startNew = () => {
    chat.startNew();
    ui.focusComposer();
  };
  const about: PaletteAction[] =
    chatId === null
      ? []
      : [
          { text: t('palette.exportMarkdown'), icon: 'save', run: () => void library.export(chatId, 'markdown') },
          { text: t('palette.exportJson'), icon: 'save', run: () => void library.export(chatId, 'json') },
        ];
  const themes = (['light', 'dark', 'system'] as const).filter((appearance) => appearance !== preferences.appearance);
  return [
    { text: t('conversations.new'), icon: 'compose', keys: keyNames('new-conversation', platform), run: startNew },
    { text: t('keys.newWindow'), icon: 'window', keys: keyNames('new-window', platform), run: () => attempt(stores, 'window.open', {}) },
    { text: t('keys.model'), icon: 'models', keys: keyNames('model-picker', platform), run: () => ui.openPicker() },
    { text: t('palette.models'), icon: 'models', run: () => ui.go('models') },
    { text: t('commands.auth'), icon: 'key', run: () => ui.openSignIn() },
    { text: t('palette.settings'), icon: 'settings', keys: keyNames('settings', platform), run: () => ui.go('settings') },
    ...about,
    { text: t('conversations.import'), icon: 'load', run: () => void library.import() },
    ...themes.map((appearance): PaletteAction => ({ text: t(`palette.theme.${appearance}`), icon: 'thought', run: () => attempt(stores, 'preferences.set', { appearance }) })),
    {
      text: t('commands.help'),
      icon: 'file',
      run: () => {
        ui.focusComposer();
        ui.showHelp(true);
      },
    },
  ];
}
