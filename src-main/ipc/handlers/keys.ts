import type { keyCalls } from '../../../src-preload/calls/keys.ts';
import { Secret } from '../../core/secret.ts';
import type { ShellEnvironment } from '../../services/shell-environment.ts';
import type { Vault } from '../../services/vault/vault.ts';
import type { HandlersOf } from '../dispatch.ts';
import { done } from './done.ts';

/** What the calls about kept keys act on. */
export interface KeyPorts {
  vault: Vault;
  shellEnvironment: ShellEnvironment;
}

export const keyHandlers = ({ vault, shellEnvironment }: KeyPorts): HandlersOf<typeof keyCalls> => ({
  'vault.check': () => done(vault.check()),
  'vault.set': ({ name, value, keep }) => done(vault.set(name, new Secret(value), keep)),
  'vault.clear': ({ name }) => done(vault.clear(name)),
  'shellEnvironment.refresh': () => done(shellEnvironment.refresh()),
  'shellEnvironment.use': ({ mode }) => done(shellEnvironment.use(mode)),
});
