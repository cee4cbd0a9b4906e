import * as z from 'zod/mini';

/** One call of the contract: its argument schema and, for the compiler, the type of its answer. */
export interface Call<In, Out> {
  argument: z.ZodMiniType<In>;
  /** Exists only for the compiler. */
  value?: Out;
}

/** `returns<Answer>()(schema)`: a call that takes what the schema accepts. */
export const returns =
  <Out>() =>
  <In>(argument: z.ZodMiniType<In>): Call<In, Out> => ({ argument });

export const id = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
export const variableName = z.string().check(z.maxLength(256), z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/));
export const modelKey = z.string().check(z.minLength(1), z.maxLength(8192));
export const nothing = z.strictObject({});
