import { safeStorage } from 'electron';
import { keyringOver, type Keyring } from './keyring-adapter.ts';

/** The system's keyring, through Electron. */
export const systemKeyring = (): Keyring => keyringOver(safeStorage, process.platform);
