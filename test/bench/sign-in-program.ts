// What test/bench/sign-in.mjs measures, bundled as the app has it.
export { createSignIns } from '../../src-main/services/sign-in/attempts.ts';
export { openRouterService } from '../../src-main/core/oauth/openrouter-service.ts';
export { qwenService } from '../../src-main/core/oauth/qwen-service.ts';
export { createFile } from '../../src-main/shell/replace-file.ts';
export { openLoopback } from '../../src-main/shell/loopback.ts';
export { startOpenIdProvider } from '../servers/openid-provider.ts';
export { somebody } from '../servers/person.ts';
