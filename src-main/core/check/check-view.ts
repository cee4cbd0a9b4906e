import type { AppError } from '../result.ts';
import type { Sentence } from '../say.ts';

/** The steps of a check, in order: the server answers, it takes the key, it knows the model, it begins to speak. */
export const CHECK_STAGES = ['reach', 'key', 'model', 'first-token'] as const;
export type CheckStageName = (typeof CHECK_STAGES)[number];

/** One step of a check. */
export interface CheckStage {
  stage: CheckStageName;
  state: 'waiting' | 'running' | 'passed' | 'failed';
  /** What was found, in a plain sentence. */
  note?: Sentence;
  /** Milliseconds from the beginning of the check until the step was decided. */
  ms?: number;
}

/** A check as it stands. */
export interface CheckView {
  stages: CheckStage[];
  /** Why the failed step failed, and what to do. */
  error?: AppError;
  /** Nothing more will change; also after it was stopped. */
  finished: boolean;
}
