import { useState } from 'react';
import { appErrorOf } from '../../bridge.ts';
import { useStores } from '../../stores/stores.ts';

/** The form's state. Saving empties it; a key that was refused stays to be saved elsewhere. */
export function useAddKey() {
  const { call, ui } = useStores();
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const [saved, setSaved] = useState('');
  const save = async (keep: 'disk' | 'session'): Promise<void> => {
    setSaved('');
    try {
      await call('vault.set', { name, value: key.trim(), keep });
      setName('');
      setKey('');
      setSaved(name);
    } catch (thrown) {
      ui.report(appErrorOf(thrown));
    }
  };
  return { name, key, saved, setName, setKey, save: (keep: 'disk' | 'session') => void save(keep) };
}
