import type { Route } from '../models/route.ts';
import type { AppError } from '../result.ts';
import { say, type Sentence } from '../say.ts';
import { sourceWords } from '../source-words.ts';
import { CHECK_STAGES, type CheckStage, type CheckStageName, type CheckView } from './check-view.ts';

/** A check before its first answer. */
export function beginCheck(): CheckView {
  return { stages: CHECK_STAGES.map((stage, at) => ({ stage, state: at === 0 ? 'running' : 'waiting' })), finished: false };
}

/** What is known when the server has begun to answer with success: it was reached, and took the key and the model. */
export function answered(view: CheckView, route: Route, ms: number): CheckView {
  const accepted = pass(pass(view, 'reach', ms, say`${hostOf(route)} answers.`), 'key', ms, keyWords(route));
  return running(pass(accepted, 'model', ms, say`${route.modelId.value} is offered.`), 'first-token');
}

/** The model has begun to speak, or ended its answer without a word. */
export function spoken(view: CheckView, ms: number): CheckView {
  return { ...pass(view, 'first-token', ms, say`The answer began after ${duration(ms)}.`), finished: true };
}

/** Too many requests, or a used-up quota: only a key that works is told so; nothing else can be tried now. */
export function busy(view: CheckView, route: Route, ms: number, why?: Sentence): CheckView {
  const note = why ?? say`${hostOf(route)} knows the key and takes no more requests for the moment. The model could not be tried; try again in a minute.`;
  const reached = pass(pass(view, 'reach', ms, say`${hostOf(route)} answers.`), 'key', ms, note);
  return { ...waiting(reached, ['model', 'first-token']), finished: true };
}

/** The check was ended by the person. */
export function stopped(view: CheckView): CheckView {
  const begun = view.stages.filter(({ state }) => state === 'running').map(({ stage }) => stage);
  return { ...waiting(view, begun), finished: true };
}

/** A failure at the step that it belongs to; the steps before it are passed where the failure proves so. */
export function failedCheck(view: CheckView, error: AppError, ms: number): CheckView {
  const stage = stageOf(error, view);
  const proven = PROVES.has(error.code) ? CHECK_STAGES.slice(0, CHECK_STAGES.indexOf(stage)) : [];
  const passed = proven.reduce((before, name) => (stateOf(before, name) === 'passed' ? before : pass(before, name, ms)), view);
  const later = CHECK_STAGES.slice(CHECK_STAGES.indexOf(stage) + 1);
  const failed = waiting(change(passed, stage, { stage, state: 'failed', ms }), later);
  return { ...stopped(failed), error };
}

/** Errors by which the server shows that it was reached, and refuses at a certain step. */
const PROVES: ReadonlySet<AppError['code']> = new Set(['provider/bad-key', 'provider/forbidden', 'provider/not-found', 'provider/too-long', 'provider/rejected', 'provider/bad-stream']);

/** Errors that belong to one step, whenever they come; any other belongs to the step that is under way. */
const BELONGS: ReadonlyMap<AppError['code'], CheckStageName> = new Map([
  ...(['model/key-missing', 'model/key-invalid', 'provider/bad-key', 'provider/forbidden', 'vault/locked', 'vault/not-protected'] as const).map((code) => [code, 'key'] as const),
  ...(['account/refused', 'account/signed-out', 'account/damaged'] as const).map((code) => [code, 'key'] as const),
  ...(['model/unknown', 'model/none-selected', 'provider/too-long', 'provider/rejected'] as const).map((code) => [code, 'model'] as const),
  ['provider/bad-stream', 'first-token'],
  ['provider/not-an-api', 'reach'],
]);

function stageOf({ code, action }: AppError, view: CheckView): CheckStageName {
  if (code === 'provider/not-found') return action === 'choose-model' ? 'model' : 'reach';
  return BELONGS.get(code) ?? (stateOf(view, 'first-token') === 'running' ? 'first-token' : 'reach');
}

const stateOf = ({ stages }: CheckView, stage: CheckStageName): CheckStage['state'] | undefined => stages.find((held) => held.stage === stage)?.state;

function pass(view: CheckView, stage: CheckStageName, ms: number, note?: Sentence): CheckView {
  return change(view, stage, { stage, state: 'passed', ms, ...(note === undefined ? {} : { note }) });
}

const running = (view: CheckView, stage: CheckStageName): CheckView => change(view, stage, { stage, state: 'running' });

const waiting = (view: CheckView, stages: readonly CheckStageName[]): CheckView =>
  stages.reduce((before, stage) => change(before, stage, { stage, state: 'waiting' }), view);

function change(view: CheckView, stage: CheckStageName, next: CheckStage): CheckView {
  return { ...view, stages: view.stages.map((held) => (held.stage === stage ? next : held)) };
}

const hostOf = ({ endpoint }: Route): string => (endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).host : say`The app`);

function keyWords({ key, credential }: Route): Sentence {
  const source = key?.source ?? credential?.source;
  return source ? say`${sourceWords(source)} is accepted.` : say`No key is needed.`;
}

const duration = (ms: number): Sentence => (ms < 1000 ? say`${Math.round(ms)} ms` : say`${Math.round(ms / 100) / 10} s`);
