import type { Chinese } from '../catalogue.ts';
import type { enWindow } from '../en/window.ts';

/** {@link enWindow} in Simplified Chinese. */
export const zhWindow = {
  'places.label': '导航',
  'places.chat': '聊天',
  'places.models': '模型',
  'places.settings': '设置',
  'places.findings.other': '{count} 个问题',

  'source.fileLine': '{file} 第 {line} 行',
  'source.environment': '环境变量 {name}',
  'source.flag': '命令行参数 {name}',
  'source.window': '此窗口',
  'source.loginShell': '登录 Shell（{shell}）中的 {name}，并非来自本进程',
  'source.account': '{issuer} 的登录（{name}）',
  'source.vault': '加密保险库中的 {name}',
  'source.default': '内置默认值',

  'help.title': '命令与快捷键',
  'help.close': '关闭帮助',

  'keys.newConversation': '新建对话',
  'keys.palette': '搜索全部内容',
  'keys.model': '选择模型',
  'keys.settings': '设置',
  'keys.newWindow': '新建窗口',
  'keys.places': '聊天、模型、设置',
  'keys.delete': 'Del',
  'keys.stop': '停止回答，或关闭已打开的内容',
  'keys.region': '转到窗口的下一个区域',

  'action.copy': '复制',
  'action.copied': '已复制',
  'action.copyFailed': '无法复制',
  'action.cancel': '取消',
  'action.dismiss': '忽略',
  'action.openFile': '打开文件',
  'file.goToLine': '已打开 {file}。你的编辑器无法直接跳到指定行，请转到第 {line} 行。',
  'action.details': '详细信息',

  'duration.seconds': '{seconds} 秒',
  'duration.minutes': '{minutes} 分 {seconds} 秒',
  'dialog.close': '关闭',
} satisfies Chinese<typeof enWindow>;
