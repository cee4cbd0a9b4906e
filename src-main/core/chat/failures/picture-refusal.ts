import { say } from '../../say.ts';
import type { ChatTurn } from '../events.ts';
import type { Failure } from './failure.ts';
import { hostOf } from './failure-words.ts';
import type { Route } from '../../models/route.ts';

/** Codes that servers refuse pictures under: as a bad request, a missing endpoint (routers), or a fault (llama.cpp). */
const CODES: ReadonlySet<string> = new Set(['provider/rejected', 'provider/not-found', 'provider/unavailable']);

const PICTURES = /image|picture|vision|multi-?modal|mmproj|inline_?data/iu;

/** A refusal that speaks of pictures, of a request that has some, is about them; any other failure stays what it is. */
export function pictureRefusal(failure: Failure, route: Route, turns: readonly ChatTurn[]): Failure {
  const { code, detail } = failure.error;
  const hasPictures = turns.some(({ images = [] }) => images.length > 0);
  if (!hasPictures || !CODES.has(code) || detail === undefined || !PICTURES.test(detail)) return failure;
  const message = say`The model “${route.modelId.value}” at ${hostOf(route)} did not take the pictures of this conversation; its reason is in the details. Choose a model that sees pictures, or edit the question and leave them out.`;
  return { error: { code: 'provider/no-pictures', message, action: 'choose-model', detail }, retry: 'never' };
}
