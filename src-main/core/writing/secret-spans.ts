import type { Node } from 'jsonc-parser';
import { scanAssignments } from '../environment/edit-env-scan.ts';
import { isSecretName } from '../explain/mask.ts';
import { textTree } from '../settings/text-tree.ts';
import { looksLikeKey } from '../../../src-preload/schemas/key-shape.ts';

/** A secret in a text, in UTF-16 units: from its first letter to behind its last, without quotes. */
export interface SecretSpan {
  start: number;
  end: number;
}

/** Variables that are plainly no secret; the value of any other may be one. */
const PLAIN_VARIABLE = /(?:^|_)(?:URL|URI|MODEL|HOST|PORT|REGION|LOCATION|PROJECT|MODE|DEBUG|TYPE|VERSION|LEVEL|TIMEOUT|MS|TOKENS)$/;

const REFERENCE = /^\$(?:\w+|\{[^}]+\})$/;

/** Names of keys stay names of keys, whatever they end in. */
const KEY_VARIABLE = /KEY|SECRET|PASSW|CREDENTIAL/i;

const isSecretVariable = (name: string): boolean => KEY_VARIABLE.test(name) || !PLAIN_VARIABLE.test(name);

/** Where the secrets of a `.env` text stand. */
export function secretsInEnv(text: string): SecretSpan[] {
  return scanAssignments(text).flatMap(({ name, valueStart, valueEnd }) => {
    const quote = /^(["'`])[\s\S]*\1$/.test(text.slice(valueStart, valueEnd)) && valueEnd - valueStart > 1 ? 1 : 0;
    const span = { start: valueStart + quote, end: valueEnd - quote };
    return isSecretVariable(name) && span.end > span.start ? [span] : [];
  });
}

/** Where the secrets of a settings text stand: in `env`, and under names of secrets. A text that does not parse has none. */
export function secretsInSettings(text: string): SecretSpan[] {
  const found: SecretSpan[] = [];
  const root = textTree(text);
  const waiting: Placed[] = root ? [{ node: root, isEnv: false, depth: 0 }] : [];
  // Without calling itself: a text may be nested further than calls can follow.
  for (let placed = waiting.pop(); placed; placed = waiting.pop()) {
    const { node } = placed;
    if (node.type !== 'string') addInner(placed, waiting);
    else if (isSecretText(String(node.value), placed)) found.push({ start: node.offset + 1, end: node.offset + node.length - 1 });
  }
  return found.toSorted((one, other) => one.start - other.start);
}

interface Placed {
  node: Node;
  name?: string;
  isEnv: boolean;
  depth: number;
}

function addInner({ node, name: outer, isEnv, depth }: Placed, waiting: Placed[]): void {
  for (const child of node.children ?? []) {
    const [name, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    const around = name ? { name: String(name.value), isEnv: isEnv || (depth === 0 && name.value === 'env') } : { isEnv, ...(outer !== undefined && { name: outer }) };
    if (value) waiting.push({ node: value, ...around, depth: depth + 1 });
  }
}

function isSecretText(text: string, { name, isEnv, depth }: Placed): boolean {
  if (name === undefined || text === '' || REFERENCE.test(text)) return false;
  if (isEnv && depth === 2) return isSecretVariable(name);
  return name === 'envKey' ? looksLikeKey(text) : isSecretName(name);
}
