import type { Chinese } from '../catalogue.ts';
import type { enModels } from '../en/models.ts';

/** {@link enModels} in Simplified Chinese. */
export const zhModels = {
  'picker.label': '模型',
  'picker.none': '选择模型',
  'picker.dialog': '选择模型',
  'picker.filter': '筛选模型',
  'picker.list': '可用的模型',
  'picker.recent': '最近使用',
  'picker.nothing': '没有模型与“{filter}”匹配。',
  'picker.empty': '还没有模型。模型来自 {file}。',
  'picker.more': '还有 {count} 个。键入文字缩小范围。',
  'picker.badge.demo': '没有 AI',
  'picker.badge.runtime': 'Runtime',
  'picker.lookedIn': '已查找：{places}。',
  'picker.scope': '用于',
  'picker.favourites': '收藏',
  'picker.favourite': '收藏',
  'picker.fix': '修复',
  'picker.scope.conversation': '此对话',
  'picker.scope.conversationHint': '随对话保存；不更改任何设置文件',
  'picker.scope.default': '全部的默认值',
  'picker.scope.defaultHint': '以 model.name 保存到 {file}',
  'picker.scope.managedHint': '默认模型由组织在 {file} 中管理；这里的选择只对此对话或此窗口有效',
  'picker.scope.window': '此窗口',
  'picker.scope.windowHint': '不写入任何文件',

  'models.title': '模型',
  'models.list': '模型',
  'models.none': '还没有模型。模型来自 {file} 中的 modelProviders。',
  'models.managed': '由组织管理',
  'models.doctor': '诊断',
  'models.doctor.fine': '没有问题。你的文件都能解析，设置之间没有矛盾。',
  'models.finding.error': '错误',
  'models.finding.warning': '警告',
  'models.finding.note': '提示',

  'place.line': '{file}，第 {line} 行',
  'place.column': '{file}，第 {line} 行，第 {column} 列',

  'findings.more.other': '“模型”中还有 {count} 个问题',
} satisfies Chinese<typeof enModels>;
