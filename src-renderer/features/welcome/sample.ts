/** A settings file that works once the key is set; the names are those of the Qwen Code documentation. */
export const SETTINGS_SAMPLE = `{
  "modelProviders": {
    "openai": [
      {
        "id": "qwen3-coder-plus",
        "name": "Qwen3 Coder Plus",
        "baseUrl": "https://dashscope-intl.aliyuncs.com/compatible-mode/v1",
        "envKey": "DASHSCOPE_API_KEY"
      }
    ]
  }
}
`;

/** The line of `.env` that goes with it. */
export const KEY_SAMPLE = 'DASHSCOPE_API_KEY=your-key-here';
