import { createElement, Fragment, type ReactNode } from 'react';

/** A node of the tree that the TeX library makes: an element, a fragment without a type, or text. */
export interface MathsNode {
  type?: string;
  attributes?: Readonly<Record<string, unknown>>;
  classes?: readonly string[];
  style?: Readonly<Record<string, unknown>>;
  children?: readonly MathsNode[];
  text?: string;
}

/** MathML Core's elements, and what the library draws strokes with. Whatever else the tree holds is left out, its content stays. */
const ELEMENTS = new Set(
  'math mrow mi mo mn mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mstyle mpadded mphantom menclose merror'.split(' '),
);

/** Layout alone: no address, no event, no id. */
const ATTRIBUTES = new Set(
  'display displaystyle scriptlevel mathvariant mathsize mathcolor mathbackground stretchy fence separator symmetric largeop movablelimits accent accentunder form lspace rspace minsize maxsize width height depth voffset linethickness linebreak columnalign rowspacing columnspacing notation'.split(' '),
);

/** Lengths, colours and keywords; nothing that fetches. */
const STYLE_VALUE = /^[\w\s.%#,+()-]{1,100}$/;

/** The tree as elements that React makes one by one, so that no text is ever read as HTML. */
export function mathsElement(node: MathsNode, key?: number): ReactNode {
  if (node.text !== undefined) return node.text;
  const inside = (node.children ?? []).map((child, place) => mathsElement(child, place));
  if (node.type === undefined || !ELEMENTS.has(node.type)) return createElement(Fragment, { key }, ...inside);
  const style = styleOf(node.style ?? {});
  const className = (node.classes ?? []).join(' ').trim();
  return createElement(node.type, { key, ...attributesOf(node.attributes ?? {}), ...(className !== '' && { className }), ...(style && { style }) }, ...inside);
}

function attributesOf(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (ATTRIBUTES.has(name) ? [[name, String(value)]] : [])));
}

function styleOf(style: Readonly<Record<string, unknown>>): Record<string, string> | undefined {
  const kept = Object.entries(style).filter(([name, value]) => name !== 'position' && STYLE_VALUE.test(String(value)) && !String(value).includes('url('));
  return kept.length === 0 ? undefined : Object.fromEntries(kept.map(([name, value]) => [camelCase(name), String(value)]));
}

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
