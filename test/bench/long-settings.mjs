/** About 400 bytes a model. @param {number} count */
export function longSettings(count) {
  const openai = Array.from({ length: count }, (_, index) => ({
    id: `vendor/model-${index}`,
    name: `Model number ${index}`,
    description: 'A model for general use with a long context, listed here as people list them.',
    envKey: 'KEY_ONE',
    baseUrl: 'https://api.example.com/v1',
    generationConfig: { timeout: 60_000, samplingParams: { temperature: 0.2 } },
  }));
  return { modelProviders: { openai }, security: { auth: { selectedType: 'openai' } }, model: { name: `vendor/model-${count - 1}` } };
}
