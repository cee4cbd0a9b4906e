import type { AppError } from '../result.ts';

/** What a window shows of one sign-in. No token, code, verifier or key is in it. Times are milliseconds since the epoch. */
export type AttemptView =
  | { phase: 'starting' }
  | {
      phase: 'browser';
      /** The page to sign in at. */
      url: string;
      expiresAt: number;
      /** The system was asked to open it. */
      opened: boolean;
    }
  | {
      phase: 'code';
      userCode: string;
      verificationUri: string;
      /** The same page with the code filled in; worth a QR code. */
      verificationUriComplete?: string;
      expiresAt: number;
      opened: boolean;
      /** Asking is interrupted just now, for example without a network; it goes on by itself. */
      trouble?: AppError;
    }
  | { phase: 'exchanging' }
  | {
      phase: 'done';
      /** The account's id, where one was signed in to. */
      account?: string;
      /** The person, as the service names them. */
      who?: string;
      /** Where the sign-in is kept: "~/.qwen/oauth_creds.json". */
      storedIn?: string;
      /** A key was received and waits to be put where the person chooses; it is named by the attempt's id. */
      hasKey?: boolean;
      /** False when the service gave nothing to renew the sign-in with; it then ends at `expiresAt`. */
      renewable?: boolean;
      expiresAt?: number;
    }
  | { phase: 'failed'; error: AppError }
  | { phase: 'cancelled' };

/** After these nothing more happens. */
export const isOver = ({ phase }: AttemptView): boolean => phase === 'done' || phase === 'failed' || phase === 'cancelled';
