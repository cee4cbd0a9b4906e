import { AppFailure } from '../core/result.ts';
import type { PlaceView } from './place-view.ts';

/** What the Settings place does with files and folders. */
export interface Places {
  get(windowId: number): Promise<PlaceView>;
  reveal(windowId: number, file: string): Promise<void>;
  openData(): Promise<void>;
  deleteData(confirmation: string): Promise<void>;
  chooseFolder(windowId: number): Promise<{ folder: string } | null>;
  trust(windowId: number, trust: TrustChoice): Promise<void>;
}

/** A rule of `trustedFolders.json`, or that there is none. */
export type TrustChoice = 'TRUST_FOLDER' | 'TRUST_PARENT' | 'DO_NOT_TRUST' | 'none';

async function unavailable(): Promise<never> {
  throw new AppFailure({ code: 'internal', message: 'This is not possible in this version yet.' });
}

export function createPlaces(): Places {
  return { get: unavailable, reveal: unavailable, openData: unavailable, deleteData: unavailable, chooseFolder: unavailable, trust: unavailable };
}
