// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { hear, said, saidInRow } from '../../../src-renderer/i18n/said.ts';
import { speak } from '../../../src-renderer/i18n/spoken.ts';
import { say } from '../../../src-main/core/say.ts';

afterEach(() => speak('en'));

const place = 'OPENAI_API_KEY in the environment';
const message = say`${place} is accepted.`;

function hearAll(): void {
  hear({
    [message]: { template: '{1} is accepted.', values: [place] },
    [place]: { template: '{1} in the environment', values: ['OPENAI_API_KEY'] },
    'A; B': { template: '{1}; {2}', values: ['A', 'B'] },
    'Never translated 3': { template: 'Never translated {1}', values: [3] },
  });
}

describe('a sentence of main', () => {
  it('is English in an English window', () => {
    hearAll();
    expect(said(message)).toBe(message);
  });

  it('is said in the language of the window, with the sentences that stand in it', async () => {
    hearAll();
    await speak('fr');
    expect(said(message)).toBe('OPENAI_API_KEY dans l’environnement\u202F: clé acceptée.');
    await speak('zh-CN');
    expect(said(message)).toBe('环境变量 OPENAI_API_KEY 已被接受。');
  });

  it('without values is found by its English alone', async () => {
    await speak('fr');
    expect(said(say`No key is needed.`)).toBe('Aucune clé n’est nécessaire.');
  });

  it('stays English where the language has no words for it, as does what is no sentence of ours', async () => {
    hearAll();
    await speak('fr');
    expect(said(say`Never translated 3`)).toBe('Never translated 3');
    expect(said(say`what the person wrote`)).toBe('what the person wrote');
  });

  it('has numbers with the decimal mark of the language, never grouped', async () => {
    hear({ '12345.5 s': { template: '{1} s', values: [12345.5] } });
    await speak('fr');
    expect(said(say`12345.5 s`)).toBe('12345,5 s');
  });

  it('puts between texts in a row what the language puts there', async () => {
    hearAll();
    await speak('zh-CN');
    expect(said(say`A; B`)).toBe('A；B');
    expect(saidInRow(['A', 'B'])).toBe('A、B');
  });
});
