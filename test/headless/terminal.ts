import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runHeadless } from '../../src-main/services/headless/run.ts';

/** A scratch home and working folder. */
export interface Scratch {
  home: string;
  cwd: string;
  write(path: string, content: unknown): Promise<void>;
  remove(): Promise<void>;
}

/** `path` of `write` is relative to the folder that holds `home` and `proj`. */
export async function scratch(): Promise<Scratch> {
  const root = await mkdtemp(join(tmpdir(), 'headless-'));
  const [home, cwd] = [join(root, 'home'), join(root, 'proj')];
  await Promise.all([mkdir(home), mkdir(cwd)]);
  return {
    home,
    cwd,
    async write(path, content) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
    },
    remove: () => rm(root, { recursive: true }),
  };
}

class Sink extends Writable {
  text = '';
  isTTY = false;
  /** Called with all text so far. */
  onText: (text: string) => void = () => undefined;
  /** Fails every write with this system error. */
  failure: string | undefined;

  override _write(part: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    if (this.failure !== undefined) {
      done(Object.assign(new Error('write failed'), { code: this.failure }));
      return;
    }
    this.text += part.toString('utf8');
    this.onText(this.text);
    done();
  }
}

/** A process that exists only as its streams and signals. */
export class FakeTerminal extends EventEmitter {
  readonly stdout = new Sink();
  readonly stderr = new Sink();
  stdin: Readable & { isTTY?: boolean } = Object.assign(Readable.from([]), { isTTY: true });
  readonly platform = 'linux';
  readonly arch = 'x64';
  readonly env: Record<string, string>;
  readonly #scratch: Scratch;

  constructor(place: Scratch, env: Record<string, string> = {}) {
    super();
    this.#scratch = place;
    this.env = env;
  }

  cwd(): string {
    return this.#scratch.cwd;
  }

  run(...argv: string[]): Promise<number> {
    return runHeadless({ argv, process: this, home: this.#scratch.home, version: '0.0.0', command: 'headless' });
  }
}
