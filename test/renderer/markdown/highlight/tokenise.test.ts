import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src-renderer/markdown/highlight/languages.ts';
import { languageName } from '../../../../src-renderer/markdown/highlight/language-name.ts';
import { SCOPES } from '../../../../src-renderer/markdown/highlight/scopes.ts';
import { tokenise } from '../../../../src-renderer/markdown/highlight/tokenise.ts';

/** Each stretch of the code with what it is. */
async function parts(code: string, language: string): Promise<[string, string][]> {
  const tokens = (await tokenise(code, language)) ?? new Uint32Array();
  const found: [string, string][] = [];
  let at = 0;
  for (let pair = 0; pair < tokens.length; pair += 2) {
    const end = at + (tokens[pair] ?? 0);
    found.push([code.slice(at, end), SCOPES[tokens[pair + 1] ?? 0] ?? '']);
    at = end;
  }
  return found;
}

describe('colouring code', () => {
  it('tells keywords, strings, numbers and comments apart', async () => {
    const found = await parts("const a = 'b'; // 42\nlet c = 42;", 'typescript');
    expect(found).toContainEqual(['const', 'keyword']);
    expect(found).toContainEqual(["'b'", 'string']);
    expect(found).toContainEqual(['42', 'number']);
    expect(found).toContainEqual(['// 42', 'comment']);
  });

  it('colours a language inside another one', async () => {
    expect(await parts('<script>let a = 1;</script>', 'xml')).toContainEqual(['let', 'keyword']);
  });

  it.each(Object.keys(LANGUAGES))('loses no character of %s', async (language) => {
    const code = 'class A { let x = "é"; } # <b>🙂</b>\n\n  - 1: 2 // c\n';
    expect((await parts(code, language)).map(([text]) => text).join('')).toBe(code);
  });

  it('leaves a language that it does not know plain', async () => {
    expect(await tokenise('x', 'brainwave')).toBeUndefined();
    expect(await tokenise('x', 'constructor')).toBeUndefined();
  });

  it('knows a name for every language, and a language for every name', () => {
    for (const language of Object.keys(LANGUAGES)) expect(languageName(language)).toBe(language);
    for (const alias of ['ts', 'TSX', 'py', 'sh', 'c++', 'yml', 'html', 'toml']) expect(Object.keys(LANGUAGES)).toContain(languageName(alias));
    expect(languageName('mermaid')).toBeUndefined();
    expect(languageName('constructor')).toBeUndefined();
  });
});
