// What the bench takes from npm while it runs; none of it is a dependency of the app.
declare module '@assistant-ui/react' {
  import type { ComponentType, ReactNode } from 'react';

  type Part = ComponentType<{ components?: object; children?: ReactNode }>;
  export const AssistantRuntimeProvider: ComponentType<{ runtime: object; children: ReactNode }>;
  export const MessagePrimitive: Record<'Root' | 'Parts', Part>;
  export const ThreadPrimitive: Record<'Root' | 'Viewport' | 'Messages', Part>;
  export function useExternalStoreRuntime(adapter: object): object;
}
declare module '@assistant-ui/react-markdown' {
  import type { ComponentType } from 'react';

  export const MarkdownTextPrimitive: ComponentType<{ remarkPlugins: object[]; smooth: boolean }>;
}
