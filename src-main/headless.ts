import { runHeadless } from './services/headless/run.ts';
import { homeFolder } from './shell/home-folder.ts';

process.exitCode = await runHeadless({ argv: process.argv.slice(2), process, home: homeFolder(), version: __APP_VERSION__, command: 'headless' });
