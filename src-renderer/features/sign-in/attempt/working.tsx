/** Something is under way that takes a moment. */
export function Working({ text }: { text: string }) {
  return (
    <p className="working" role="status">
      <span className="working-mark" aria-hidden="true" />
      {text}
    </p>
  );
}
