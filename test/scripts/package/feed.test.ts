import { expect, it } from 'vitest';
import { feedArguments } from '../../../scripts/package/feed.mjs';

it('packs no feed where none is named', () => {
  expect(feedArguments({})).toEqual([]);
  expect(feedArguments({ SWITCHYARD_UPDATE_FEED: '' })).toEqual([]);
});

it('packs the one that the environment names', () => {
  expect(feedArguments({ SWITCHYARD_UPDATE_FEED: 'https://example.com/app/' })).toEqual(['-c.publish.provider=generic', '-c.publish.url=https://example.com/app/']);
});

it.each(['http://example.com/app', 'example.com', 'file:///srv'])('refuses %s', (address) => {
  expect(() => feedArguments({ SWITCHYARD_UPDATE_FEED: address })).toThrow('not an https address');
});
