import { ENV, MODEL, PYTHON, SETTINGS, TYPESCRIPT } from './code-samples.ts';
import type { Topic } from './topics.ts';

const WELCOME = `Hello! You are looking at Switchyard with nothing to set up: this answer was written in advance and streams like a real one.

Try one of these messages to see how answers can look:

- **show me some code** for a code block with its language and a copy button
- **compare the providers** for a table
- **list the shortcuts** for a list
- **tell me a long story** for time to press *Stop*
- **how do I set up a key?** when you want a real model
- **what does the receipt show?** for the small print under each answer`;

const CODE = `Here is a small function that groups things by a key, in TypeScript:

${TYPESCRIPT}

And the same idea as one line of Python:

${PYTHON}

Each block has a copy button, and \`inline code\` looks like this.`;

const TABLE = `These are the protocols that a model entry can use:

| Protocol | Usual variable | Usual base URL |
|---|---|---|
| \`openai\` | \`OPENAI_API_KEY\` | \`https://api.openai.com/v1\` |
| \`anthropic\` | \`ANTHROPIC_API_KEY\` | \`https://api.anthropic.com\` |
| \`gemini\` | \`GEMINI_API_KEY\` | \`https://generativelanguage.googleapis.com\` |
| \`vertex-ai\` | \`GOOGLE_API_KEY\` | \`https://aiplatform.googleapis.com\` |

Most other services, and local servers such as Ollama, LM Studio and vLLM, speak \`openai\` at a base URL of their own.`;

const LIST = `The shortcuts that are worth knowing (on a Mac, ⌘ takes the place of Ctrl):

1. **Enter** sends, **Shift+Enter** begins a new line.
2. **Esc** stops an answer or closes what is open.
3. **Ctrl+N** starts a new conversation.
4. **Ctrl+Shift+M** opens the model picker; type to filter it.
5. **Ctrl+Shift+N** opens another window, which can use another model.

And what you can rely on:

- What has arrived of an answer is kept, also when you press *Stop* or the connection breaks.
- Your settings file keeps its comments and its order when you switch the model.
- Keys never appear in this window, nor in any error.`;

const SETUP = `A real model needs three things: a protocol, a base URL and a key. Write them into \`~/.qwen/settings.json\`, which the Qwen Code CLI reads as well:

${SETTINGS}

Then put the key, and only the key, into \`~/.qwen/.env\`:

${ENV}

The model appears in the picker as soon as both files are saved. If it stays grey, the picker names the variable that is missing and every place where it was looked for.`;

const RECEIPT = `Under each answer there is a receipt. It shows

| Part | Meaning |
|---|---|
| Model | which model answered |
| Host | the server that the request went to |
| Key | where the key came from, such as a line of \`~/.qwen/.env\`; never the key |
| Tokens | what went in and what came out, as the server counted them |
| Time | until the first word, and in all |

The receipt of *this* answer has neither host nor key, because nothing left your computer. Its tokens are only a rough count of words.`;

const FILES = `Switchyard and the Qwen Code CLI read the same files. For every value the first place in this order wins:

1. a flag on the command line, such as \`--model\`
2. the environment
3. the first \`.env\` file that is found, from the folder you work in upwards, then in your home
4. \`env\` in \`settings.json\`

Choosing a model in the picker changes this window only. Making it the default writes \`model.name\` into \`settings.json\` and leaves every other byte of that file alone, comments included:

${MODEL}`;

const LONG = `There was once a switchyard at the edge of a wide plain, where trains from nine directions met. The signaller who worked there knew every one of them by its sound.

The morning express was always in a hurry and never had time to talk. The goods trains were slow and thorough and arrived with everything. One small railcar was cheap to run, and went to places that the others had forgotten.

Travellers used to ask the signaller which train was best. *It depends on where you are going*, the signaller would say, *and on what you carry*. So the travellers learned to change trains: the railcar to the village, the express to the capital, the goods train when there was a piano to move.

One winter the line to the capital was closed by snow. In other yards people stood on the platform and waited. Here the signaller pulled one lever, and the train left by another track, with everybody still in their seats and not one suitcase lost.

> It is not the train that makes the journey, the signaller wrote into the log book that evening. It is being able to choose another one.

When the snow had melted, the log book was still there, every page of it, in plain writing that anybody could read.`;

/** The answer to each topic, in Markdown. */
export const ANSWERS: Readonly<Record<Topic, string>> = {
  welcome: WELCOME,
  code: CODE,
  table: TABLE,
  list: LIST,
  setup: SETUP,
  receipt: RECEIPT,
  files: FILES,
  long: LONG,
};
