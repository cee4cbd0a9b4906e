import type { Chinese } from '../catalogue.ts';
import type { enPalette } from '../en/palette.ts';

/** {@link enPalette} in Simplified Chinese. */
export const zhPalette = {
  'palette.label': '命令、对话和模型',
  'palette.field': '搜索对话、模型和命令',
  'palette.chats': '对话',
  'palette.models': '模型',
  'palette.actions': '命令',
  'palette.none': '没有名为“{query}”的内容，也没有对话包含它。',
  'palette.count.other': '{count} 个结果',
  'palette.use': '使用 {name}',
  'palette.settings': '设置',
  'palette.exportMarkdown': '将此对话导出为 Markdown',
  'palette.exportJson': '将此对话导出为 JSON',
  'palette.theme.light': '浅色',
  'palette.theme.dark': '深色',
  'palette.theme.system': '跟随系统颜色',
} satisfies Chinese<typeof enPalette>;
