import { createContext } from 'react';
import { createHighlighter, type Highlighter } from './highlighter.ts';
import { startWorker } from './worker-thread.ts';

/** Who colours code: one thread for the window. */
export const HighlighterContext = createContext<Highlighter>(createHighlighter(startWorker));
