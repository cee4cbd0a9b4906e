import type { Failure } from '../core/chat/failures/failure.ts';

/** Carries a {@link Failure} from one try to the place that decides about the next. */
export class AttemptFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.error.message);
    this.name = 'AttemptFailure';
    this.failure = failure;
  }
}
