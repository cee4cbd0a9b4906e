import { lazyPart } from '../ui/lazy-part.tsx';
import type { MarkdownProps } from './markdown.tsx';

const markdown = lazyPart<MarkdownProps>(async () => (await import('./markdown.tsx')).Markdown);

/** Fetches the Markdown code before it is needed. */
export const preloadMarkdown = markdown.preload;

/** Markdown whose code loads on first use; until then the text stands as written. */
export function LazyMarkdown(props: MarkdownProps) {
  return <markdown.Part {...props} fallback={<div className="md-fallback">{props.text}</div>} />;
}
