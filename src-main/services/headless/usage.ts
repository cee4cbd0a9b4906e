/** What `--help` prints. `command` is what people type. */
export const usage = (command: string): string => `Usage:

  ${command} -p "question"        answers in the terminal
      [--model ID] [--auth-type NAME] [--openai-api-key KEY] [--openai-base-url URL]
  ${command} --explain [--json]   where each value of a request comes from; sends nothing
  ${command} --doctor [--json]    what is wrong in the files, with line and column
  ${command} --version
${command === 'switchyard' ? windowUsage : ''}`;

const windowUsage = `  switchyard [--model ID]        opens a window that works in this folder
`;
