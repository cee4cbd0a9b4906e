import type { Chinese } from '../catalogue.ts';
import type { enComposer } from '../en/composer.ts';

/** {@link enComposer} in Simplified Chinese. */
export const zhComposer = {
  'pictures.add': '添加图片',
  'pictures.added': '待发送的图片',
  'pictures.remove': '移除 {name}',
  'pictures.preparing': '正在缩小图片…',
  'pictures.drop': '将图片拖放到这里',
  'pictures.notAdded': '图片未添加',
  'pictures.tooMany': '一条消息最多带 {most} 张图片。请先发送这些，或移除一张。',
  'pictures.unreadable': '{name} 不是这里能读取的图片。请使用 PNG、JPEG、WebP 或 GIF。',
  'pictures.refused': '{name} 不接受图片',
  'pictures.refusedText': '没有发送任何内容，因为此模型的设置表明它看不到图片。请选择其他模型，或移除图片。',
  'system.button': '系统提示词',
  'system.title': '系统提示词',
  'system.set': '已设置系统提示词',
  'system.hint': '会放在此对话每条消息之前。留空则不使用。',
  'system.placeholder': '你是一位细心的审阅者。请用短句回答。',
  'system.save': '保存',
  'system.running': '正在写回答；新的提示词从下一条消息起生效。',
} satisfies Chinese<typeof enComposer>;
