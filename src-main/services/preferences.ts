import * as z from 'zod/mini';
import type { LoginShellMode } from '../core/environment/login-shell-start.ts';
import { changeData, readData, type DataFormat } from './data-file.ts';

const schema = z.looseObject({ shellEnvironment: z.optional(z.enum(['auto', 'always', 'never'])) });
type File = z.infer<typeof schema>;

/** What a person set for this app alone; unknown entries of the file stay. */
export interface Preferences {
  shellEnvironment(): Promise<LoginShellMode>;
  useShellEnvironment(mode: LoginShellMode): Promise<void>;
}

function parse(text: string): File | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const FORMAT: DataFormat<File> = { parse, text: (value) => `${JSON.stringify(value, undefined, 2)}\n`, empty: {}, what: 'The setting' };

/** The preferences in the file at `path`. One that is damaged counts as empty, and is set aside by the next change. */
export function createPreferences(path: string): Preferences {
  return {
    shellEnvironment: async () => (await readData(path, FORMAT)).value.shellEnvironment ?? 'auto',
    async useShellEnvironment(mode) {
      await changeData(path, FORMAT, (before) => ({ ...before, shellEnvironment: mode }));
    },
  };
}
