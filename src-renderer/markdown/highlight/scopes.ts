/** What a stretch of code is, as far as it has a colour of its own. Its place in here is how the worker names it. */
export const SCOPES = ['', 'keyword', 'string', 'comment', 'number', 'name', 'type', 'attribute', 'meta', 'tag', 'addition', 'deletion', 'strong', 'emphasis'] as const;

type Scope = (typeof SCOPES)[number];

/** highlight.js names scopes "title.function"; what matters is the first part, and a few of the second. */
const BY_NAME: Readonly<Record<string, Scope>> = {
  keyword: 'keyword', literal: 'keyword', 'selector-tag': 'keyword', doctag: 'keyword', 'template-tag': 'keyword', 'variable.language': 'keyword',
  string: 'string', regexp: 'string', 'char.escape': 'string', char: 'string', link: 'string', quote: 'comment', comment: 'comment',
  number: 'number', symbol: 'number', bullet: 'number', code: 'string',
  title: 'name', section: 'name', 'selector-id': 'name', 'selector-class': 'name', 'title.class': 'type', type: 'type', built_in: 'type', class: 'type',
  attr: 'attribute', attribute: 'attribute', property: 'attribute', variable: 'attribute', 'template-variable': 'attribute', 'selector-attr': 'attribute', 'selector-pseudo': 'attribute',
  meta: 'meta', 'meta.keyword': 'keyword', 'meta.string': 'string', tag: 'tag', name: 'tag', addition: 'addition', deletion: 'deletion', strong: 'strong', emphasis: 'emphasis',
};

/** The number of a highlight.js scope; 0 for one without a colour. */
export function scopeNumber(scope: string): number {
  const known = BY_NAME[scope] ?? BY_NAME[scope.split('.', 1)[0] ?? ''];
  return known === undefined ? 0 : SCOPES.indexOf(known);
}
