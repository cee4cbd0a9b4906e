import type { Chinese } from '../catalogue.ts';
import type { enWelcome } from '../en/welcome.ts';

/** {@link enWelcome} in Simplified Chinese. */
export const zhWelcome = {
  'welcome.title': '欢迎',
  'welcome.lead': 'Switchyard 使用你自己设置中的模型聊天，与 Qwen Code 命令行读取同样的文件。',
  'welcome.ready.other': '一切就绪：{count} 个模型，来自 {places}',
  'welcome.fromEnvironment': '你的环境变量',
  'welcome.and': '{first} 和 {second}',
  'welcome.startsWith': '将使用 {name}，仅限此窗口。你可以随时切换。',
  'welcome.startsWithDefault': '将使用 {name}。你可以随时切换。',
  'welcome.start': '开始聊天',
  'welcome.ways': '选择连接方式',
  'welcome.otherWays': '或用其他方式连接',
  'welcome.notYet.other': '已列出 {count} 个模型，但都还不能使用',
  'welcome.more.other': '“模型”中还有 {count} 个',
  'welcome.hand.title': '手动设置',
  'welcome.hand.file': '将模型写入 {file}。任何支持 OpenAI 协议的服务器都可以；以阿里云为例：',
  'welcome.hand.key': '将密钥写入 envKey 指定的变量。在 ~/.qwen/.env 中只需一行：',
  'welcome.hand.keyNote': '如果从 Shell 启动 Switchyard，也可以使用该 Shell 中的变量。',
  'welcome.hand.open': '打开 {file}',
  'welcome.hand.create': '创建并打开 {file}',
  'welcome.hand.live': '此页面会跟随这两个文件：保存文件后，页面随之更新。',
  'welcome.hand.copySettings': '复制设置示例',
  'welcome.hand.copyKey': '复制密钥行',
} satisfies Chinese<typeof enWelcome>;
