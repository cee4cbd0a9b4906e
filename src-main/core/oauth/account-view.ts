import type { AppError } from '../result.ts';

/** A sign-in as windows show it. It holds no token and no part of one. Times are milliseconds since the epoch. */
export interface AccountView {
  /** `qwen`, or `oidc:` and the name of its variable. */
  id: string;
  kind: 'qwen' | 'oidc';
  /** The person, as the service names them. */
  who?: string;
  issuer?: string;
  /** The variable that the account's token answers to: an entry names it in `envKey`. */
  variable?: string;
  /** The OpenAI-compatible endpoint that the sign-in is for. */
  baseUrl?: string;
  /** Of the current token; it is renewed by itself before. */
  expiresAt?: number;
  refreshedAt?: number;
  /** "~/.qwen/oauth_creds.json", or where else it is kept. */
  storedIn: string;
  /** `expired`: is renewed with the next request. `refused`: the service wants a new sign-in. `damaged`: the file cannot be used. */
  state: 'ready' | 'expired' | 'refused' | 'damaged';
  error?: AppError;
}

/** Requests through Qwen OAuth as this computer has counted them. */
export interface QuotaView {
  minute: { used: number; limit: number };
  /** `resetsAt` in milliseconds since the epoch. */
  day: { used: number; limit: number; resetsAt: number };
  /** Requests that wait for the minute limit at this moment. */
  waiting: number;
}

/** The id of the one account of Qwen's service. */
export const QWEN_ACCOUNT = 'qwen';
