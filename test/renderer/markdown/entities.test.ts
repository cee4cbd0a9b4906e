import { expect, it } from 'vitest';
import { decodeEntities } from '../../../src-renderer/markdown/entities.ts';

it.each([
  ['a &amp; b', 'a & b'],
  ['&lt;script&gt;', '<script>'],
  ['&#65;&#x42;', 'AB'],
  ['&#x1F642;', '🙂'],
  ['&amp;lt;', '&lt;'],
  ['&nosuch;', '&nosuch;'],
  ['&constructor;', '&constructor;'],
  ['AT&T', 'AT&T'],
  ['&#0;', '\ufffd'],
  ['&#xD800;', '\ufffd'],
  ['&#9999999;', '\ufffd'],
])('%s reads %s', (written, read) => {
  expect(decodeEntities(written)).toBe(read);
});
