import type { Source } from '../../core/provenance.ts';

/** A file that the app reads or writes, for the person to find. */
export interface PlaceFile {
  /** As people write it. */
  file: string;
  kind: 'settings' | 'env' | 'trusted-folders' | 'credentials';
  /** `system` ones belong to the organisation. */
  scope: 'system-defaults' | 'user' | 'workspace' | 'system';
  exists: boolean;
  /** It counts at this moment: of `.env` files only the first one does (R2). */
  used: boolean;
}

/** Whether the settings of the window's folder may be used. */
export interface FolderTrust {
  /** Off: every folder is trusted. */
  enabled: boolean;
  trusted: boolean;
  /** The rule that names this very folder, if there is one. */
  rule?: 'TRUST_FOLDER' | 'TRUST_PARENT' | 'DO_NOT_TRUST';
  /** Where the rules are kept. */
  file: string;
}

/** Where this window's values live, for the Settings place. No secret in it. */
export interface PlaceView {
  files: PlaceFile[];
  folder: string;
  trust: FolderTrust;
  /** The app's own folder. */
  dataFolder: string;
  /** What has to be typed before all data is deleted. */
  deleteWord: string;
  /** Through which requests go to the chosen model, without its password. */
  proxy?: { address: string; source: Source };
}
