// What test/bench/models.mjs measures, bundled as the app has it.
export { openWire } from '../../src-main/llm/wire.ts';
export { createEditing } from '../../src-main/services/editing/editing.ts';
export { createWriter } from '../../src-main/services/writer.ts';
export { loadWorkspace } from '../../src-main/services/workspace.ts';
