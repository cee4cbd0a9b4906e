import type { AppError } from '../result.ts';
import type { Secret } from '../secret.ts';

/** How it stands with the sign-in at Qwen's service. */
export type QwenStanding =
  | {
      state: 'signed-in';
      /** May have expired: it is renewed when a request needs it. */
      access: Secret;
      /** Where requests go. */
      baseUrl: string;
      /** Where the sign-in is kept, as people write it. */
      file: string;
    }
  | { state: 'signed-out' }
  | { state: 'damaged'; error: AppError };
