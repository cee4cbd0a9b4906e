import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../src-renderer/stores/ui.ts';
import { PATHS } from '../../src-renderer/ui/icons.tsx';

const page = await readFile(join(import.meta.dirname, '../../src-renderer/index.html'), 'utf8');

describe('the page before any script runs', () => {
  it('draws the rail with the icons that the app draws over it', () => {
    const drawn = [...page.matchAll(/rail-link rail-(\w+)"><svg class="icon" viewBox="0 0 24 24"><path d="([^"]+)"/g)];
    expect(drawn.map(([, place, path]) => [place, path])).toEqual(PLACES.map((place) => [place, PATHS[place]]));
  });

  it('holds no script or style of its own, which its policy forbids', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/);
  });
});
