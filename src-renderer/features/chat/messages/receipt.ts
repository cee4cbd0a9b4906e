import type { Receipt } from '../../../../src-preload/contract.ts';
import { count, duration } from '../../../i18n/format.ts';
import { sourceText } from '../../../i18n/source.ts';
import { t, tn } from '../../../i18n/t.ts';

interface Part {
  text: string;
  title?: string;
}

/** Who gave an answer, with which key, for how many tokens, in what time. What is not known is left out. */
export function receiptParts({ modelName, host, keySource, inputTokens, outputTokens, firstTokenMs, durationMs }: Receipt): Part[] {
  const parts: (Part | undefined)[] = [
    { text: modelName },
    host === undefined ? undefined : { text: host },
    keySource && { text: t('receipt.key', { source: sourceText(keySource) }), title: keySource.name },
    outputTokens === undefined ? undefined : tokens(inputTokens, outputTokens),
    firstTokenMs === undefined ? undefined : { text: t('receipt.firstToken', { time: duration(firstTokenMs) }) },
    { text: t('receipt.duration', { time: duration(durationMs) }) },
  ];
  return parts.filter((part) => part !== undefined);
}

function tokens(input: number | undefined, output: number): Part {
  const text = tn('receipt.tokens', output);
  return input === undefined ? { text } : { text, title: t('receipt.tokensTitle', { input: count(input), output: count(output) }) };
}
