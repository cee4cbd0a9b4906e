import type { Chinese } from '../catalogue.ts';
import type { enReading } from '../en/reading.ts';

/** {@link enReading} in Simplified Chinese. */
export const zhReading = {
  'text.more': '显示更多（还有 {count} 个字符）',
  'table.more': '再显示 {next} 行（还有 {left} 行）',
  'link.leads': '此链接指向',
  'link.open': '打开',
  'link.cancel': '取消',
  'alert.note': '注意',
  'alert.tip': '提示',
  'alert.important': '重要',
  'alert.warning': '警告',
  'alert.caution': '当心',
  'footnote.go': '脚注 {number}',
  'footnote.back': '回到引用脚注 {number} 的位置',
} satisfies Chinese<typeof enReading>;
