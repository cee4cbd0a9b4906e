import { say } from '../../say.ts';
import type { ChatTurn } from '../events.ts';
import type { Failure } from './failure.ts';
import { hostOf } from './failure-words.ts';
import type { Route } from '../../models/route.ts';

const TOO_LONG = 'provider/too-long';

/** Codes that servers refuse pictures under: as a bad request, one that is too large, a missing endpoint (routers), or a fault (llama.cpp). */
const CODES: ReadonlySet<string> = new Set(['provider/rejected', TOO_LONG, 'provider/not-found', 'provider/unavailable']);

const TOO_LARGE = /too (?:large|big|many)|exceed|maximum|at most|dimension|resolution/iu;

const PICTURES = /image|picture|vision|multi-?modal|mmproj|inline_?data/iu;

/** A refusal that speaks of pictures, of a request that has some, is about them; any other failure stays what it is. */
export function pictureRefusal(failure: Failure, route: Route, turns: readonly ChatTurn[]): Failure {
  const { code, detail } = failure.error;
  const hasPictures = turns.some(({ images = [] }) => images.length > 0);
  if (!hasPictures || !CODES.has(code) || detail === undefined || !PICTURES.test(detail)) return failure;
  const message =
    code === TOO_LONG || TOO_LARGE.test(detail)
      ? say`The pictures of this conversation are too large or too many for the model “${route.modelId.value}” at ${hostOf(route)}; its reason is in the details. Edit the question and leave some out or add smaller ones, or choose another model.`
      : say`The model “${route.modelId.value}” at ${hostOf(route)} did not take the pictures of this conversation; its reason is in the details. Choose a model that sees pictures, or edit the question and leave them out.`;
  return { error: { code: 'provider/no-pictures', message, action: 'choose-model', detail }, retry: 'never' };
}
