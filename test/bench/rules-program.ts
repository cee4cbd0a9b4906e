// What test/bench/rules.mjs measures, bundled as the app has it.
import * as z from 'zod/mini';

export { loadWorkspace } from '../../src-main/services/workspace.ts';
export { createWriter } from '../../src-main/services/writing/writer.ts';

/** The yardstick of loading: the shape of a settings file, and nothing else. */
export const shape = z.looseObject({
  modelProviders: z.record(
    z.string(),
    z.array(
      z.looseObject({
        id: z.string(),
        name: z.optional(z.string()),
        description: z.optional(z.string()),
        envKey: z.optional(z.string()),
        baseUrl: z.optional(z.string()),
        generationConfig: z.optional(z.looseObject({ timeout: z.optional(z.number()), samplingParams: z.optional(z.looseObject({ temperature: z.optional(z.number()) })) })),
      }),
    ),
  ),
  security: z.looseObject({ auth: z.looseObject({ selectedType: z.string() }) }),
  model: z.looseObject({ name: z.string() }),
});
