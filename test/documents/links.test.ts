import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { documents, type Document } from './markdown-files.ts';

const all = await documents();

/** GitHub's name for a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const anchors = ({ text }: Document): string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Links and pictures that lead to nothing in the repository. */
function broken(document: Document): string[] {
  const links = [...document.text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const path = file === '' ? document.path : join(dirname(document.path), file);
    if (!existsSync(path)) return true;
    const target = all.find((other) => other.path === path);
    return anchor !== undefined && target !== undefined && !anchors(target).includes(anchor);
  });
}

it.each(all)('$file links to what is there', (document) => {
  expect(broken(document)).toEqual([]);
});
