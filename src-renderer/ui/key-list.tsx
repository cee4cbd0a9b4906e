import type { Projection } from '../../src-preload/contract.ts';
import { t } from '../i18n/t.ts';
import { keyNames } from './shortcuts.ts';

const ROWS = [
  { text: 'keys.newConversation', keys: 'new-conversation' },
  { text: 'keys.palette', keys: 'palette' },
  { text: 'keys.model', keys: 'model-picker' },
  { text: 'keys.settings', keys: 'settings' },
  { text: 'keys.newWindow', keys: 'new-window' },
  { text: 'keys.places', keys: 'places' },
  { text: 'keys.stop', keys: 'escape' },
  { text: 'keys.region', keys: 'next-region' },
] as const;

/** All shortcuts, in the platform's own names. */
export function KeyList({ platform }: { platform: Projection['platform'] }) {
  return (
    <dl className="key-list">
      {ROWS.map(({ text, keys }) => (
        <KeyRow key={keys} text={t(text)} keys={keyNames(keys, platform)} />
      ))}
    </dl>
  );
}

function KeyRow({ text, keys }: { text: string; keys: string }) {
  return (
    <>
      <dt>{text}</dt>
      <dd>
        <kbd className="kbd">{keys}</kbd>
      </dd>
    </>
  );
}
