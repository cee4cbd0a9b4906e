import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

/** @typedef {import('./containers.mjs').Picture} Picture */

/**
 * Draws SVG files with a browser.
 * @template T
 * @param {string} executable The browser's program.
 * @param {(draw: (file: string, size: number, margin?: number) => Promise<Picture>) => Promise<T>} task
 *   `draw` gives a square picture of `size` pixels on a clear ground, with a margin as a share of it.
 */
export async function withRenderer(executable, task) {
  const browser = await chromium.launch({ executablePath: executable, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    return await task(async (file, size, margin = 0) => {
      const svg = await readFile(file, 'utf8');
      const inset = Math.round(size * margin);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:${inset}px}svg{display:block;width:${size - 2 * inset}px;height:${size - 2 * inset}px}</style>${svg}`);
      return { size, png: await page.screenshot({ omitBackground: true }) };
    });
  } finally {
    await browser.close();
  }
}
