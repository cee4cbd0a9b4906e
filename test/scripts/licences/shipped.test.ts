import { expect, it } from 'vitest';
import { shippedPackages } from '../../../scripts/licences/shipped.mjs';

const entry = (version: string, more = {}) => ({ version, license: 'MIT', ...more });
const names = (packages: Record<string, ReturnType<typeof entry>>): string[] => shippedPackages({ packages }).map(({ name, version }) => `${name}@${version}`);

it('takes what is there in production, each version, in one order', () => {
  expect(names({ '': entry('0'), 'node_modules/b': entry('2.0.0'), 'node_modules/@z/a/node_modules/b': entry('1.0.0'), 'node_modules/@z/a': entry('3.0.0') })).toEqual(['@z/a@3.0.0', 'b@1.0.0', 'b@2.0.0']);
});

it('leaves out tools, parts for other systems, and types', () => {
  expect(names({ 'node_modules/a': entry('1', { dev: true }), 'node_modules/b': entry('1', { optional: true }), 'node_modules/c': entry('1', { devOptional: true }), 'node_modules/@types/node': entry('1'), 'node_modules/undici-types': entry('1') })).toEqual([]);
});

it('takes the tools that put code of their own into what they build', () => {
  expect(names({ 'node_modules/vite': entry('8.0.0', { dev: true }), 'node_modules/rolldown': entry('1.0.0', { dev: true }) })).toEqual(['rolldown@1.0.0', 'vite@8.0.0']);
});

it('does not hide that a licence is unknown', () => {
  expect(shippedPackages({ packages: { 'node_modules/a': { version: '1.0.0' } } })).toEqual([{ name: 'a', version: '1.0.0', licence: 'unknown', path: 'node_modules/a' }]);
});
