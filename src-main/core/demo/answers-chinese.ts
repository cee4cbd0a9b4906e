import { ENV, MODEL, PYTHON, SETTINGS, TYPESCRIPT } from './code-samples.ts';
import type { Topic } from './topics.ts';

/** The answer to each topic in Simplified Chinese, in Markdown. */
export const CHINESE: Readonly<Record<Topic, string>> = {
  welcome: `你好！这是无需任何设置的 Switchyard：这段回答是预先写好的，像真正的回答一样逐字显示。

试试下面的消息，看看回答可以是什么样子：

- **给我看一些代码**：带有语言名称和复制按钮的代码块
- **比较各个提供商**：表格
- **列出快捷键**：列表
- **讲一个长故事**：有时间点击*停止*
- **怎么设置密钥？**：想用真正的模型时
- **回执显示什么？**：每个回答下方的小字`,
  code: `这是一个按键分组的小函数，用 TypeScript 写成：

${TYPESCRIPT}

同样的想法，一行 Python：

${PYTHON}

每个代码块都有复制按钮，\`行内代码\`是这个样子。`,
  table: `模型条目可以使用这些协议：

| 协议 | 常用变量 | 常用基础 URL |
|---|---|---|
| \`openai\` | \`OPENAI_API_KEY\` | \`https://api.openai.com/v1\` |
| \`anthropic\` | \`ANTHROPIC_API_KEY\` | \`https://api.anthropic.com\` |
| \`gemini\` | \`GEMINI_API_KEY\` | \`https://generativelanguage.googleapis.com\` |
| \`vertex-ai\` | \`GOOGLE_API_KEY\` | \`https://aiplatform.googleapis.com\` |

大多数其他服务，以及 Ollama、LM Studio、vLLM 等本地服务器，都在各自的基础 URL 上使用 \`openai\` 协议。`,
  list: `值得记住的快捷键（在 Mac 上用 ⌘ 代替 Ctrl）：

1. **Enter** 发送，**Shift+Enter** 换行。
2. **Esc** 停止回答，或关闭打开的内容。
3. **Ctrl+N** 开始新对话。
4. **Ctrl+Shift+M** 打开模型选择器，键入文字即可筛选。
5. **Ctrl+Shift+N** 打开另一个窗口，它可以使用其他模型。

你可以放心的是：

- 已收到的回答会保留，即使点击*停止*或连接中断。
- 切换模型时，设置文件的注释和顺序都不变。
- 密钥绝不会出现在此窗口或任何错误信息中。`,
  setup: `真正的模型需要三样东西：协议、基础 URL 和密钥。请写入 \`~/.qwen/settings.json\`，Qwen Code CLI 也会读取它：

${SETTINGS}

然后将密钥（只放密钥）写入 \`~/.qwen/.env\`：

${ENV}

两个文件保存后，模型会立即出现在选择器中。如果它仍是灰色，选择器会说明缺少哪个变量、查找过哪些位置。`,
  receipt: `每个回答下方都有一份回执，显示：

| 内容 | 含义 |
|---|---|
| 模型 | 由哪个模型回答 |
| 主机 | 请求发往的服务器 |
| 密钥 | 密钥的来源，例如 \`~/.qwen/.env\` 的某一行；绝不显示密钥本身 |
| token | 服务器统计的输入和输出 |
| 时间 | 到第一个字的时间，以及总时间 |

*这个*回答的回执没有主机和密钥，因为没有任何内容离开你的电脑。其中的 token 数只是粗略的字数。`,
  files: `Switchyard 和 Qwen Code CLI 读取相同的文件。对每个值，以下顺序中最先出现的优先：

1. 命令行参数，例如 \`--model\`
2. 环境变量
3. 找到的第一个 \`.env\` 文件：从工作文件夹逐级向上，最后是主文件夹
4. \`settings.json\` 中的 \`env\`

在选择器中选择模型只影响此窗口。将它设为默认值会在 \`settings.json\` 中写入 \`model.name\`，文件的其余内容（包括注释）一个字节也不变：

${MODEL}`,
  long: `从前，在辽阔的平原边上有一座编组站，来自九个方向的列车在这里交会。站里的信号员只凭声音就能认出每一趟车。

清晨的特快总是匆匆忙忙，从来没有时间聊天。货车慢而稳，带来的东西一件不少。还有一辆小小的轨道车，花费不多，去的都是别的列车忘记了的地方。

旅客们常问信号员，哪趟车最好。*要看你去哪里*，信号员说，*还要看你带着什么*。于是旅客们学会了换车：去村子坐轨道车，去首都坐特快，要搬钢琴就坐货车。

有一年冬天，大雪封住了去首都的线路。别的车站里，人们站在月台上等候。而在这里，信号员只扳动了一根道岔，列车便从另一条轨道开出，所有人都还坐在自己的座位上，一只箱子也没有丢。

> 让旅程成行的不是列车，信号员那晚在日志里写道，而是能够另选一趟。

雪化之后，日志还在那里，一页不缺，字迹人人都能看懂。`,
};
