import { homedir } from 'node:os';
import { runHeadless } from './services/headless/run.ts';

process.exitCode = await runHeadless({ argv: process.argv.slice(2), process, home: homedir(), version: __APP_VERSION__, command: 'headless' });
