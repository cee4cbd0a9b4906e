import type { Route } from '../../models/route.ts';
import { cacheControl, type CacheAnchor, type CacheControl } from './cache.ts';
import { anthropicThinking } from './thinking.ts';
import { isClaudeSince } from './claude-version.ts';
import type { ChatTurn, TurnImage } from '../events.ts';
import { outputCeiling } from '../output-ceiling.ts';

interface TextBlock {
  type: 'text';
  text: string;
  cache_control?: CacheControl;
}

interface ImageBlock {
  type: 'image';
  source: { type: 'base64'; media_type: string; data: string };
}

const imageBlock = ({ mime, data }: TurnImage): ImageBlock => ({ type: 'image', source: { type: 'base64', media_type: mime, data } });

/** Instructions and the last question are marked for the provider's cache unless `enableCacheControl` is `false` (G14). */
function conversation(route: Route, turns: readonly ChatTurn[]): Record<string, unknown> {
  const block = (text: string, anchor?: CacheAnchor): TextBlock => {
    const mark = anchor && cacheControl(route, anchor);
    return { type: 'text', text, ...(mark && { cache_control: mark }) };
  };
  const instructions = turns.filter(({ role }) => role === 'system').map(({ text }) => text);
  const spoken = turns.filter(({ role }) => role !== 'system');
  const last = spoken.findLastIndex(({ role }) => role === 'user');
  return {
    ...(instructions.length > 0 && { system: [block(instructions.join('\n\n'), 'system')] }),
    messages: spoken.map(({ role, text, images = [] }, at) => {
      // A question may be a picture alone; an empty text is refused.
      const words = text === '' && images.length > 0 ? [] : [block(text, at === last ? 'user.last' : undefined)];
      return { role, content: [...images.map(imageBlock), ...words] };
    }),
  };
}

/** What `samplingParams` can say to Anthropic (G11, G12); its newest models choose their own temperature. */
function sampling(route: Route): Record<string, unknown> {
  const { samplingParams = {} } = route.generation.value;
  const id = route.modelId.value;
  const { max_tokens: most, temperature = 1, top_p: topP, top_k: topK } = samplingParams;
  return {
    max_tokens: most ?? outputCeiling(id, route.maxOutputTokens),
    ...(!isClaudeSince(id, 4, 8) && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(topK !== undefined && { top_k: topK }),
  };
}

/** The body of a messages request (SEMANTICS section 5). `extra_body` is not for this protocol. */
export function anthropicBody(route: Route, turns: readonly ChatTurn[]): Record<string, unknown> {
  const { thinking, effort } = anthropicThinking(route);
  return {
    model: route.modelId.value,
    ...conversation(route, turns),
    ...sampling(route),
    ...(thinking && { thinking }),
    ...(effort !== undefined && { output_config: { effort } }),
    stream: true,
  };
}
