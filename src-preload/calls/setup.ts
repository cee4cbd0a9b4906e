import * as z from 'zod/mini';
import type {
  CodingPlanView,
  Detection,
  EndpointView,
  OfferedModel,
  PresetView,
  SetupApplied,
  SetupPreview,
} from '../../src-main/core/setup/setup-view.ts';
import { id, nothing, returns, variableName } from './call.ts';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** A key as typed, or the one that a sign-in received; `null`: the variable is set already, and its value is used. */
const key = z.nullable(z.union([text(16_384), z.strictObject({ attemptId: id })]));
export const custody = z.enum(['env-file', 'vault', 'settings']);
const protocol = z.enum(['openai', 'anthropic', 'gemini', 'vertex-ai']);
const region = z.enum(['china', 'global']);
const baseUrl = z.string().check(z.maxLength(2048));
const models = z.array(z.strictObject({ id: text(512), name: z.optional(text(512)) })).check(z.maxLength(500));
const revision = z.optional(text(128));

/** A provider that is being set up. Nothing of it is written before `setup.apply`. */
const providerDraft = z.strictObject({
  kind: z.literal('provider'),
  /** Id of a preset. */
  preset: text(64),
  protocol,
  /** Empty: the protocol's own server. */
  baseUrl,
  envKey: variableName,
  key,
  custody,
  /** The first one becomes the default; at least one, but for `setup.models`. */
  models,
});

const codingPlanDraft = z.strictObject({
  kind: z.literal('coding-plan'),
  region,
  key,
  custody,
  /** Without a list, all of the plan's models. */
  modelIds: z.optional(z.array(text(512)).check(z.minLength(1), z.maxLength(500))),
});

export const setupDraft = z.discriminatedUnion('kind', [providerDraft, codingPlanDraft]);
export type SetupDraft = z.infer<typeof setupDraft>;

/** Looking for what is there, and adding providers. A key goes in and never comes back. */
export const setupCalls = {
  'setup.detect': returns<Detection>()(nothing),
  'setup.presets': returns<PresetView[]>()(nothing),
  'setup.endpoint': returns<EndpointView>()(z.strictObject({ protocol, baseUrl, modelId: z.string().check(z.maxLength(512)) })),
  /** The server's own list. */
  'setup.models': returns<OfferedModel[]>()(z.strictObject({ draft: setupDraft })),
  'setup.preview': returns<SetupPreview>()(z.strictObject({ draft: setupDraft })),
  'setup.apply': returns<SetupApplied>()(z.strictObject({ draft: setupDraft, revision })),
  'codingPlan.status': returns<CodingPlanView>()(nothing),
  /** With a region, also the move to that region. */
  'codingPlan.previewUpdate': returns<SetupPreview>()(z.strictObject({ region: z.optional(region) })),
  'codingPlan.applyUpdate': returns<SetupApplied>()(z.strictObject({ region: z.optional(region), revision })),
  'codingPlan.previewRemove': returns<SetupPreview>()(z.strictObject({ withKey: z.boolean() })),
  'codingPlan.remove': returns<SetupApplied>()(z.strictObject({ withKey: z.boolean(), revision })),
  /** Moves the key of a variable to another place; what has it now is told by the projection and the explanation. */
  'key.previewMove': returns<SetupPreview>()(z.strictObject({ name: variableName, to: custody })),
  'key.move': returns<{ written: string[] }>()(z.strictObject({ name: variableName, to: custody, revision })),
};
