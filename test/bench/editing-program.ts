// What test/bench/editing.mjs measures, bundled as the app has it.
export { loadWorkspace } from '../../src-main/services/workspace.ts';
export { createEditing } from '../../src-main/services/editing/editing.ts';
export { openWire } from '../../src-main/llm/wire.ts';
export { createWriter } from '../../src-main/services/writing/writer.ts';
