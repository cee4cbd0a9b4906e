import { Icon } from '../../../ui/icons.tsx';

/** Opens a page of somebody else in the browser. */
export function LinkButton({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button type="button" className="link-button" onClick={onClick}>
      {text}
      <Icon name="open" />
    </button>
  );
}
