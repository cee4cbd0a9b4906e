import { nothing, returns } from './call.ts';

/** Newer versions of the app itself; how it goes on comes with the projection. */
export const updateCalls = {
  'update.check': returns<null>()(nothing),
  /** Ends the app and starts the version that is ready; without one, nothing happens. */
  'update.install': returns<null>()(nothing),
};
