import { z } from 'zod';

/** A packed app and how it is started here: `scripts/test-package.mjs` describes it. */
const schema = z.strictObject({
  /** The program and what stands before the app's own arguments. */
  command: z.array(z.string()).min(1),
  /** The app's folder, as this process sees it. */
  folder: z.string(),
  /** Whom it runs as, if not as us: the user's and the group's number. */
  owner: z.optional(z.number()),
  /** Installs the version that comes after this one. */
  upgrade: z.optional(z.strictObject({ command: z.array(z.string()), version: z.string() })),
});
export type Target = z.infer<typeof schema>;

/** What is tested. */
export function target(): Target {
  const text = process.env['SWITCHYARD_PACKAGED'];
  if (!text) throw new Error('Test the packed app with: npm run test:package');
  return schema.parse(JSON.parse(text));
}
