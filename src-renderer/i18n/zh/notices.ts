import type { Chinese } from '../catalogue.ts';
import type { enNotices } from '../en/notices.ts';

/** {@link enNotices} in Chinese. */
export const zhNotices = {
  'notice.title': '关于应用自身的文件',
  'notice.more.other': '还有 {count} 条',
  'notice.dismiss': '我已阅读',
} satisfies Chinese<typeof enNotices>;
