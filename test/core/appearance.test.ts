import { describe, expect, it } from 'vitest';
import { APPEARANCES, appearanceIn } from '../../src-main/core/appearance.ts';

describe('the appearance in the text of the preferences', () => {
  it.each(APPEARANCES)('is %s where that was chosen', (appearance) => {
    expect(appearanceIn(JSON.stringify({ language: 'fr', appearance }))).toBe(appearance);
  });

  it.each([undefined, '', '{', 'null', '[]', '"dark"', '{}', '{"appearance":"sepia"}', '{"appearance":{"of":"dark"}}'])('is the system’s for %j', (text) => {
    expect(appearanceIn(text)).toBe('system');
  });
});
