import { useStore } from 'zustand/react';
import { useStores, type Stores } from '../../stores/stores.ts';
import { Wizard } from './wizard.ts';
import type { WizardState } from './wizard-state.ts';

/** One wizard for each window; it keeps what was typed while another place is shown. */
const wizards = new WeakMap<Stores, Wizard>();

export function useWizard(): Wizard {
  const stores = useStores();
  const known = wizards.get(stores);
  if (known) return known;
  const wizard = new Wizard(stores);
  wizards.set(stores, wizard);
  return wizard;
}

export function useWizardState<T>(select: (state: WizardState) => T): T {
  return useStore(useWizard().state, select);
}
