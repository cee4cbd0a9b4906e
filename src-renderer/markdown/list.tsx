import type { Token, Tokens } from 'marked';
import { memo, type ReactNode } from 'react';
import { keyed } from './keyed.ts';

interface ListProps {
  list: Tokens.List;
  /** How deep the list itself stands. */
  depth: number;
  /** Renders what is inside an item. */
  content: (tokens: readonly Token[], depth: number) => ReactNode;
}

/** A list, numbered from where the text says. Items that did not change do not render again. */
export function List({ list, depth, content }: ListProps) {
  const items = keyed(list.items).map(({ key, item }) => <Item key={key} item={item} depth={depth} content={content} />);
  const look = list.loose ? 'md-list md-loose' : 'md-list';
  if (!list.ordered) return <ul className={look} dir="auto">{items}</ul>;
  return (
    <ol className={look} dir="auto" start={list.start === '' ? 1 : list.start}>
      {items}
    </ol>
  );
}

interface ItemProps extends Omit<ListProps, 'list'> {
  item: Tokens.ListItem;
}

const Item = memo(
  function Item({ item, depth, content }: ItemProps) {
    const inside = content(item.tokens, depth + 1);
    if (!item.task) return <li>{inside}</li>;
    return (
      <li className="md-task">
        <input type="checkbox" checked={item.checked === true} readOnly disabled aria-label={taskName(item)} />
        <div>{inside}</div>
      </li>
    );
  },
  (before, after) => before.item.raw === after.item.raw && before.item.loose === after.item.loose && before.depth === after.depth,
);

function taskName({ text }: Tokens.ListItem): string {
  return text.split('\n', 1)[0] ?? '';
}
